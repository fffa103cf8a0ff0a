using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Settings;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Microsoft.Extensions.Options;

namespace Crm.Core.Affiliations;

/// <inheritdoc />
internal sealed class AffiliationService(
    IRepository<Affiliation, AffiliationId> affiliations,
    IRepository<Customer, CustomerId> customers,
    CurrentCaller caller,
    IIdGenerator ids,
    TimeProvider clock,
    IOptions<CrmOptions> options) : IAffiliations
{
    private DateTimeOffset Now => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), options.Value.ZoneOf(caller.Tenant).Zone());

    public async Task<Affiliation> AddAsync(NewAffiliation draft, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var person = await CustomerAsync(draft.Person, "person", ct);
        var other = await CustomerAsync(draft.Other, "other", ct);
        var known = await affiliations.FindManyAsync(AffiliationCriteria.Between(draft.Person, draft.Other), PageRequest.MaxSize, ct);
        var now = Now;
        var added = Affiliation.Add(new(ids.Next()), draft, person, other, known, now);
        if (draft.IsPrimary) added.MakePrimary(await PrimaryOfAsync(draft.Person, ct), now);
        affiliations.Add(added);
        return added;
    }

    public Task<Affiliation?> FindAsync(AffiliationId id, CancellationToken ct = default) => affiliations.FindAsync(id, ct);

    public async Task<Affiliation> ChangeAsync(AffiliationId id, string? title, string? department, DecisionRole? decisionRole, CancellationToken ct = default)
    {
        var affiliation = await GetAsync(id, ct);
        affiliation.Change(title, department, decisionRole, Now);
        return affiliation;
    }

    public async Task<Affiliation> EndAsync(AffiliationId id, DateOnly to, CancellationToken ct = default)
    {
        var affiliation = await GetAsync(id, ct);
        affiliation.End(to, Now);
        return affiliation;
    }

    public async Task<Affiliation> MakePrimaryAsync(AffiliationId id, CancellationToken ct = default)
    {
        var affiliation = await GetAsync(id, ct);
        affiliation.MakePrimary(await PrimaryOfAsync(affiliation.PersonId, ct), Now);
        return affiliation;
    }

    public Task<Page<AffiliationSummary>> OfPersonAsync(CustomerId person, PageRequest? page = null, CancellationToken ct = default) =>
        ListAsync(AffiliationCriteria.Of(person), page, ct);

    public Task<Page<AffiliationSummary>> OfOrganisationAsync(CustomerId organisation, PageRequest? page = null, CancellationToken ct = default) =>
        ListAsync(new(a => a.OtherId == organisation), page, ct);

    public async Task<Affiliation?> PrimaryOfAsync(CustomerId person, CancellationToken ct = default) =>
        (await affiliations.FindManyAsync(AffiliationCriteria.PrimaryOf(person), 2, ct)).FirstOrDefault(a => a.IsPrimary); // the store's may have been released in this unit of work

    private Task<Page<AffiliationSummary>> ListAsync(Criterion<Affiliation> which, PageRequest? page, CancellationToken ct) => affiliations.ListAsync(
        Specification.For<Affiliation>().Where(which).OrderByDescending(AffiliationOrder.Started).Paged(page ?? PageRequest.First).Select(AffiliationSummary.Of), ct);

    private async Task<Affiliation> GetAsync(AffiliationId id, CancellationToken ct) =>
        await affiliations.FindAsync(id, ct) ?? throw new CrmException(AffiliationErrors.NotFound, "affiliation");

    private async Task<Customer> CustomerAsync(CustomerId id, string path, CancellationToken ct) =>
        await customers.FindAsync(id, ct) ?? throw new CrmException(CustomerErrors.NotFound, path);
}
