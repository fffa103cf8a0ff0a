namespace Crm.Core.Analytics.Retention;

/// <summary>Customers whose first purchase fell into one month.</summary>
/// <param name="Month">The first day of the month.</param>
/// <param name="Customers">How many of them bought in the month itself and in each one after; the first is all of them.</param>
/// <param name="Sums">What they spent in each of these months, in the smallest unit.</param>
public sealed record Cohort(DateOnly Month, IReadOnlyList<int> Customers, IReadOnlyList<long> Sums);
