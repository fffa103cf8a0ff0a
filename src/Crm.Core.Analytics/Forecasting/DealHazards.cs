using Crm.Core.Analytics.Errors;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Forecasting;

/// <summary>
/// How likely deals are won and lost at each age, as two risks of which the first ends both (discrete-time competing risks; the estimate of O. O. Aalen and S. Johansen, Scandinavian Journal of Statistics 5,
/// 1978, with hazards constant within intervals as in a life table).
/// </summary>
public sealed class DealHazards
{
    private readonly int _width;

    private DealHazards(IReadOnlyList<AgeHazard> ages, int width) => (Ages, _width) = (ages, width);

    /// <summary>The hazards by age, ascending and without gaps; empty when no deal was seen.</summary>
    public IReadOnlyList<AgeHazard> Ages { get; }

    /// <summary>Counts what was known at the end of a day.</summary>
    /// <param name="deals">The deals, in any order. What was decided later is open; what was opened later, or nobody knows when, is left out.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="options">The intervals; null for those by default.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-deal</c>, <c>crm.analytics.invalid-forecast</c>, <c>crm.analytics.invalid-share</c>.</exception>
    public static DealHazards Of(IReadOnlyList<PipelineDeal> deals, DateOnly asOf, ForecastOptions? options = null) => Of(Pipeline.Of(deals, asOf), options?.Checked() ?? new());

    /// <summary>How likely a deal that is open at the end of a day of its age is won within so many days more, 0 to 1.</summary>
    /// <param name="age">Its age in days, 0 on the day it was opened.</param>
    /// <param name="horizon">The days, 0 to 3 660.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-forecast</c>.</exception>
    public double ProbabilityWon(int age, int horizon)
    {
        if (age < 0) throw new CrmException(AnalyticsErrors.InvalidForecast, nameof(age));
        if (horizon is < 0 or > 3660) throw new CrmException(AnalyticsErrors.InvalidForecast, nameof(horizon));
        return Won(age, horizon)[horizon];
    }

    internal static DealHazards Of(Pipeline pipeline, ForecastOptions options)
    {
        var (width, seen) = (options.AgeInterval, pipeline.Seen);
        var oldest = seen.Count == 0 ? -1 : seen.Max(d => d.Age) / width;
        var (days, won, lost) = (new long[oldest + 1], new long[oldest + 1], new long[oldest + 1]);
        foreach (var deal in seen)
        {
            var entered = options.ObservedFrom is { } from ? Math.Max(0, from.DayNumber - deal.Opened.DayNumber) : 0;
            if (deal.Age < entered) continue;
            for (var k = entered / width; k <= deal.Age / width; k++) days[k] += Math.Min(deal.Age, ((k + 1) * width) - 1) - Math.Max(entered, k * width) + 1;
            if (deal.Outcome == DealOutcome.Won) won[deal.Age / width]++;
            if (deal.Outcome == DealOutcome.Lost) lost[deal.Age / width]++;
        }

        return new(Told(), width);

        List<AgeHazard> Told()
        {
            // The oldest ages together until enough deals were seen at them.
            var (last, tail) = (oldest, oldest < 0 ? 0 : days[oldest]);
            while (last > 0 && tail < (long)options.LeastAtRisk * width) tail += days[--last];
            var told = new List<AgeHazard>();
            for (var k = 0; k < last; k++) told.Add(new(k * width, ((k + 1) * width) - 1, days[k], won[k], lost[k]));
            if (oldest >= 0) told.Add(new(last * width, null, tail, won[last..].Sum(), lost[last..].Sum()));
            return told;
        }
    }

    /// <summary>The probability of being won within 0, 1, 2 … days.</summary>
    internal double[] Won(int age, int horizon)
    {
        var (won, open) = (new double[horizon + 1], 1.0);
        if (Ages.Count == 0) return won;
        for (var day = 1; day <= horizon; day++)
        {
            var hazard = Ages[(int)Math.Min(((long)age + day) / _width, Ages.Count - 1)];
            won[day] = Math.Min(won[day - 1] + (open * hazard.WinsPerDay), 1);
            open *= Math.Max(1 - ((hazard.Won + hazard.Lost) / (double)Math.Max(hazard.DealDays, 1)), 0);
        }

        return won;
    }
}
