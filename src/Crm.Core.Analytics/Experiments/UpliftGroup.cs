namespace Crm.Core.Analytics.Experiments;

/// <summary>Customers of about the same score.</summary>
/// <param name="Treated">How many were treated.</param>
/// <param name="Control">How many were not.</param>
/// <param name="TreatedMean">The mean outcome of the treated; null without any.</param>
/// <param name="ControlMean">The mean outcome of the others; null without any.</param>
/// <param name="Uplift">The difference of the two, per customer; null where one is missing.</param>
/// <param name="Interval">Where it lies: by Newcombe for outcomes of 0 and 1, by Welch for others; null where there are too few.</param>
public sealed record UpliftGroup(int Treated, int Control, double? TreatedMean, double? ControlMean, double? Uplift, ConfidenceInterval? Interval);
