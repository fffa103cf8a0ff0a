namespace Crm.Core.Analytics.Forecasting;

/// <summary>A forecast made on a day that has passed, and what came.</summary>
/// <param name="Forecast">The forecast, from what was known then.</param>
/// <param name="Actual">What the deals then open brought within the horizon, in the smallest unit of money.</param>
/// <param name="Deals">How many of them were won.</param>
/// <param name="Error">|forecast − actual| / actual; null when nothing came.</param>
/// <param name="NaiveError">The same of win rate × list price; null also when there was none.</param>
/// <param name="IsCovered">Whether the interval held what came.</param>
public sealed record BacktestDay(DealForecast Forecast, double Actual, int Deals, double? Error, double? NaiveError, bool IsCovered);
