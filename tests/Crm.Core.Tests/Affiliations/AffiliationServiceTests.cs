using Crm.Core.Affiliations;
using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Settings;
using Crm.Core.Tenancy;
using Crm.Core.Testing;
using Crm.Core.Timeline;
using Microsoft.Extensions.Options;

namespace Crm.Core.Tests.Affiliations;

public sealed class AffiliationServiceTests
{
    private readonly Customer _lan = A.Person();
    private readonly Customer _minh = A.Person();
    private readonly Customer _firm = A.Organisation();
    private readonly Customer _otherFirm = A.Organisation();
    private readonly ListRepository<Affiliation, AffiliationId> _stored = new();
    private readonly ManualClock _clock = new(Some.Instant);
    private readonly IAffiliations _affiliations;

    public AffiliationServiceTests() => _affiliations = Service.Of<IAffiliations>(
        _stored, new ListRepository<Customer, CustomerId>(_lan, _minh, _firm, _otherFirm), new CurrentCaller(new CrmCaller(Some.Tenant)), new CountedIds(), _clock, Options.Create(new CrmOptions()));

    [Fact]
    public async Task A_person_has_one_primary_organisation()
    {
        var first = await _affiliations.AddAsync(new NewAffiliation(_lan.Id, _firm.Id, AffiliationRoles.Employee).As("Buyer").Primary());
        var second = await _affiliations.AddAsync(new NewAffiliation(_lan.Id, _otherFirm.Id, AffiliationRoles.Owner).Primary());

        Assert.Equal(second.Id, (await _affiliations.PrimaryOfAsync(_lan.Id))!.Id);
        await _affiliations.MakePrimaryAsync(first.Id);

        Assert.Equal(first.Id, (await _affiliations.PrimaryOfAsync(_lan.Id))!.Id);
        Assert.False(second.IsPrimary);
    }

    [Fact]
    public async Task Ties_are_seen_from_both_sides()
    {
        var married = await _affiliations.AddAsync(new(_minh.Id, _lan.Id, AffiliationRoles.Spouse));
        var works = await _affiliations.AddAsync(new(_lan.Id, _firm.Id, AffiliationRoles.Employee));

        Assert.Equal([works.Id, married.Id], (await _affiliations.OfPersonAsync(_lan.Id)).Items.Select(a => a.Id));
        Assert.Equal(works.Id, Assert.Single((await _affiliations.OfOrganisationAsync(_firm.Id)).Items).Id);
        Assert.Equal("crm.affiliation.overlap", await CodeOf(() => _affiliations.AddAsync(new(_lan.Id, _minh.Id, AffiliationRoles.Spouse))));
    }

    [Fact]
    public async Task What_nobody_knows_is_refused()
    {
        Assert.Equal("crm.customer.not-found", await CodeOf(() => _affiliations.AddAsync(new(new(Some.Id()), _firm.Id, AffiliationRoles.Employee))));
        Assert.Equal("crm.customer.not-found", await CodeOf(() => _affiliations.AddAsync(new(_lan.Id, new(Some.Id()), AffiliationRoles.Employee))));
        Assert.Equal("crm.affiliation.not-found", await CodeOf(() => _affiliations.EndAsync(new(Some.Id()), new(2026, 1, 1))));
        Assert.Equal("crm.affiliation.not-with-organisation", await CodeOf(() => _affiliations.AddAsync(new NewAffiliation(_lan.Id, _minh.Id, AffiliationRoles.Friend).Primary())));
    }

    [Fact]
    public async Task The_timeline_shows_begin_and_end_but_nothing_to_come()
    {
        await _affiliations.AddAsync(new NewAffiliation(_lan.Id, _firm.Id, AffiliationRoles.Employee).During(new(2026, 3, 1), new(2026, 3, 1)));
        await _affiliations.AddAsync(new NewAffiliation(_lan.Id, _otherFirm.Id, AffiliationRoles.Employee).During(new(2026, 3, 1), new(2026, 3, 14)));
        await _affiliations.AddAsync(new NewAffiliation(_lan.Id, _otherFirm.Id, AffiliationRoles.Owner).During(new(2026, 3, 15)));
        var source = Service.Of<ITimelineSource>(t => t.Name == "AffiliationTimeline", _stored, _clock);

        var all = await source.ReadAsync(_lan.Id, null, 10, CancellationToken.None);

        Assert.Equal("affiliation.employee.ended affiliation.employee.started affiliation.employee.started", string.Join(' ', all.Select(e => e.What)));
        for (var n = 0; n < all.Count; n++) Assert.Equal(all.Skip(n + 1), await source.ReadAsync(_lan.Id, all[n].Position, 10, CancellationToken.None));
        _clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(5, (await source.ReadAsync(_lan.Id, null, 10, CancellationToken.None)).Count);
        Assert.Equal(3, (await source.ReadAsync(_lan.Id, null, 3, CancellationToken.None)).Count);
    }

    private static async Task<string> CodeOf(Func<Task> act) => (await Assert.ThrowsAsync<CrmException>(act)).Code;
}
