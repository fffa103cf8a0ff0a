using Crm.Core.Products;
using Crm.Core.Values;

namespace Crm.Core.Opportunities;

/// <summary>What is to be sold. Checked with the deal.</summary>
/// <param name="Product">A product of the catalogue.</param>
/// <param name="Quantity">How many, above zero.</param>
/// <param name="UnitPrice">The price of one; in the same currency on every line; negative for a deduction.</param>
/// <param name="Discount">Taken off the line, at most its value; null for none.</param>
public sealed record NewOpportunityLine(ProductId Product, Quantity Quantity, UnitPrice UnitPrice, Money? Discount = null);
