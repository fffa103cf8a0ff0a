namespace Crm.Core.Tool.Importing.Purchases;

/// <summary>What a column of purchases may hold. Named in mapping files in lower case with hyphens.</summary>
internal enum PurchaseField
{
    Customer,
    Date,
    Amount,
    Order,
    Currency,
}
