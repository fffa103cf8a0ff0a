using Crm.Core.Analytics.Errors;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Forecasting;

/// <summary>What a forecast is to be.</summary>
public sealed record ForecastOptions
{
    private const int LongestHorizon = 3660;
    private const int LongestInterval = 366;

    /// <summary>How many days after the day of the forecast it reaches, 1 to 3 660.</summary>
    public int Horizon { get; init; } = 60;

    /// <summary>How many days of age share a hazard, 1 to 366.</summary>
    public int AgeInterval { get; init; } = 7;

    /// <summary>How many deals must be seen for the whole of an interval on average; the oldest ages are put together until they are. At least 1.</summary>
    public int LeastAtRisk { get; init; } = 30;

    /// <summary>How many deals of a product must have been won for its own mean to be used; that of all won deals otherwise. At least 1.</summary>
    public int LeastWon { get; init; } = 5;

    /// <summary>
    /// The first day whose decisions are in the data, where earlier ones were left out: deals opened before it are then seen from that age on only (delayed entry). Null when every deal is in the data.
    /// </summary>
    public DateOnly? ObservedFrom { get; init; }

    /// <summary>The level of the interval, between 0 and 1.</summary>
    public double Level { get; init; } = 0.8;

    internal ForecastOptions Checked()
    {
        if (Horizon is < 1 or > LongestHorizon) throw new CrmException(AnalyticsErrors.InvalidForecast, "options.horizon");
        if (AgeInterval is < 1 or > LongestInterval) throw new CrmException(AnalyticsErrors.InvalidForecast, "options.ageInterval");
        if (LeastAtRisk < 1) throw new CrmException(AnalyticsErrors.InvalidForecast, "options.leastAtRisk");
        if (LeastWon < 1) throw new CrmException(AnalyticsErrors.InvalidForecast, "options.leastWon");
        return Level is > 0 and < 1 ? this : throw new CrmException(AnalyticsErrors.InvalidShare, "options.level");
    }
}
