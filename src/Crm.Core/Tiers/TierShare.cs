namespace Crm.Core.Tiers;

/// <summary>How many are in a tier.</summary>
/// <param name="Tier">What it is called.</param>
/// <param name="Level">Its place, 1 for the lowest.</param>
/// <param name="Customers">How many.</param>
public sealed record TierShare(string Tier, int Level, long Customers);
