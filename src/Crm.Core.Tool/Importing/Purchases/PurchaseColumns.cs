using Crm.Core.Purchases;
using Crm.Core.Tool.Csv;
using Crm.Core.Values;

namespace Crm.Core.Tool.Importing.Purchases;

/// <summary>Which columns hold the parts of a purchase, and what all of them share.</summary>
/// <param name="Customer">The key of the customer at the source.</param>
/// <param name="Date">When.</param>
/// <param name="Amount">How much; below zero for what came back.</param>
/// <param name="Order">The order number; null when the file has none.</param>
/// <param name="Currency">The currency of all amounts.</param>
/// <param name="Source">The system the file comes from.</param>
internal sealed record PurchaseColumns(int Customer, int Date, int Amount, int? Order, Currency Currency, string Source)
{
    public static PurchaseColumns Of(CsvFile file, (string Customer, string Date, string Amount, string? Order) names, string currency, string source) => new(
        file.Require(names.Customer),
        file.Require(names.Date),
        file.Require(names.Amount),
        names.Order is null ? null : file.Require(names.Order),
        Currency.Parse(currency, "--currency"),
        CleanText.Required(source, OrderNumber.MaxSourceLength, "--source"));
}
