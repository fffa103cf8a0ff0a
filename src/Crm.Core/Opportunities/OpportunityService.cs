using System.Globalization;
using Crm.Core.Affiliations;
using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Pipelines;
using Crm.Core.Products;
using Crm.Core.Reasons;
using Crm.Core.Settings;
using Crm.Core.Storage;
using Crm.Core.Teams;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Microsoft.Extensions.Options;

namespace Crm.Core.Opportunities;

/// <inheritdoc />
internal sealed class OpportunityService(
    IRepository<Opportunity, OpportunityId> opportunities,
    IRepository<Customer, CustomerId> customers,
    IRepository<Product, ProductId> products,
    IPipelines pipelines,
    IReasons reasons,
    ITeams teams,
    CurrentCaller caller,
    IIdGenerator ids,
    TimeProvider clock,
    IOptions<CrmOptions> options,
    DraftBatches batches) : IOpportunities
{
    private static readonly Specification<Opportunity> s_newest = Specification.For<Opportunity>().OrderByDescending(OpportunityOrder.Opened);

    // An import adds thousands of deals of few customers and products in one scope: each is looked up once. What is found stays, except by erasure,
    // and then the store refuses the reference.
    private readonly HashSet<(TenantId, Guid)> _found = [];
    private Pipeline? _default;

    public async Task<Opportunity> AddAsync(NewOpportunity draft, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var added = await MakeAsync(draft, ct);
        if (added.ExternalSystem is { } system && await FindByExternalIdAsync(system, added.ExternalKey!, ct) is { } stored)
            return AreOfDifferent(stored.CustomerId, added.CustomerId) ? throw new CrmException(OpportunityErrors.ExternalIdTaken, "externalId") : stored;

        opportunities.Add(added);
        return added;
    }

    public Task<BulkProgress> AddManyAsync(
        IAsyncEnumerable<NewOpportunity> drafts, BulkOptions? options = null, IProgress<BulkProgress>? progress = null, CancellationToken ct = default) =>
        batches.StoreAsync(drafts, options, progress, (some, place) => NewOnesAsync(some, place, ct), ct);

    public Task<Opportunity?> FindAsync(OpportunityId id, CancellationToken ct = default) => opportunities.FindAsync(id, ct);

    public async Task<Opportunity> GetAsync(OpportunityId id, CancellationToken ct = default) =>
        await opportunities.FindAsync(id, ct) ?? throw new CrmException(OpportunityErrors.NotFound, "opportunity");

    public async Task<Opportunity?> FindByExternalIdAsync(string system, string key, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(key);
        return await opportunities.FindManyAsync(OpportunityCriteria.ExternalId(system, key), 1, ct) is [var found, ..] ? found : null;
    }

    public async Task<Opportunity> ChangeAsync(OpportunityId id, Action<Opportunity, DateTimeOffset> change, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        var opportunity = await GetAsync(id, ct);
        var before = opportunity.Team;
        await opportunity.ChangeByAsync(() => change(opportunity, clock.GetUtcNow()), async () =>
        {
            if (opportunity.Team is { } team && team != before) await MustTakeWorkAsync(team, ct);
        });
        return opportunity;
    }

    public async Task<Opportunity> AttachCustomerAsync(OpportunityId id, CustomerId customer, CancellationToken ct = default)
    {
        var attached = await CustomerAsync(customer, "customer", ct);
        return await ChangeAsync(id, (o, at) => o.AttachCustomer(attached, at), ct);
    }

    public async Task<Opportunity> AddContactAsync(OpportunityId id, CustomerId person, DecisionRole? role = null, CancellationToken ct = default)
    {
        var contact = await CustomerAsync(person, "person", ct);
        return await ChangeAsync(id, (o, at) => o.AddContact(contact, role, at), ct);
    }

    public Task<Opportunity> ChangeAmountAsync(OpportunityId id, Money? amount, CancellationToken ct = default) =>
        ChangeAsync(id, (o, at) => o.ChangeAmount(amount, By, at), ct);

    public async Task<Opportunity> ChangeLinesAsync(OpportunityId id, IReadOnlyList<NewOpportunityLine> lines, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var known = await KnownAsync(lines, ct);
        return await ChangeAsync(id, (o, at) => o.ChangeLines(lines, known, By, at), ct);
    }

    public async Task<Opportunity> MoveAsync(OpportunityId id, StageId stage, DateTimeOffset? at = null, CancellationToken ct = default)
    {
        var when = When(at);
        var opportunity = await GetAsync(id, ct);
        opportunity.MoveTo(await pipelines.GetAsync(opportunity.PipelineId, ct), stage, By, when);
        return opportunity;
    }

    public async Task<Opportunity> ChangePipelineAsync(OpportunityId id, PipelineId pipeline, StageId? stage = null, CancellationToken ct = default)
    {
        var other = await pipelines.GetAsync(pipeline, ct);
        return await ChangeAsync(id, (o, at) => o.ChangePipeline(other, stage, By, at), ct);
    }

    public Task<Opportunity> OverrideProbabilityAsync(OpportunityId id, int? percent, CancellationToken ct = default) =>
        ChangeAsync(id, (o, at) => o.OverrideProbability(percent, By, at), ct);

    public async Task<Opportunity> WinAsync(OpportunityId id, DateTimeOffset? at = null, CancellationToken ct = default)
    {
        var when = When(at);
        return await ChangeAsync(id, (o, _) => o.Win(By, when), ct);
    }

    public async Task<Opportunity> LoseAsync(OpportunityId id, ReasonCode reason, DateTimeOffset? at = null, CancellationToken ct = default)
    {
        var when = When(at);
        if (reason.Value is not ("" or StandardReasons.NotRecorded)) await reasons.MustKnowAsync(ReasonKind.LostDeal, reason, ct);
        return await ChangeAsync(id, (o, _) => o.Lose(reason, By, when), ct);
    }

    public async Task<Opportunity> ReopenAsync(OpportunityId id, StageId? stage = null, CancellationToken ct = default)
    {
        var opportunity = await GetAsync(id, ct);
        opportunity.Reopen(await pipelines.GetAsync(opportunity.PipelineId, ct), stage, By, clock.GetUtcNow());
        return opportunity;
    }

    public Task<Page<OpportunitySummary>> ListAsync(Specification<Opportunity>? specification = null, CancellationToken ct = default) =>
        opportunities.ListAsync((specification ?? s_newest).Select(OpportunitySummary.Of), ct);

    public Task<long> CountAsync(Specification<Opportunity>? specification = null, CancellationToken ct = default) =>
        opportunities.CountAsync(specification ?? Specification.For<Opportunity>(), ct);

    // The deal a draft becomes, checked against the store; whether its external id is known is asked by who adds it.
    private async Task<Opportunity> MakeAsync(NewOpportunity draft, CancellationToken ct)
    {
        var pipeline = draft.GivenPipeline is { } given ? await pipelines.GetAsync(given, ct) : await DefaultPipelineAsync(ct);
        var known = await KnownAsync(draft.GivenLines, ct);
        var made = Opportunity.Add(
            caller.Tenant, new(ids.Next()), draft, pipeline, known, caller.Caller.User, options.Value.ClockTolerance, clock.GetUtcNow());
        if (made.CustomerId is { } customer && !await IsThereAsync(customer.Value, () => customers.ExistsAsync(customer, ct)))
            throw new CrmException(CustomerErrors.NotFound, "customer");
        foreach (var (contact, i) in made.Contacts.Select((c, i) => (c, i))) await MustBePersonAsync(contact.PersonId, $"contacts[{i}]", ct);
        if (made.Team is { } team) await MustTakeWorkAsync(team, ct);
        if (made.LostReason is { } code && code != StandardReasons.NotRecorded) await reasons.MustKnowAsync(ReasonKind.LostDeal, ReasonCode.Parse(code), ct);
        return made;
    }

    // What is new of some drafts: neither stored, nor in the unit of work, nor twice among them.
    private async Task<DraftBatch> NewOnesAsync(NewOpportunity[] drafts, int place, CancellationToken ct)
    {
        var made = new List<Opportunity>(drafts.Length);
        foreach (var draft in drafts) made.Add(await Given.AtAsync("opportunities", place + made.Count, () => MakeAsync(Given.Required(draft, "draft"), ct)));
        var known = await KnownByExternalIdAsync(made, ct);
        var added = new List<Opportunity>(made.Count);
        for (var i = 0; i < made.Count; i++)
        {
            var one = made[i];
            if (one.ExternalSystem is not { } system || known.TryAdd((system, one.ExternalKey!), one.CustomerId)) added.Add(one);
            else if (AreOfDifferent(known[(system, one.ExternalKey!)], one.CustomerId)) throw new CrmException(OpportunityErrors.ExternalIdTaken, string.Create(CultureInfo.InvariantCulture, $"opportunities[{place + i}].externalId"));
        }

        return new(added, [], made.Count - added.Count, []);
    }

    private async Task<Dictionary<(string System, string Key), CustomerId?>> KnownByExternalIdAsync(List<Opportunity> made, CancellationToken ct)
    {
        var known = opportunities.Unsaved.Where(o => o.ExternalSystem is not null).ToDictionary(o => (o.ExternalSystem!, o.ExternalKey!), o => o.CustomerId);
        foreach (var of in made.Where(o => o.ExternalSystem is not null).GroupBy(o => o.ExternalSystem!, StringComparer.Ordinal))
        {
            foreach (var keys in of.Select(o => o.ExternalKey!).Distinct(StringComparer.Ordinal).Chunk(PageRequest.MaxSize))
            {
                var stored = Specification.For<Opportunity>().Where(OpportunityCriteria.ExternalIds(of.Key, keys)).Select(o => new { o.ExternalKey, o.CustomerId });
                await foreach (var one in opportunities.StreamAsync(stored, ct)) known.TryAdd((of.Key, one.ExternalKey!), one.CustomerId);
            }
        }

        return known;
    }

    // A deal without a customer may be anybody's.
    private static bool AreOfDifferent(CustomerId? one, CustomerId? other) => one is not null && other is not null && one != other;

    private UserId? By => caller.Caller.User;

    private DateTimeOffset When(DateTimeOffset? at)
    {
        var now = clock.GetUtcNow();
        if (at > now + options.Value.ClockTolerance) throw new CrmException(OpportunityErrors.InFuture, "at");
        return at ?? now;
    }

    // The same one as long as it is the default; it is loaded with its stages and followed by the unit of work.
    private async Task<Pipeline> DefaultPipelineAsync(CancellationToken ct)
    {
        if (_default is not { IsDefault: true } || _default.TenantId != caller.Tenant) _default = await pipelines.DefaultAsync(ct);
        return _default;
    }

    private async Task<HashSet<ProductId>> KnownAsync(IReadOnlyList<NewOpportunityLine> lines, CancellationToken ct)
    {
        var known = new HashSet<ProductId>();
        foreach (var product in lines.Take(Opportunity.MaxLines).OfType<NewOpportunityLine>().Select(l => l.Product).Distinct())
        {
            if (await IsThereAsync(product.Value, () => products.ExistsAsync(product, ct))) known.Add(product);
        }

        return known;
    }

    private async Task<bool> IsThereAsync(Guid id, Func<Task<bool>> lookUp)
    {
        if (_found.Contains((caller.Tenant, id))) return true;
        return await lookUp() && _found.Add((caller.Tenant, id));
    }

    private async Task MustTakeWorkAsync(TeamId team, CancellationToken ct)
    {
        if (_found.Contains((caller.Tenant, team.Value))) return;
        await teams.MustTakeWorkAsync(team, ct);
        _found.Add((caller.Tenant, team.Value));
    }

    private async Task MustBePersonAsync(CustomerId person, string path, CancellationToken ct)
    {
        if ((await CustomerAsync(person, path, ct)).Kind is not CustomerKind.Person) throw new CrmException(OpportunityErrors.ContactNotPerson, path);
    }

    private async Task<Customer> CustomerAsync(CustomerId id, string path, CancellationToken ct) =>
        await customers.FindAsync(id, ct) ?? throw new CrmException(CustomerErrors.NotFound, path);
}
