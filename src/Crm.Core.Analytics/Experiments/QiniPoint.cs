namespace Crm.Core.Analytics.Experiments;

/// <summary>What treating the best-scored customers brought.</summary>
/// <param name="Share">The share of customers that would be treated, best first, 0 to 1.</param>
/// <param name="Gain">What that brings per treated customer of the whole test, in the unit of the outcome.</param>
public readonly record struct QiniPoint(double Share, double Gain);
