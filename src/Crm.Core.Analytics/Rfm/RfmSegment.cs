namespace Crm.Core.Analytics.Rfm;

/// <summary>How many customers share a name of the grid, and what they spent.</summary>
/// <param name="Name">The name.</param>
/// <param name="Customers">How many.</param>
/// <param name="Sum">What they spent, in the smallest unit.</param>
public readonly record struct RfmSegment(string Name, int Customers, long Sum);
