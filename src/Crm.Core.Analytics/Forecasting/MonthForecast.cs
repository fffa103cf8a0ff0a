namespace Crm.Core.Analytics.Forecasting;

/// <summary>What open deals bring in a month.</summary>
/// <param name="Month">The first day of the calendar month. The first and the last may lie in the horizon in part only.</param>
/// <param name="Deals">How many deals are expected to be won in it.</param>
/// <param name="Value">What they bring, in the smallest unit of money.</param>
public readonly record struct MonthForecast(DateOnly Month, double Deals, double Value);
