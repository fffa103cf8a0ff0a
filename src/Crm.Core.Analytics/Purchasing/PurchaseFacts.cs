namespace Crm.Core.Analytics.Purchasing;

/// <summary>What all analyses of one customer's purchases begin from. Purchases of one day are one day; amounts are whole numbers of the smallest unit, so that no order of adding matters.</summary>
/// <param name="First">The day of the first purchase.</param>
/// <param name="Last">The day of the last purchase.</param>
/// <param name="Days">On how many days the customer bought; at least 1.</param>
/// <param name="Orders">How many distinct orders there were; at least 1.</param>
/// <param name="Sum">What they were worth, in the smallest unit of one currency.</param>
public readonly record struct PurchaseFacts(DateOnly First, DateOnly Last, int Days, int Orders, long Sum);
