namespace Crm.Core.Analytics.Evaluation;

/// <summary>Customers who are alike to a model, with what it expected of them and what they did.</summary>
/// <param name="From">The least number of repeats, or the decile of what was expected, from 1.</param>
/// <param name="To">The largest; null for no end.</param>
/// <param name="Customers">How many.</param>
/// <param name="Expected">How many days with purchases were expected of one, on average.</param>
/// <param name="Actual">How many there were, on average.</param>
public readonly record struct CalibrationBucket(int From, int? To, int Customers, double Expected, double Actual);
