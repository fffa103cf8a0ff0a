namespace Crm.Core.Analytics.Survival;

/// <summary>For how long somebody was a customer, or a contract ran. Whoever comes back begins another span.</summary>
/// <param name="Customer">Whose; any number that names a customer.</param>
/// <param name="Start">The first day as a customer.</param>
/// <param name="End">The first day as none any more; null for one who still is.</param>
public readonly record struct CustomerSpan(int Customer, DateOnly Start, DateOnly? End = null);
