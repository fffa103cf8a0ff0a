using Crm.Core.Analytics.Purchasing;
using Crm.Core.Customers;
using Crm.Core.Insights;
using Crm.Core.Purchases;
using Crm.Core.Values;

namespace Crm.Core.Analytics.Insights;

/// <summary>What purchases come to, customer by customer, from all purchases and returns of each.</summary>
/// <param name="zone">Whose days are meant.</param>
/// <param name="currency">The currency amounts are added up in.</param>
internal sealed class PurchaseProfiler(TimeZoneName zone, Currency currency)
{
    /// <summary>The figures of those of whom a purchase counts: one neither cancelled nor come back as a whole.</summary>
    /// <param name="purchases">All purchases and returns of some customers, in any order.</param>
    public Dictionary<CustomerId, PurchaseProfileFigures> Of(IEnumerable<ProfiledPurchase> purchases)
    {
        var (customers, kept, unpriced) = RowsOf(purchases);
        if (kept.Count == 0) return [];
        var history = PurchaseHistory.Of(kept);
        var unpricedOf = kept.Where(r => unpriced.Contains(r.Order)).ToLookup(r => r.Customer);
        var figures = new Dictionary<CustomerId, PurchaseProfileFigures>();
        for (var i = 0; i < history.Customers.Count; i++)
        {
            var (facts, customer) = (history.Facts[i], history.Customers[i]);
            figures[customers[customer]] = new(
                facts.First, facts.Last, facts.Days, facts.Orders, facts.Sum, facts.Sum - history.AmountsOf(i)[0], unpricedOf[customer].Count(), MonthsOf(history.DaysOf(i)));
        }

        return figures;
    }

    /// <summary>What counts of all purchases: customers by their numbers, the rows, and which orders have no amount in the currency.</summary>
    /// <param name="purchases">All purchases and returns of some customers, in any order.</param>
    public (IReadOnlyList<CustomerId> Customers, IReadOnlyList<PurchaseRow> Rows, IReadOnlySet<int> Unpriced) RowsOf(IEnumerable<ProfiledPurchase> purchases)
    {
        var (customers, rows, unpriced) = (new List<CustomerId>(), new List<PurchaseRow>(), new HashSet<int>());
        foreach (var of in purchases.GroupBy(p => p.CustomerId).OrderBy(g => g.Key))
        {
            Add(of, customers.Count, rows, unpriced);
            customers.Add(of.Key);
        }

        // What came back without naming an order is taken off the latest orders before it.
        return (customers, Returns.Net(rows), unpriced);
    }

    private void Add(IEnumerable<ProfiledPurchase> ofOne, int customer, List<PurchaseRow> rows, HashSet<int> unpriced)
    {
        List<ProfiledPurchase> all = [.. ofOne.OrderBy(p => p.PlacedAt).ThenBy(p => p.Id)];
        var returns = all.Where(p => p is { Kind: PurchaseKind.Return, SaleId: not null }).ToLookup(p => p.SaleId!.Value);
        foreach (var purchase in all.Where(p => p.Status is not PurchaseStatus.Cancelled && !(p.Kind is PurchaseKind.Return && p.SaleId is not null)))
        {
            var back = returns[purchase.Id].ToList();
            // All of it came back: it is as if it had not been bought. What was free stays.
            if (back.Count > 0 && purchase.TotalMinor + back.Sum(r => r.TotalMinor) <= 0) continue;
            var (order, priced) = (rows.Count, InBase(purchase));
            // What came back for nothing takes nothing away, and is no purchase.
            if (purchase.Kind is PurchaseKind.Return && priced is not < 0) continue;
            if (priced is null) unpriced.Add(order);
            // Of two rates the later may make more of what came back than was paid.
            var amount = purchase.Kind is PurchaseKind.Return ? priced!.Value : Math.Max((priced ?? 0) + back.Sum(r => InBase(r) ?? 0), 0);
            rows.Add(new(customer, zone.DayOf(purchase.PlacedAt), order, amount));
        }
    }

    private long? InBase(ProfiledPurchase purchase) => purchase.BaseCurrencyCode == currency.Code ? purchase.BaseMinor : null;

    private static string MonthsOf(ReadOnlySpan<DateOnly> days)
    {
        var first = Months.Of(days[0]);
        // Longer than any relation to a customer: the first hundred years are told apart, and the end.
        var months = new char[Math.Min(Months.Of(days[^1]) - first + 1, PurchaseProfile.MaxMonths)];
        Array.Fill(months, '0');
        foreach (var day in days)
        {
            if (Months.Of(day) - first is var at && at < months.Length) months[at] = '1';
        }

        months[^1] = '1';
        return new(months);
    }
}
