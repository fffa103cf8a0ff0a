using Crm.SampleHost.Data;

namespace Crm.SampleHost.Loading.Retail;

/// <summary>
/// Finds the sale a cancellation undoes. The source does not say; we take the latest earlier sale of the same customer that still has all
/// that comes back, in goods and in money. A cancellation without such a sale stays an unmatched return.
/// </summary>
public static class ReturnMatching
{
    /// <summary>Takes all invoices of one customer, oldest first; gives the number of the sale for each cancellation that has one.</summary>
    public static IReadOnlyDictionary<string, string> Match(IReadOnlyList<Invoice> invoices)
    {
        var matches = new Dictionary<string, string>(StringComparer.Ordinal);
        var sales = new List<OpenSale>();
        foreach (var invoice in invoices)
        {
            if (!invoice.IsCancellation)
            {
                sales.Add(new(invoice));
                continue;
            }

            var back = new OpenSale(invoice);
            if (sales.FindLast(s => s.Invoice.At < invoice.At && s.Has(back)) is not { } sale) continue;
            sale.Take(back);
            matches[invoice.Number] = sale.Invoice.Number;
        }

        return matches;
    }

    // Of a sale: what the customer still has. Of a cancellation: what comes back, as positive numbers.
    private sealed class OpenSale(Invoice invoice)
    {
        private readonly Dictionary<string, int> _goods = invoice.Rows
            .GroupBy(r => r.StockCode, StringComparer.Ordinal)
            .ToDictionary(rows => rows.Key, rows => rows.Sum(r => Math.Abs(r.Quantity)), StringComparer.Ordinal);

        private decimal _money = invoice.Rows.Sum(r => decimal.Round(Math.Abs(r.Quantity) * r.UnitPrice, 2, MidpointRounding.ToEven));

        public Invoice Invoice { get; } = invoice;

        public bool Has(OpenSale back) => _money >= back._money && back._goods.All(g => _goods.GetValueOrDefault(g.Key) >= g.Value);

        public void Take(OpenSale back)
        {
            _money -= back._money;
            foreach (var (code, quantity) in back._goods) _goods[code] -= quantity;
        }
    }
}
