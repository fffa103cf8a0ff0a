namespace Crm.Core.Analytics.Purchasing;

/// <summary>One purchase, or one line of one, as it is read.</summary>
/// <param name="Customer">Whose; any number that names a customer.</param>
/// <param name="Day">When, in the business's time zone.</param>
/// <param name="Order">Of which order; any number that names one. Rows of one order and customer count as one purchase.</param>
/// <param name="Amount">What it was worth, in the smallest unit of one currency; negative for what came back.</param>
public readonly record struct PurchaseRow(int Customer, DateOnly Day, int Order, long Amount);
