using Crm.Core.Values;

namespace Crm.Core.Purchases;

/// <summary>One line of a purchase to be recorded; also of a return, then in positive figures. Checked with the purchase.</summary>
/// <param name="ProductKey">The product's key, at most 100 characters; null when only a description is known.</param>
/// <param name="Description">What it says on the receipt, at most 300 characters; null when the key says enough.</param>
/// <param name="Quantity">How many, above zero.</param>
/// <param name="UnitPrice">The price of one, in the purchase's currency; negative for a deduction.</param>
/// <param name="Discount">Taken off the line, at most its value; null for none.</param>
public sealed record NewPurchaseLine(string? ProductKey, string? Description, Quantity Quantity, UnitPrice UnitPrice, Money? Discount = null)
{
    /// <summary>Nothing of the content.</summary>
    public override string ToString() => "purchase line";
}
