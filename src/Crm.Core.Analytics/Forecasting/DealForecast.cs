using Crm.Core.Analytics.Experiments;
using Crm.Core.Analytics.Numerics;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Forecasting;

/// <summary>What the deals that are open today bring within a horizon. Deals opened later are not in it.</summary>
/// <param name="AsOf">The day at whose end it was made.</param>
/// <param name="Horizon">How many days after it are foretold.</param>
/// <param name="Open">How many open deals it is about.</param>
/// <param name="Undated">How many open deals it is not about, because nobody knows when they were opened.</param>
/// <param name="Deals">How many are expected to be won.</param>
/// <param name="Value">What they bring, in the smallest unit of money.</param>
/// <param name="Interval">
/// Where the value lies if deals go on as they did, each on its own: normal approximation, not below 0. The variance is Σ p(σ² + μ²) − p²μ² over the deals, with p the probability of being won, μ and σ² mean and variance of what
/// the product's won deals brought (σ² = 0 where the amount is known), and (Σp)²σ²/n for each mean estimated from n deals. That hazards are estimated and that quarters differ is not in it.
/// </param>
/// <param name="Months">The same by calendar month of the decision; they add up to the whole.</param>
/// <param name="Naive">For comparison: won of all decided deals × list price of the open ones, whatever the horizon (the amount, then the product's mean where there is no list price); null when nothing has been decided.</param>
/// <param name="Hazards">What it was made from.</param>
public sealed record DealForecast(
    DateOnly AsOf,
    int Horizon,
    int Open,
    int Undated,
    double Deals,
    double Value,
    ConfidenceInterval Interval,
    IReadOnlyList<MonthForecast> Months,
    double? Naive,
    DealHazards Hazards)
{
    /// <summary>Forecasts open deals from what was known at the end of a day.</summary>
    /// <param name="deals">All deals, decided and open, in any order; none is fine. What happened after the day is not looked at.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="options">Horizon, intervals and level; null for those by default.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-deal</c>, <c>crm.analytics.invalid-forecast</c>, <c>crm.analytics.invalid-share</c>; <c>crm.analytics.invalid-day</c>: the horizon passes the end of the calendar.</exception>
    public static DealForecast Of(IReadOnlyList<PipelineDeal> deals, DateOnly asOf, ForecastOptions? options = null)
    {
        options = options?.Checked() ?? new();
        if (asOf.DayNumber > DateOnly.MaxValue.DayNumber - options.Horizon) throw new CrmException(Errors.AnalyticsErrors.InvalidDay, nameof(asOf));
        var pipeline = Pipeline.Of(deals, asOf);
        var (hazards, values) = (DealHazards.Of(pipeline, options), DealValues.Of(deals, asOf, options.LeastWon));
        var ends = MonthEnds(asOf, options.Horizon);
        var (count, value, variance, curves) = (new double[ends.Count], new double[ends.Count], 0.0, new Dictionary<int, double[]>());
        // Deals whose worth comes from one mean go wrong together.
        var shared = new Dictionary<DealValues.WonValue, double>(ReferenceEqualityComparer.Instance);
        foreach (var deal in pipeline.Open)
        {
            var age = asOf.DayNumber - deal.Opened!.Value.DayNumber;
            if (!curves.TryGetValue(age, out var won)) curves[age] = won = hazards.Won(age, options.Horizon);
            var brought = values.Of(deal.Product);
            var (mean, spread) = deal.Amount is { } amount ? ((double)amount, 0.0) : (brought.Mean, brought.Variance);
            for (var m = 0; m < ends.Count; m++)
            {
                var p = won[ends[m].Day] - (m == 0 ? 0 : won[ends[m - 1].Day]);
                count[m] += p;
                value[m] += p * mean;
            }

            var all = won[options.Horizon];
            variance += (all * spread) + (all * (1 - all) * mean * mean);
            if (deal.Amount is null && brought.Won > 0) shared[brought] = shared.GetValueOrDefault(brought) + all;
        }

        foreach (var (brought, expected) in shared.OrderBy(s => s.Value).ThenBy(s => s.Key.Mean)) variance += expected * expected * brought.Variance / brought.Won;
        var (total, half) = (value.Sum(), Tails.NormalWithin(options.Level) * Math.Sqrt(variance));
        return new(
            asOf, options.Horizon, pipeline.Open.Count, pipeline.Undated, count.Sum(), total, new(Math.Max(total - half, 0), total + half),
            [.. ends.Select((e, m) => new MonthForecast(e.Month, count[m], value[m]))], NaiveOf(deals, asOf, pipeline, values), hazards);
    }

    // The last day of each month in the horizon, in days after the forecast; the last is the horizon.
    private static List<(DateOnly Month, int Day)> MonthEnds(DateOnly asOf, int horizon)
    {
        var ends = new List<(DateOnly, int)>();
        for (var day = asOf.AddDays(1); day.DayNumber <= asOf.DayNumber + horizon;)
        {
            var last = Purchasing.Months.Last(day);
            ends.Add((new(day.Year, day.Month, 1), Math.Min(last.DayNumber - asOf.DayNumber, horizon)));
            if (last == DateOnly.MaxValue) break;
            day = last.AddDays(1);
        }

        return ends;
    }

    private static double? NaiveOf(IReadOnlyList<PipelineDeal> deals, DateOnly asOf, Pipeline pipeline, DealValues values)
    {
        var decided = deals.Count(d => d.Decided <= asOf);
        if (decided == 0) return null;
        var rate = deals.Count(d => d.Decided <= asOf && d.Outcome == DealOutcome.Won) / (double)decided;
        return rate * pipeline.Open.Sum(d => d.ListPrice ?? d.Amount ?? values.Of(d.Product).Mean);
    }
}
