namespace Crm.Core.Insights;

/// <summary>What a model expects of a customer.</summary>
/// <param name="ExpectedPurchases">On how many days the customer is expected to buy within the horizon.</param>
/// <param name="ProbabilityAlive">How likely the customer still buys at all, 0 to 1; null where the model cannot tell.</param>
/// <param name="ValueMinor">What the customer is expected to be worth within the horizon, in minor units of the base currency; null without a model of value.</param>
public readonly record struct LifetimeFigures(double ExpectedPurchases, double? ProbabilityAlive, long? ValueMinor);
