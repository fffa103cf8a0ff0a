namespace Crm.Core.Analytics.Portraits;

/// <summary>How much of the buying goes to one product, channel or store.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">What it is called, when the catalogue or an order says; otherwise its key.</param>
/// <param name="Orders">In how many orders it is.</param>
/// <param name="SumMinor">What it was worth, in minor units of the base currency.</param>
public sealed record PortraitShare(string Key, string Name, int Orders, long SumMinor);
