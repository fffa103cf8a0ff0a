using Crm.Core.Customers;

namespace Crm.Core.Purchases;

/// <summary>A purchase or a return of many that are recorded at once.</summary>
/// <param name="Customer">Who bought, or brought it back.</param>
/// <param name="Draft">What happened.</param>
public sealed record CustomerPurchase(CustomerId Customer, NewPurchase Draft)
{
    /// <summary>The order number only.</summary>
    public override string ToString() => Draft.ToString();
}
