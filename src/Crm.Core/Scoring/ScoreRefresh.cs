using Crm.Core.Errors;
using Crm.Core.Settings;
using Crm.Core.Storage;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Crm.Core.Scoring;

/// <summary>The process that keeps scores. Batches, each in a scope and transaction of its own; the plan is looked at anew in each.</summary>
internal sealed class ScoreRefresh(IServiceScopeFactory scopes, TimeProvider clock, IOptions<CrmOptions> options)
{
    public async Task<ScoreRefreshProgress> RunAsync(ScorePlanId id, ScoreRefreshOptions how, IProgress<ScoreRefreshProgress>? progress, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        if (how.After is not null && (how.AsOf is null || how.Subjects is not null)) throw new CrmException(ScoreErrors.ResumeNeedsAsOf, "after");
        var asOf = Instant.Utc(how.AsOf ?? clock.GetUtcNow(), "asOf");
        if (asOf > clock.GetUtcNow() + options.Value.ClockTolerance) throw new CrmException(ScoreErrors.InTheFuture, "asOf");
        await using var scope = scopes.CreateAsyncScope();
        var plan = await PlanAsync(scope.ServiceProvider, id, ct);
        if (plan.State is not ScorePlanState.Active) throw new CrmException(ScoreErrors.NotActive, "plan");
        var done = new ScoreRefreshProgress(plan.DefinitionVersion, asOf, 0, 0, how.After);
        MustKeep(plan, how, done);
        var whose = how.Subjects is { } named ? named.Distinct().Order().ToAsyncEnumerable() : Scoring(scope.ServiceProvider, plan).IdsAsync(how.After, ct);
        await foreach (var batch in whose.Chunk(how.BatchSize).WithCancellation(ct))
        {
            var (computed, changed, failed) = await LostRaces.AgainAsync(ScoreErrors.Contended, () => KeepAsync(id, how, batch, done, ct));
            done = done with { Subjects = done.Subjects + computed, Changed = done.Changed + changed, Last = batch[^1], Failed = done.Failed.With(failed) };
            progress?.Report(done);
        }

        if (how.Subjects is null) await LostRaces.AgainAsync(ScoreErrors.Contended, () => NoteAsync(id, how, done, ct));
        return done;
    }

    private static ISubjectScoring Scoring(IServiceProvider services, ScorePlan plan) => services.GetServices<ISubjectScoring>().First(s => s.Subject == plan.Subject);

    private static async Task<ScorePlan> PlanAsync(IServiceProvider services, ScorePlanId id, CancellationToken ct) =>
        await services.GetRequiredService<IRepository<ScorePlan, ScorePlanId>>().FindAsync(id, ct) ?? throw new CrmException(ScoreErrors.NotFound, "plan");

    private static void MustKeep(ScorePlan plan, ScoreRefreshOptions how, ScoreRefreshProgress done)
    {
        plan.MustKeep(done.DefinitionVersion, done.AsOf);
        if (how.Seen is { } seen && seen != (plan.DefinitionVersion, plan.RefreshedAsOf)) throw new CrmException(ScoreErrors.PlanChanged, "plan");
    }

    private async Task<(int Computed, int Changed, FailedRecords Failed)> KeepAsync(ScorePlanId id, ScoreRefreshOptions how, Guid[] batch, ScoreRefreshProgress done, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var plan = await PlanAsync(scope.ServiceProvider, id, ct);
        MustKeep(plan, how, done);
        var kept = await Scoring(scope.ServiceProvider, plan).KeepAsync(plan, batch, done.AsOf, ct);
        if (kept.Changed > 0) await scope.ServiceProvider.GetRequiredService<ICrmUnitOfWork>().SaveChangesAsync(ct);
        return kept;
    }

    private async Task<bool> NoteAsync(ScorePlanId id, ScoreRefreshOptions how, ScoreRefreshProgress done, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var plan = await PlanAsync(scope.ServiceProvider, id, ct);
        MustKeep(plan, how, done);
        plan.NoteRefresh(done.AsOf, clock.GetUtcNow());
        await scope.ServiceProvider.GetRequiredService<ICrmUnitOfWork>().SaveChangesAsync(ct);
        return true;
    }
}
