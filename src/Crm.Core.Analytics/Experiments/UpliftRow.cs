namespace Crm.Core.Analytics.Experiments;

/// <summary>A customer of a test, with what a model said beforehand.</summary>
/// <param name="Score">The higher, the more is expected of treating the customer.</param>
/// <param name="IsTreated">Whether the customer was treated; the others are the control, chosen at random.</param>
/// <param name="Outcome">What came of it: 1 or 0, or an amount.</param>
public readonly record struct UpliftRow(double Score, bool IsTreated, double Outcome);
