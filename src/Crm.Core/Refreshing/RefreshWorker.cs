using Crm.Core.Errors;
using Crm.Core.Lifecycles;
using Crm.Core.Scoring;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Tiers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Crm.Core.Refreshing;

/// <summary>
/// Brings up to date what time moves, of all tenants: stages first, then scores, which ask for them, then tiers, which ask for both, then what packages and hosts add. Segments follow by the events.
/// Several instances do no harm: whoever comes second to the end of a refresh leaves it to the first.
/// </summary>
internal sealed class RefreshWorker(
    IServiceScopeFactory scopes, CurrentCaller caller, TimeProvider clock, IOptions<RefreshOptions> options, IEnumerable<IRefreshTask> tasks, ILogger<RefreshWorker> logger)
    : TenantWorker(scopes, caller, clock, logger, "refresh")
{
    private const string Stages = "stages";

    private static readonly TimeSpan s_day = TimeSpan.FromDays(1);

    private readonly Attempts<LifecycleReviewResult> _stages = new(Stages, clock, logger);
    private readonly Attempts<ScoreRefreshProgress> _scores = new("score plan", clock, logger);
    private readonly Attempts<TierRefreshProgress> _tiers = new("scheme of tiers", clock, logger);
    private readonly (IRefreshTask Task, Attempts<object> Attempts)[] _tasks = [.. tasks.Select(t => (t, new Attempts<object>(t.What, clock, logger)))];
    private readonly Dictionary<TenantId, DateTimeOffset> _reviewedAt = [];
    private readonly Dictionary<(TenantId, string), DateTimeOffset> _ranAt = [];

    // Many rows for few tenants, so these are asked for as rarely as the work is done, but daily at least.
    private readonly Dictionary<string, (DateTimeOffset At, HashSet<TenantId> Tenants)> _concerned = new(StringComparer.Ordinal);

    protected override TimeSpan Every => options.Value.LookEvery;

    protected override async Task<IEnumerable<TenantId>> TenantsAsync(IStoredTenants stored, CancellationToken ct)
    {
        var all = new List<TenantId>();
        if (options.Value.StagesEvery is { } stages) all.AddRange(await ConcernedAsync(Stages, stages, () => stored.WithAsync<Lifecycle>(ct)));
        if (options.Value.ScoresEvery is not null) all.AddRange(await stored.WithAsync<ScorePlan>(ct));
        if (options.Value.TiersEvery is not null) all.AddRange(await stored.WithAsync<TierScheme>(ct));
        foreach (var (task, _) in _tasks)
        {
            if (task.Every is { } every) all.AddRange(await ConcernedAsync(task.What, every, () => task.TenantsAsync(stored, ct)));
        }

        return all;
    }

    private async Task<IEnumerable<TenantId>> ConcernedAsync(string what, TimeSpan every, Func<Task<IReadOnlyList<TenantId>>> ask)
    {
        var now = Clock.GetUtcNow();
        if (_concerned.TryGetValue(what, out var known) && now < known.At + (every < s_day ? every : s_day)) return known.Tenants;
        HashSet<TenantId> found = [.. await ask()];
        _concerned[what] = (now, found);
        return found;
    }

    protected override async Task TenantAsync(TenantId tenant, IServiceProvider services, CancellationToken ct)
    {
        if (options.Value.StagesEvery is { } stages) await StagesAsync(tenant, services, stages, ct);
        if (options.Value.ScoresEvery is { } scores) await ScoresAsync(tenant, services, scores, ct);
        if (options.Value.TiersEvery is { } tiers) await TiersAsync(tenant, services, tiers, ct);
        foreach (var (task, attempts) in _tasks)
        {
            if (task.Every is { } every && _concerned[task.What].Tenants.Contains(tenant)) await RunAsync(task, attempts, tenant, services, every, ct);
        }
    }

    private async Task RunAsync(IRefreshTask task, Attempts<object> attempts, TenantId tenant, IServiceProvider services, TimeSpan every, CancellationToken ct)
    {
        var now = Clock.GetUtcNow();
        // What this process ran itself it need not look up.
        if (_ranAt.TryGetValue((tenant, task.What), out var own) && own + every > now) return;
        await attempts.RunAsync(tenant, Guid.Empty, 0, Every, every, RunOnceAsync, ct);

        async Task<object> RunOnceAsync(object? last, IProgress<object> reports)
        {
            if (await task.LastRunAsync(services, ct) is not { } before || before + every <= now)
            {
                await task.RunAsync(services, ct);
                before = now;
            }

            _ranAt[(tenant, task.What)] = before;
            return task;
        }
    }

    private async Task StagesAsync(TenantId tenant, IServiceProvider services, TimeSpan every, CancellationToken ct)
    {
        var now = Clock.GetUtcNow();
        if (_reviewedAt.TryGetValue(tenant, out var last) && last + every > now) return;
        var lifecycles = services.GetRequiredService<ILifecycles>();
        var done = await _stages.RunAsync(tenant, Guid.Empty, 0, Every, every, (_, _) => lifecycles.ReviewAsync(now, ct), ct);
        if (done is null) return;
        _reviewedAt[tenant] = now;
        Tell(Stages, Guid.Empty, tenant, done.Failed);
    }

    private async Task ScoresAsync(TenantId tenant, IServiceProvider services, TimeSpan every, CancellationToken ct)
    {
        var scores = services.GetRequiredService<IScores>();
        var due = Specification.For<ScorePlan>().Where(ScoreCriteria.DueBy(Clock.GetUtcNow() - every)).OrderBy(ScorePlanOrder.Name).Paged(new(PageRequest.MaxSize));
        foreach (var plan in (await scores.ListAsync(due, ct)).Items)
        {
            var done = await _scores.RunAsync(tenant, plan.Id.Value, plan.DefinitionVersion, Every, every, RefreshAsync, ct);
            if (done is not null) Tell("score plan", plan.Id.Value, tenant, done.Failed);

            Task<ScoreRefreshProgress> RefreshAsync(ScoreRefreshProgress? last, IProgress<ScoreRefreshProgress> reports) =>
                scores.RefreshAsync(plan.Id, new() { After = last?.Last, AsOf = last?.AsOf, Seen = (plan.DefinitionVersion, plan.RefreshedAsOf) }, reports, ct);
        }
    }

    private async Task TiersAsync(TenantId tenant, IServiceProvider services, TimeSpan every, CancellationToken ct)
    {
        var tiers = services.GetRequiredService<ITiers>();
        var due = Specification.For<TierScheme>().Where(TierCriteria.DueBy(Clock.GetUtcNow() - every)).OrderBy(TierOrder.Name).Paged(new(PageRequest.MaxSize));
        foreach (var scheme in (await tiers.ListAsync(due, ct)).Items)
        {
            var done = await _tiers.RunAsync(tenant, scheme.Id.Value, scheme.DefinitionVersion, Every, every, RefreshAsync, ct);
            if (done is not null) Tell("scheme of tiers", scheme.Id.Value, tenant, done.Failed);

            Task<TierRefreshProgress> RefreshAsync(TierRefreshProgress? last, IProgress<TierRefreshProgress> reports) =>
                tiers.RefreshAsync(scheme.Id, new() { GoOnFrom = last, Seen = (scheme.DefinitionVersion, scheme.RefreshedAsOf) }, reports, ct);
        }
    }

    private void Tell(string what, Guid id, TenantId tenant, FailedRecords failed)
    {
        if (failed.Count > 0) RefreshLog.RecordsFailed(Logger, what, id, tenant, failed);
    }
}
