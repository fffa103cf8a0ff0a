namespace Crm.Core.Analytics.Retention;

/// <summary>How many customers bought again within so many days.</summary>
/// <param name="Days">Days since the purchase before.</param>
/// <param name="Rate">The share, 0 to 1; null where fewer are at risk than the least, because it would be chance.</param>
/// <param name="AtRisk">How many had not bought again before and were seen for so long.</param>
public readonly record struct RepeatRate(int Days, double? Rate, int AtRisk);
