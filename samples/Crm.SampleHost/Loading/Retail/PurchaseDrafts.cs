using Crm.Core.Purchases;
using Crm.Core.Values;
using Crm.SampleHost.Data;

namespace Crm.SampleHost.Loading.Retail;

public static class PurchaseDrafts
{
    private static readonly Currency s_pounds = Currency.Parse("GBP");

    public static NewPurchase Of(Invoice invoice, string? undoes = null)
    {
        var number = new OrderNumber(OnlineRetail.Source, invoice.Number);
        var draft = invoice.IsCancellation
            ? NewPurchase.Return(number, s_pounds, invoice.At, undoes)
            : NewPurchase.Sale(number, s_pounds, invoice.At);
        return draft.Lines(invoice.Rows.Select(row => Line(invoice, row)));
    }

    // The library takes what comes back in positive quantities, as people say it.
    private static NewPurchaseLine Line(Invoice invoice, InvoiceRow row) => new(
        row.StockCode,
        row.Description,
        Quantity.Of(invoice.IsCancellation ? -row.Quantity : row.Quantity),
        UnitPrice.Of(row.UnitPrice, s_pounds));
}
