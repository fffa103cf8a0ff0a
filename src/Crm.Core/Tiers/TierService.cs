using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Scoring;
using Crm.Core.Storage;
using Crm.Core.Subjects;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Tiers;

/// <inheritdoc />
internal sealed class TierService(
    IRepository<TierScheme, TierSchemeId> schemes,
    IRepository<CustomerTier, CustomerTierId> kept,
    IRepository<TierMove, TierMoveId> moves,
    IRepository<Customer, CustomerId> customers,
    TierPlacing placing,
    TierRefresh refresh,
    RuleHolders holders,
    CurrentCaller caller,
    IIdGenerator ids,
    TimeProvider clock) : ITiers
{
    private static readonly Specification<TierScheme> s_inUse = Specification.For<TierScheme>().Where(TierCriteria.InUse).OrderBy(TierOrder.Name);

    public async Task<TierScheme> DefineAsync(string key, string name, TierDefinition definition, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var scheme = TierScheme.Define(caller.Tenant, new(ids.Next()), key, name, definition, clock.GetUtcNow());
        await MustFitAsync(definition, ct);
        if (await FindByKeyAsync(key, ct) is not null) throw new CrmException(TierErrors.DuplicateKey, "key");
        if (await schemes.CountAsync(Specification.For<TierScheme>(), ct) >= TierLimits.Schemes) throw new CrmException(TierErrors.TooMany, "key");
        schemes.Add(scheme);
        return scheme;
    }

    public async Task<TierScheme> ChangeAsync(TierSchemeId scheme, TierDefinition definition, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var found = await GetAsync(scheme, ct);
        await MustFitAsync(definition, ct);
        found.Change(definition, clock.GetUtcNow());
        return found;
    }

    public async Task<TierScheme> RenameAsync(TierSchemeId scheme, string name, CancellationToken ct = default)
    {
        var found = await GetAsync(scheme, ct);
        found.Rename(name, clock.GetUtcNow());
        return found;
    }

    public async Task<TierScheme> ArchiveAsync(TierSchemeId scheme, CancellationToken ct = default)
    {
        var found = await GetAsync(scheme, ct);
        var key = found.SchemeKey;
        await holders.MustNotNameAsync(TierErrors.InUse, "scheme", Customer.TypeName, n => TierRules.Names(n, key), ct);
        found.Archive(clock.GetUtcNow());
        return found;
    }

    public async Task<TierScheme> ActivateAsync(TierSchemeId scheme, CancellationToken ct = default)
    {
        var found = await GetAsync(scheme, ct);
        await MustFitAsync(found.ReadDefinition(), ct);
        found.Activate(clock.GetUtcNow());
        return found;
    }

    public Task<TierScheme?> FindAsync(TierSchemeId scheme, CancellationToken ct = default) => schemes.FindAsync(scheme, ct);

    public async Task<TierScheme> GetAsync(TierSchemeId scheme, CancellationToken ct = default) => await schemes.FindAsync(scheme, ct) ?? throw new CrmException(TierErrors.NotFound, "scheme");

    public async Task<TierScheme?> FindByKeyAsync(string key, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        return await schemes.FindManyAsync(TierCriteria.Key(key), 1, ct) is [var found] ? found : null;
    }

    public Task<Page<TierSchemeSummary>> ListAsync(Specification<TierScheme>? specification = null, CancellationToken ct = default) =>
        schemes.ListAsync((specification ?? s_inUse).Select(TierSchemeSummary.Of), ct);

    public async Task<TierStanding> OfAsync(TierSchemeId scheme, CustomerId customer, CancellationToken ct = default)
    {
        var found = await GetAsync(scheme, ct);
        if (!await customers.ExistsAsync(customer, ct)) throw new CrmException(CustomerErrors.NotFound, "customer");
        return TierStanding.Of(found, customer, await placing.FindAsync(scheme, customer, ct), clock.GetUtcNow());
    }

    public async Task<TierExplanation?> ExplainAsync(TierSchemeId scheme, CustomerId customer, DateTimeOffset? asOf = null, CancellationToken ct = default)
    {
        var found = await GetAsync(scheme, ct);
        var (definition, at) = (found.ReadDefinition(), Instant.Utc(asOf ?? clock.GetUtcNow(), "asOf"));
        var bound = await placing.BindAsync(definition, at, ct);
        if (await placing.LoadAsync(bound, customer, ct) is not { } loaded) return null;
        var (level, steps, points) = bound.Explain(loaded);
        var earned = definition.At(level)?.Name;
        return new(
            scheme,
            found.Name,
            found.DefinitionVersion,
            at,
            earned,
            steps,
            points is { } of ? new ScoreExplanation(default, found.Name, found.DefinitionVersion, at, new(customer.Value, of.Points, earned), of.Of) : null,
            TierStanding.Of(found, customer, await placing.FindAsync(scheme, customer, ct), clock.GetUtcNow()));
    }

    public Task<Page<TierMoveSummary>> HistoryAsync(TierSchemeId scheme, CustomerId customer, PageRequest? page = null, CancellationToken ct = default) => moves.ListAsync(
        Specification.For<TierMove>().Where(TierCriteria.MovesOf(scheme, customer)).OrderByDescending(TierOrder.Moved).Paged(page ?? PageRequest.First).Select(TierMoveSummary.Of), ct);

    public async Task<IReadOnlyList<TierShare>> SharesAsync(TierSchemeId scheme, CancellationToken ct = default)
    {
        var tiers = (await GetAsync(scheme, ct)).ReadDefinition().Tiers;
        var shares = new List<TierShare>(tiers.Count);
        for (var i = 0; i < tiers.Count; i++)
            shares.Add(new(tiers[i].Name, i + 1, await kept.CountAsync(Specification.For<CustomerTier>().Where(TierCriteria.In(scheme, tiers[i].Name)), ct)));
        return shares;
    }

    public async Task<CustomerTier> OverrideAsync(TierSchemeId scheme, CustomerId customer, string tier, ReasonCode reason, DateTimeOffset until, CancellationToken ct = default) =>
        await placing.OverrideAsync(await GetAsync(scheme, ct), customer, tier, reason, until, ct);

    public async Task<CustomerTier> EndOverrideAsync(TierSchemeId scheme, CustomerId customer, CancellationToken ct = default) => await placing.EndOverrideAsync(await GetAsync(scheme, ct), customer, ct);

    public async Task<TierRefreshProgress> RefreshAsync(TierSchemeId scheme, TierRefreshOptions? options = null, IProgress<TierRefreshProgress>? progress = null, CancellationToken ct = default)
    {
        try
        {
            return await refresh.RunAsync(scheme, options ?? new(), progress, ct);
        }
        finally
        {
            // What this scope knows of schemes and tiers is out of date now.
            schemes.ReleaseUnchanged();
            kept.ReleaseUnchanged();
        }
    }

    private async Task MustFitAsync(TierDefinition definition, CancellationToken ct)
    {
        await placing.BindAsync(definition, clock.GetUtcNow(), ct);
        await holders.MustNotLeadBackAsync(TierErrors.OfTiers, Customer.TypeName, definition.Asked, TierRules.AskedIn, ct);
    }
}
