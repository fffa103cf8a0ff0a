namespace Crm.Core.Analytics.Purchasing;

/// <summary>What negative amounts mean.</summary>
public static class Returns
{
    /// <summary>
    /// Takes what came back off the customer's latest purchases before it, newest first, until nothing is left; a purchase of which nothing is left is none. What is more than was bought before
    /// belongs to a purchase before the data, and is left out.
    /// </summary>
    /// <param name="rows">In the order in which they happened on a day; days in any order.</param>
    public static IReadOnlyList<PurchaseRow> Net(IEnumerable<PurchaseRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var kept = new List<PurchaseRow>();
        foreach (var of in rows.GroupBy(r => r.Customer))
        {
            var bought = new List<PurchaseRow>();
            // OrderBy keeps rows of one day in their order.
            foreach (var row in of.OrderBy(r => r.Day))
            {
                if (row.Amount >= 0) bought.Add(row);
                else TakeBack(bought, -(Int128)row.Amount);
            }

            kept.AddRange(bought);
        }

        return kept;
    }

    /// <summary>Leaves out what came back, as the literature does.</summary>
    /// <param name="rows">In any order.</param>
    public static IReadOnlyList<PurchaseRow> Drop(IEnumerable<PurchaseRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return [.. rows.Where(r => r.Amount >= 0)];
    }

    private static void TakeBack(List<PurchaseRow> bought, Int128 amount)
    {
        for (var i = bought.Count - 1; i >= 0 && amount > 0; i--)
        {
            // What was free cannot come back for money.
            if (bought[i].Amount == 0) continue;
            if (bought[i].Amount > amount)
            {
                bought[i] = bought[i] with { Amount = (long)(bought[i].Amount - amount) };
                return;
            }

            amount -= bought[i].Amount;
            bought.RemoveAt(i);
        }
    }
}
