namespace Crm.Core.Insights;

/// <summary>What the purchases of a customer come to. Days are those of the tenant's time zone; amounts are whole numbers of the smallest unit, so that no order of adding matters.</summary>
/// <param name="First">The day of the first purchase.</param>
/// <param name="Last">The day of the last purchase.</param>
/// <param name="Days">On how many days the customer bought; at least 1.</param>
/// <param name="Orders">How many orders there are; at least 1.</param>
/// <param name="SumMinor">What they were worth after returns, in minor units of the base currency.</param>
/// <param name="RepeatMinor">The part of it that is of days after the first.</param>
/// <param name="Unpriced">How many orders have no amount in the base currency: they count as orders and are missing in the amounts.</param>
/// <param name="Months">A character for each month from that of the first purchase to that of the last: <c>1</c> when the customer bought in it, <c>0</c> when not.</param>
public sealed record PurchaseProfileFigures(DateOnly First, DateOnly Last, int Days, int Orders, long SumMinor, long RepeatMinor, int Unpriced, string Months);
