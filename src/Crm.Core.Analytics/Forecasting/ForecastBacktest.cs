using Crm.Core.Analytics.Errors;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Forecasting;

/// <summary>How well forecasts would have done on days that have passed.</summary>
/// <param name="Days">Each day, ascending.</param>
/// <param name="Mape">The mean of their errors as shares of what came (mean absolute percentage error; 0.31 is 31 %); null when nothing came on any.</param>
/// <param name="NaiveMape">The same of win rate × list price.</param>
public sealed record ForecastBacktest(IReadOnlyList<BacktestDay> Days, double? Mape, double? NaiveMape)
{
    /// <summary>Makes the forecast of each day and holds it against what came within the horizon.</summary>
    /// <param name="deals">All deals as they stand at the end of the data.</param>
    /// <param name="days">The days to stand at, in any order; each with its whole horizon before the end of the data.</param>
    /// <param name="end">The last day of the data.</param>
    /// <param name="options">Horizon, intervals and level; null for those by default.</param>
    /// <param name="cancellation">Stops between days.</param>
    /// <exception cref="CrmException"><c>crm.analytics.empty</c>: no day; <c>crm.analytics.invalid-day</c>: a horizon passes the end; and what <see cref="DealForecast.Of"/> refuses.</exception>
    public static ForecastBacktest Of(IReadOnlyList<PipelineDeal> deals, IReadOnlyList<DateOnly> days, DateOnly end, ForecastOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(deals);
        ArgumentNullException.ThrowIfNull(days);
        options = options?.Checked() ?? new();
        if (days.Count == 0) throw new CrmException(AnalyticsErrors.Empty, nameof(days));
        if (days.Any(d => d.DayNumber > end.DayNumber - options.Horizon)) throw new CrmException(AnalyticsErrors.InvalidDay, nameof(days));
        var told = new List<BacktestDay>();
        foreach (var day in days.Distinct().Order())
        {
            cancellation.ThrowIfCancellationRequested();
            told.Add(DayOf(deals, day, options));
        }

        return new(told, told.Average(d => d.Error), told.Average(d => d.NaiveError));
    }

    private static BacktestDay DayOf(IReadOnlyList<PipelineDeal> deals, DateOnly day, ForecastOptions options)
    {
        var forecast = DealForecast.Of(deals, day, options);
        List<PipelineDeal> won = [.. deals.Where(d => d.Outcome == DealOutcome.Won && d.Opened <= day && d.Decided > day && d.Decided <= day.AddDays(options.Horizon))];
        var actual = won.OrderBy(d => d.Amount).Sum(d => (double)(d.Amount ?? 0));
        return new(forecast, actual, won.Count, ErrorOf(forecast.Value), ErrorOf(forecast.Naive), forecast.Interval.Contains(actual));

        double? ErrorOf(double? foretold) => actual > 0 && foretold is { } told ? Math.Abs(told - actual) / actual : null;
    }
}
