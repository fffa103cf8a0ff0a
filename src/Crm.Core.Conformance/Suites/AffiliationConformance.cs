using Crm.Core.Affiliations;
using Crm.Core.Customers;

namespace Crm.Core.Conformance.Suites;

/// <summary>Ties between customers: no two of the same role overlap, and a person has one primary organisation.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract class AffiliationConformance(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    private static readonly DateOnly s_first = new(2026, 1, 1);

    [Fact]
    public async Task An_affiliation_comes_back_with_every_field()
    {
        var (lan, minh, firm) = (await PersonAsync(), await PersonAsync(), await FirmAsync());

        await ComesBackAsync(await TieAsync(new NewAffiliation(lan, firm, AffiliationRoles.Director)
            .During(s_first, DateOnly.MaxValue).As("Giám đốc 😀", "Kinh doanh").Deciding(DecisionRole.DecisionMaker).Primary()));
        await ComesBackAsync(await TieAsync(new NewAffiliation(lan, minh, AffiliationRoles.Spouse)));
    }

    [Fact]
    public async Task Everything_an_affiliation_can_go_through_comes_back()
    {
        var (lan, firm) = (await PersonAsync(), await FirmAsync());
        var id = (await TieAsync(Employee(lan, firm))).Id;

        await ComesBackAsync(await WriteAsync(crm => crm.Affiliations.ChangeAsync(id, "Kế toán", null, DecisionRole.Buyer)));
        await ComesBackAsync(await WriteAsync(crm => crm.Affiliations.MakePrimaryAsync(id)));
        var ended = await WriteAsync(crm => crm.Affiliations.EndAsync(id, new(2026, 2, 28)));
        await ComesBackAsync(ended);
        Assert.False(ended.IsPrimary);
        await RefusedAsync("crm.affiliation.ended", () => WriteAsync(crm => crm.Affiliations.MakePrimaryAsync(id)));
        Assert.Equal([true, false], (await HappenedAsync<AffiliationPrimaryChanged>()).Select(e => e.IsPrimary));
    }

    [Fact]
    public async Task The_same_tie_does_not_overlap_itself()
    {
        var (lan, firm) = (await PersonAsync(), await FirmAsync());
        await TieAsync(Employee(lan, firm).During(s_first, s_first.AddDays(9)));

        await RefusedAsync("crm.affiliation.overlap", () => TieAsync(Employee(lan, firm).During(s_first.AddDays(9))));
        await RefusedAsync("crm.affiliation.overlap", () => TieAsync(Employee(lan, firm).During(s_first.AddDays(-9), s_first)));
        await TieAsync(Employee(lan, firm).During(s_first.AddDays(10)));
        await TieAsync(new NewAffiliation(lan, firm, AffiliationRoles.Owner).During(s_first));
        Assert.Equal(3, (await ReadAsync(crm => crm.Affiliations.OfPersonAsync(lan))).Items.Count);
    }

    [Fact]
    public async Task A_mutual_tie_does_not_overlap_itself_the_other_way_round()
    {
        var (lan, minh) = (await PersonAsync(), await PersonAsync());
        await TieAsync(new NewAffiliation(lan, minh, AffiliationRoles.Spouse).During(s_first));

        await RefusedAsync("crm.affiliation.overlap", () => TieAsync(new NewAffiliation(minh, lan, AffiliationRoles.Spouse).During(s_first.AddDays(5))));
    }

    [Fact]
    public async Task The_same_tie_begun_on_the_same_day_by_two_at_once_is_made_once()
    {
        var (lan, firm) = (await PersonAsync(), await FirmAsync());

        await RaceAsync(
            "crm.affiliation.overlap",
            crm => crm.Affiliations.AddAsync(Employee(lan, firm).As("First")),
            crm => crm.Affiliations.AddAsync(Employee(lan, firm).As("Second")));

        Assert.Equal("First", Assert.Single((await ReadAsync(crm => crm.Affiliations.OfPersonAsync(lan))).Items).Title);
    }

    [Fact]
    public async Task Ties_of_one_unit_of_work_are_seen_before_they_are_stored()
    {
        var (lan, firm) = (await PersonAsync(), await FirmAsync());

        await RefusedAsync("crm.affiliation.overlap", () => WriteAsync(async crm =>
        {
            await crm.Affiliations.AddAsync(Employee(lan, firm));
            return await crm.Affiliations.AddAsync(Employee(lan, firm).During(s_first.AddDays(5)));
        }));
        Assert.Empty((await ReadAsync(crm => crm.Affiliations.OfPersonAsync(lan))).Items);
    }

    [Fact]
    public async Task The_primary_organisation_moves_in_one_save()
    {
        var (lan, one, two) = (await PersonAsync(), await FirmAsync(), await FirmAsync());
        var first = await TieAsync(Employee(lan, one).Primary());
        var second = await TieAsync(Employee(lan, two));

        await WriteAsync(crm => crm.Affiliations.MakePrimaryAsync(second.Id));
        Assert.Equal(second.Id, (await ReadAsync(crm => crm.Affiliations.PrimaryOfAsync(lan)))?.Id);
        // Back again: whichever row a store writes first, once the freed one has the lower id and once the higher.
        await WriteAsync(crm => crm.Affiliations.MakePrimaryAsync(first.Id));
        Assert.Equal(first.Id, (await ReadAsync(crm => crm.Affiliations.PrimaryOfAsync(lan)))?.Id);
        var third = await TieAsync(new NewAffiliation(lan, two, AffiliationRoles.Owner).Primary());

        Assert.Equal([third.Id], (await ReadAsync(crm => crm.Affiliations.OfPersonAsync(lan))).Items.Where(a => a.IsPrimary).Select(a => a.Id));
    }

    [Fact]
    public async Task Two_primaries_made_at_once_end_as_one()
    {
        var (lan, one, two) = (await PersonAsync(), await FirmAsync(), await FirmAsync());
        var (first, second) = (await TieAsync(Employee(lan, one)), await TieAsync(Employee(lan, two)));

        await RaceAsync("crm.affiliation.primary-taken", crm => crm.Affiliations.MakePrimaryAsync(first.Id), crm => crm.Affiliations.MakePrimaryAsync(second.Id));

        Assert.Equal(first.Id, (await ReadAsync(crm => crm.Affiliations.PrimaryOfAsync(lan)))?.Id);
    }

    [Fact]
    public async Task Ties_are_listed_from_both_ends_latest_first_page_by_page()
    {
        var (lan, minh, one, two) = (await PersonAsync(), await PersonAsync(), await FirmAsync(), await FirmAsync());
        var a = await TieAsync(Employee(lan, one));
        var b = await TieAsync(Employee(lan, two));
        var c = await TieAsync(new NewAffiliation(minh, lan, AffiliationRoles.Parent).During(s_first.AddDays(3)));
        var d = await TieAsync(Employee(minh, one).During(s_first.AddDays(5)));

        Assert.Equal([d.Id, a.Id], (await ReadAsync(crm => crm.Affiliations.OfOrganisationAsync(one))).Items.Select(x => x.Id));
        for (var size = 1; size <= 4; size++)
            Assert.Equal([c.Id, b.Id, a.Id], (await PagesAsync(size, (crm, page) => crm.Affiliations.OfPersonAsync(lan, page))).Select(x => x.Id));
    }

    [Fact]
    public async Task What_does_not_exist_is_refused()
    {
        var (lan, firm, unknown) = (await PersonAsync(), await FirmAsync(), new AffiliationId(UnknownId));

        await RefusedAsync("crm.customer.not-found", () => TieAsync(Employee(lan, new(UnknownId))));
        await RefusedAsync("crm.customer.not-found", () => TieAsync(Employee(new(UnknownId), firm)));
        await RefusedAsync("crm.affiliation.not-found", () => WriteAsync(crm => crm.Affiliations.MakePrimaryAsync(unknown)));
        await RefusedAsync("crm.affiliation.not-found", () => WriteAsync(crm => crm.Affiliations.EndAsync(unknown, s_first)));
        await RefusedAsync("crm.affiliation.not-found", () => WriteAsync(crm => crm.Affiliations.ChangeAsync(unknown, null, null, null)));
        Assert.Null(await ReadAsync(crm => crm.Affiliations.FindAsync(unknown)));
        Assert.Null(await ReadAsync(crm => crm.Affiliations.PrimaryOfAsync(lan)));
    }

    [Fact]
    public async Task Another_tenant_sees_and_changes_nothing()
    {
        var (lan, firm) = (await PersonAsync(), await FirmAsync());
        var tie = await TieAsync(Employee(lan, firm).Primary());

        using (ActFor(ConformanceCaller.Away))
        {
            Assert.Null(await ReadAsync(crm => crm.Affiliations.FindAsync(tie.Id)));
            Assert.Null(await ReadAsync(crm => crm.Affiliations.PrimaryOfAsync(lan)));
            Assert.Empty((await ReadAsync(crm => crm.Affiliations.OfPersonAsync(lan))).Items);
            Assert.Empty((await ReadAsync(crm => crm.Affiliations.OfOrganisationAsync(firm))).Items);
            var theirs = await PersonAsync();
            await RefusedAsync("crm.customer.not-found", () => TieAsync(Employee(theirs, firm)));
            await RefusedAsync("crm.affiliation.not-found", () => WriteAsync(crm => crm.Affiliations.EndAsync(tie.Id, s_first)));
        }

        Assert.Null((await ReadAsync(crm => crm.Affiliations.FindAsync(tie.Id)))!.To);
    }

    private static NewAffiliation Employee(CustomerId person, CustomerId firm) => new NewAffiliation(person, firm, AffiliationRoles.Employee).During(s_first);

    private async Task<CustomerId> PersonAsync() => (await AddAsync(NewCustomer.Person("Lan"))).Id;

    private async Task<CustomerId> FirmAsync() => (await AddAsync("Hòa Phát")).Id;

    private Task<Affiliation> TieAsync(NewAffiliation draft) => WriteAsync(crm => crm.Affiliations.AddAsync(draft));

    private async Task ComesBackAsync(Affiliation saved) => Assert.Equal(Shown(saved), Shown((await ReadAsync(crm => crm.Affiliations.FindAsync(saved.Id)))!));
}
