using Crm.Core.Customers;
using Crm.Core.Errors;

namespace Crm.Core.Purchases;

/// <summary>Purchases recorded together, with all that is stored and concerns them: each once per order number, returns matched to sales.</summary>
internal sealed class PurchaseBatch
{
    private readonly Dictionary<OrderNumber, Purchase> _known = [];
    private readonly Dictionary<(CustomerId Customer, OrderNumber Order), List<Purchase>> _waiting = [];
    private readonly Dictionary<PurchaseId, List<Purchase>> _returns = [];
    private readonly List<Purchase> _recorded = [];
    private readonly HashSet<Purchase> _matched = [];

    /// <summary>New sales, then new returns, which point at them.</summary>
    public IReadOnlyList<Purchase> Created => [.. _recorded.OrderBy(p => p.Kind is PurchaseKind.Return)];

    /// <summary>Stored ones that were matched to new ones.</summary>
    public IReadOnlyList<Purchase> Changed => [.. _matched.Where(p => p.Version > 0)];

    /// <summary>New sales, in the order they came.</summary>
    public IEnumerable<Purchase> NewSales => _recorded.Where(p => p.Kind is PurchaseKind.Sale);

    /// <summary>How many were known already.</summary>
    public int Unchanged { get; private set; }

    /// <summary>The stored sales returns were made of before and of which more may come back.</summary>
    public IReadOnlyList<Purchase> ReturnedSales => [.. _known.Values.Where(p => p.ReturnCount > 0)];

    /// <summary>Takes a stored purchase under the number of one of the batch, or under the number one of the batch was returned from.</summary>
    public void Know(Purchase stored) => _known[stored.OrderNumber] = stored;

    /// <summary>Takes the returns a stored sale was matched to before.</summary>
    public void KnowReturns(Purchase sale, IEnumerable<Purchase> earlier) => _returns[sale.Id] = [.. earlier];

    /// <summary>Takes a return that waits for its sale.</summary>
    public void Wait(Purchase returned) => ListIn(_waiting, (returned.CustomerId, new OrderNumber(returned.Source, returned.ReturnOf!))).Add(returned);

    /// <summary>Records a new purchase, unless it is known; answers with it, or with the known one.</summary>
    /// <exception cref="CrmException"><c>crm.purchase.order-number-taken</c>, or what <see cref="Purchase.TakeReturn"/> refuses.</exception>
    public Purchase Record(Purchase purchase, DateTimeOffset at)
    {
        if (_known.TryGetValue(purchase.OrderNumber, out var known))
        {
            if (!known.SaysTheSameAs(purchase)) throw new CrmException(PurchaseErrors.OrderNumberTaken, "number");
            Unchanged++;
            return known;
        }

        if (purchase.Kind is PurchaseKind.Return) MatchToSale(purchase, at);
        else MatchWaitingReturns(purchase, at);
        _known.Add(purchase.OrderNumber, purchase);
        _recorded.Add(purchase);
        return purchase;
    }

    private void MatchToSale(Purchase returned, DateTimeOffset at)
    {
        if (returned.ReturnOf is not { } order) return;
        if (_known.TryGetValue(new(returned.Source, order), out var sale) && sale.IsSaleOf(returned)) Match(sale, returned, at);
        else Wait(returned);
    }

    private void MatchWaitingReturns(Purchase sale, DateTimeOffset at)
    {
        if (!_waiting.TryGetValue((sale.CustomerId, sale.OrderNumber), out var waiting)) return;
        // Feeds deliver out of order: returns may be here before their sale. One that does not fit stays unmatched and says so.
        foreach (var returned in waiting.OrderBy(w => w.Key))
        {
            if (sale.CanTakeReturn(returned, ListIn(_returns, sale.Id))) Match(sale, returned, at);
        }
    }

    private void Match(Purchase sale, Purchase returned, DateTimeOffset at)
    {
        var earlier = ListIn(_returns, sale.Id);
        sale.TakeReturn(returned, earlier, at);
        earlier.Add(returned);
        _matched.Add(sale);
        _matched.Add(returned);
    }

    private static List<Purchase> ListIn<TKey>(Dictionary<TKey, List<Purchase>> lists, TKey key)
        where TKey : notnull
    {
        lists.TryAdd(key, []);
        return lists[key];
    }
}
