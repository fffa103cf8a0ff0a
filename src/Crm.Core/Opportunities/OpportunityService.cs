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
    // and then the store refuses the reference; what kind of customer it is never changes.
    private readonly Dictionary<(TenantId, CustomerId), CustomerKind> _kinds = [];
    private readonly HashSet<(TenantId, CustomerId)> _customers = [];
    private readonly HashSet<(TenantId, ProductId)> _products = [];
    private Pipeline? _default;

    public async Task<Opportunity> AddAsync(NewOpportunity draft, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        // A known deal comes back as it stands, whatever became of its pipeline, products or people since.
        if (Opportunity.ExternalIdOf(draft) is var (system, key) && await FindByExternalIdAsync(system, key, ct) is { } stored)
            return AreOfDifferent(stored.CustomerId, draft.GivenCustomer) ? throw new CrmException(OpportunityErrors.ExternalIdTaken, "externalId") : stored;

        var added = await MakeAsync(draft, ct);
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
        var before = (opportunity.Team, opportunity.LostReason);
        await opportunity.ChangeByAsync(() => change(opportunity, Now(opportunity)), async () =>
        {
            await teams.MustTakeOverAsync(opportunity.Team, before.Team, ct);
            if (opportunity.LostReason != before.LostReason) await MustKnowReasonAsync(opportunity, ct);
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

    public Task<Opportunity> ExpectAsync(OpportunityId id, DateOnly? day, ForecastCategory forecast, CancellationToken ct = default) =>
        ChangeAsync(id, (o, at) => o.Expect(day, forecast, By, at), ct);

    public async Task<Opportunity> MoveAsync(OpportunityId id, StageId stage, DateTimeOffset? at = null, CancellationToken ct = default)
    {
        MustNotBeAhead(at);
        var opportunity = await GetAsync(id, ct);
        opportunity.MoveTo(await pipelines.GetAsync(opportunity.PipelineId, ct), stage, By, at ?? Now(opportunity));
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
        MustNotBeAhead(at);
        return await ChangeAsync(id, (o, now) => o.Win(By, at ?? now), ct);
    }

    public async Task<Opportunity> LoseAsync(OpportunityId id, ReasonCode reason, DateTimeOffset? at = null, CancellationToken ct = default)
    {
        MustNotBeAhead(at);
        if (reason.Value is not ("" or StandardReasons.NotRecorded)) await reasons.MustKnowAsync(ReasonKind.LostDeal, reason, ct);
        var opportunity = await GetAsync(id, ct);
        opportunity.Lose(reason, By, at ?? Now(opportunity));
        return opportunity;
    }

    public async Task<Opportunity> ReopenAsync(OpportunityId id, StageId? stage = null, CancellationToken ct = default)
    {
        var opportunity = await GetAsync(id, ct);
        opportunity.Reopen(await pipelines.GetAsync(opportunity.PipelineId, ct), stage, By, Now(opportunity));
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
        if (made.CustomerId is { } customer) await MustExistAsync(customer, ct);
        foreach (var (contact, i) in made.Contacts.Select((c, i) => (c, i)))
        {
            if (await KindAsync(contact.PersonId, $"contacts[{i}]", ct) is not CustomerKind.Person) throw new CrmException(OpportunityErrors.ContactNotPerson, $"contacts[{i}]");
        }

        await teams.MustTakeOverAsync(made.Team, null, ct);
        await MustKnowReasonAsync(made, ct);
        return made;
    }

    // What is new of some drafts: neither stored, nor in the unit of work, nor twice among them.
    private async Task<DraftBatch> NewOnesAsync(NewOpportunity[] drafts, int place, CancellationToken ct)
    {
        var keys = new (string System, string Key)?[drafts.Length];
        for (var i = 0; i < drafts.Length; i++) keys[i] = Given.At("opportunities", place + i, () => Opportunity.ExternalIdOf(Given.Required(drafts[i], "draft")));
        var known = await TakenKeysAsync([.. keys.OfType<(string System, string Key)>()], ct);
        await LookUpAsync(drafts.Where((_, i) => keys[i] is not { } key || !known.ContainsKey(key)), ct);
        var added = new List<Opportunity>(drafts.Length);
        for (var i = 0; i < drafts.Length; i++)
        {
            if (keys[i] is { } key && known.TryGetValue(key, out var customer))
            {
                if (AreOfDifferent(customer, drafts[i].GivenCustomer)) throw new CrmException(OpportunityErrors.ExternalIdTaken, string.Create(CultureInfo.InvariantCulture, $"opportunities[{place + i}].externalId"));
                continue;
            }

            var one = await Given.AtAsync("opportunities", place + i, () => MakeAsync(drafts[i], ct));
            if (keys[i] is { } own) known.Add(own, one.CustomerId);
            added.Add(one);
        }

        return new(added, [], drafts.Length - added.Count, []);
    }

    private async Task<Dictionary<(string System, string Key), CustomerId?>> TakenKeysAsync(List<(string System, string Key)> asked, CancellationToken ct)
    {
        var known = opportunities.Unsaved.Where(o => o.ExternalSystem is not null).ToDictionary(o => (o.ExternalSystem!, o.ExternalKey!), o => o.CustomerId);
        foreach (var of in asked.GroupBy(a => a.System, StringComparer.Ordinal))
        {
            foreach (var keys in of.Select(a => a.Key).Distinct(StringComparer.Ordinal).Chunk(PageRequest.MaxSize))
            {
                var stored = Specification.For<Opportunity>().Where(OpportunityCriteria.ExternalIds(of.Key, keys)).Select(o => new { o.ExternalKey, o.CustomerId });
                await foreach (var one in opportunities.StreamAsync(stored, ct)) known.TryAdd((of.Key, one.ExternalKey!), one.CustomerId);
            }
        }

        return known;
    }

    // Asks for everybody some drafts name at once, instead of for each. Who is not there is asked for again where a refusal has its place.
    private async Task LookUpAsync(IEnumerable<NewOpportunity> drafts, CancellationToken ct)
    {
        var asked = drafts.SelectMany(d => d.GivenContacts.Select(c => c.Person).Append(d.GivenCustomer ?? default))
            .Where(id => id != default && !_kinds.ContainsKey((caller.Tenant, id))).Distinct();
        foreach (var some in asked.Chunk(PageRequest.MaxSize))
        {
            var there = Specification.For<Customer>().Where(CustomerCriteria.Ids(some)).Select(c => new { c.Id, c.Kind });
            await foreach (var one in customers.StreamAsync(there, ct)) _kinds[(caller.Tenant, one.Id)] = one.Kind;
        }
    }

    private async Task MustKnowReasonAsync(Opportunity opportunity, CancellationToken ct)
    {
        if (opportunity.LostReason is { } code && code != StandardReasons.NotRecorded) await reasons.MustKnowAsync(ReasonKind.LostDeal, ReasonCode.Parse(code), ct);
    }

    // A deal without a customer may be anybody's.
    private static bool AreOfDifferent(CustomerId? one, CustomerId? other) => one is not null && other is not null && one != other;

    private UserId? By => caller.Caller.User;

    private DateTimeOffset Now(Opportunity opportunity) => Instant.NoEarlierThan(clock.GetUtcNow(), opportunity.LastLoggedAt, options.Value.ClockTolerance);

    private void MustNotBeAhead(DateTimeOffset? at)
    {
        if (at > clock.GetUtcNow() + options.Value.ClockTolerance) throw new CrmException(OpportunityErrors.InFuture, "at");
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
            if (_products.Contains((caller.Tenant, product)) || (await products.ExistsAsync(product, ct) && _products.Add((caller.Tenant, product)))) known.Add(product);
        }

        return known;
    }

    private async Task MustExistAsync(CustomerId customer, CancellationToken ct)
    {
        if (_kinds.ContainsKey((caller.Tenant, customer)) || _customers.Contains((caller.Tenant, customer))) return;
        if (!await customers.ExistsAsync(customer, ct)) throw new CrmException(CustomerErrors.NotFound, "customer");
        _customers.Add((caller.Tenant, customer));
    }

    private async Task<CustomerKind> KindAsync(CustomerId id, string path, CancellationToken ct)
    {
        if (_kinds.TryGetValue((caller.Tenant, id), out var known)) return known;
        var kind = (await CustomerAsync(id, path, ct)).Kind;
        _kinds.Add((caller.Tenant, id), kind);
        return kind;
    }

    private async Task<Customer> CustomerAsync(CustomerId id, string path, CancellationToken ct) =>
        await customers.FindAsync(id, ct) ?? throw new CrmException(CustomerErrors.NotFound, path);
}
