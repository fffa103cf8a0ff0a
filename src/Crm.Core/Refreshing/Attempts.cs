using System.Collections.Frozen;
using Crm.Core.Errors;
using Crm.Core.Insights;
using Crm.Core.Lifecycles;
using Crm.Core.Scoring;
using Crm.Core.Tenancy;
using Crm.Core.Tiers;
using Microsoft.Extensions.Logging;

namespace Crm.Core.Refreshing;

/// <summary>Refreshes of one kind as this process has tried them: what failed waits, and goes on from its last report.</summary>
/// <typeparam name="TProgress">What a refresh reports.</typeparam>
/// <param name="what">What is refreshed, for the log.</param>
/// <param name="clock">The clock.</param>
/// <param name="logger">Told what failed.</param>
internal sealed class Attempts<TProgress>(string what, TimeProvider clock, ILogger logger)
    where TProgress : class
{
    // Somebody changed or archived it meanwhile, or another instance was faster: what is due then is told by the next look.
    private static readonly FrozenSet<string> s_passed = FrozenSet.Create(
        StringComparer.Ordinal, ScoreErrors.PlanChanged.Code, ScoreErrors.AsOfPassed.Code, ScoreErrors.NotActive.Code, ScoreErrors.NotFound.Code, TierErrors.SchemeChanged.Code, TierErrors.NotFound.Code, InsightErrors.VersionTaken.Code);

    private static readonly FrozenSet<string> s_contended = FrozenSet.Create(
        StringComparer.Ordinal, CrmConcurrencyException.Lost.Code, ScoreErrors.Contended.Code, TierErrors.Contended.Code, LifecycleErrors.ReviewContended.Code, InsightErrors.Contended.Code);

    private readonly Dictionary<(TenantId, Guid), Setback> _setbacks = [];

    /// <summary>Refreshes, unless it failed a short time ago by the same definition. What fails is logged.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="id">What.</param>
    /// <param name="version">By which version of its definition.</param>
    /// <param name="soon">After what time to try again when it may have passed.</param>
    /// <param name="every">After what time to try again when it was refused, which stands until somebody mends it.</param>
    /// <param name="refresh">Refreshes: from a report, or null for the start; tells its reports; returns the last.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The last report; null when it was not tried or failed.</returns>
    public async Task<TProgress?> RunAsync(
        TenantId tenant, Guid id, int version, TimeSpan soon, TimeSpan every, Func<TProgress?, IProgress<TProgress>, Task<TProgress>> refresh, CancellationToken ct)
    {
        var before = _setbacks.GetValueOrDefault((tenant, id));
        if (before?.Version != version) before = null;
        if (before?.Until > clock.GetUtcNow()) return null;
        var reports = new Reports();
        try
        {
            var done = await refresh(before?.GoOnFrom, reports);
            _setbacks.Remove((tenant, id));
            return done;
        }
        catch (CrmException passed) when (s_passed.Contains(passed.Code))
        {
            _setbacks.Remove((tenant, id));
            RefreshLog.LeftToOthers(logger, what, id, tenant, passed.Code);
        }
        catch (CrmException contended) when (s_contended.Contains(contended.Code))
        {
            _setbacks[(tenant, id)] = new(version, 0, clock.GetUtcNow() + soon, reports.Last ?? before?.GoOnFrom);
            RefreshLog.LeftToOthers(logger, what, id, tenant, contended.Code);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            // A refusal is asked about anew after the whole time. Anything else, such as a store that is away, may pass: at once, then ever later.
            var times = reports.Last is null ? (before?.Times ?? 0) + 1 : 1;
            var wait = failure is CrmException ? every : Later(soon, times, every);
            var setback = _setbacks[(tenant, id)] = new(version, times, clock.GetUtcNow() + wait, failure is CrmException ? null : reports.Last ?? before?.GoOnFrom);
            RefreshLog.RefreshFailed(logger, what, id, tenant, failure, setback.Until);
        }

        return null;
    }

    private static TimeSpan Later(TimeSpan soon, int times, TimeSpan every)
    {
        var wait = soon;
        for (var doubled = 1; doubled < times && wait < every; doubled++) wait *= 2;
        return wait < every ? wait : every;
    }

    private sealed record Setback(int Version, int Times, DateTimeOffset Until, TProgress? GoOnFrom);

    // Told at once: what was stored is known when the next batch fails.
    private sealed class Reports : IProgress<TProgress>
    {
        public TProgress? Last { get; private set; }

        public void Report(TProgress value) => Last = value;
    }
}
