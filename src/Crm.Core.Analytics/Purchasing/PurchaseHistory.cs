using Crm.Core.Analytics.Errors;
using Crm.Core.Analytics.LifetimeValue;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Purchasing;

/// <summary>The purchase days of many customers, from rows in any order: what repeat rates, cohorts, RFM and models of buying are computed from.</summary>
public sealed class PurchaseHistory
{
    private readonly int[] _begin;
    private readonly DateOnly[] _days;
    private readonly long[] _amounts;

    private PurchaseHistory(int[] customers, int[] begin, DateOnly[] days, long[] amounts, PurchaseFacts[] facts) =>
        (Customers, _begin, _days, _amounts, Facts) = (customers, begin, days, amounts, facts);

    /// <summary>The customers, ascending.</summary>
    public IReadOnlyList<int> Customers { get; }

    /// <summary>The facts of each customer, in the order of <see cref="Customers"/>.</summary>
    public IReadOnlyList<PurchaseFacts> Facts { get; }

    /// <summary>The first day anybody bought.</summary>
    public DateOnly From => Facts.Min(f => f.First);

    /// <summary>The last day anybody bought.</summary>
    public DateOnly To => Facts.Max(f => f.Last);

    /// <summary>Puts rows in order.</summary>
    /// <param name="rows">In any order; rows that stand twice count twice in amounts and once in days and orders.</param>
    /// <exception cref="CrmException"><c>crm.analytics.empty</c>; <c>crm.analytics.overflow</c>: the amounts of somebody add up to more than 9 × 10^18.</exception>
    public static PurchaseHistory Of(IEnumerable<PurchaseRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var given = rows as PurchaseRow[] ?? [.. rows];
        if (given.Length == 0) throw new CrmException(AnalyticsErrors.Empty, "rows");
        var (all, ends) = ByCustomer(given);
        var (customers, begin, facts) = (new int[ends.Count], new int[ends.Count + 1], new PurchaseFacts[ends.Count]);
        var (days, amounts, orders, count) = (new DateOnly[all.Length], new long[all.Length], Array.Empty<int>(), 0);
        for (var c = 0; c < ends.Count; c++)
        {
            var of = all.AsSpan((c == 0 ? 0 : ends[c - 1])..ends[c]);
            of.Sort(static (x, y) => x.Day.CompareTo(y.Day));
            if (orders.Length < of.Length) orders = new int[Math.Max(of.Length, 2 * orders.Length)];
            var (firstDay, sum) = (count, 0L);
            for (var i = 0; i < of.Length; i++)
            {
                if (count == firstDay || days[count - 1] != of[i].Day) days[count++] = of[i].Day;
                orders[i] = of[i].Order;
                (amounts[count - 1], sum) = (Amounts.Added(amounts[count - 1], of[i].Amount, "rows"), Amounts.Added(sum, of[i].Amount, "rows"));
            }

            (customers[c], begin[c + 1]) = (of[0].Customer, count);
            facts[c] = new(days[firstDay], days[count - 1], count - firstDay, Distinct(orders.AsSpan(0, of.Length)), sum);
        }

        return new(customers, begin, days, amounts, facts);
    }

    // Where customers are numbers close together they are counted into their places; a comparison of all rows with each other takes five times as long.
    private static (PurchaseRow[] Rows, List<int> Ends) ByCustomer(PurchaseRow[] given)
    {
        var (least, most) = (int.MaxValue, int.MinValue);
        foreach (ref readonly var row in given.AsSpan()) (least, most) = (Math.Min(least, row.Customer), Math.Max(most, row.Customer));
        var (sorted, ends, range) = (new PurchaseRow[given.Length], new List<int>(), (long)most - least + 1);
        if (range <= (4L * given.Length) + 1_000)
        {
            var next = new int[range];
            foreach (ref readonly var row in given.AsSpan()) next[row.Customer - least]++;
            var at = 0;
            for (var c = 0; c < next.Length; c++)
            {
                (next[c], at) = (at, at + next[c]);
                if (at > next[c]) ends.Add(at);
            }

            foreach (ref readonly var row in given.AsSpan()) sorted[next[row.Customer - least]++] = row;
            return (sorted, ends);
        }

        given.CopyTo(sorted, 0);
        Array.Sort(sorted, static (x, y) => x.Customer.CompareTo(y.Customer));
        for (var i = 1; i <= sorted.Length; i++)
        {
            if (i == sorted.Length || sorted[i].Customer != sorted[i - 1].Customer) ends.Add(i);
        }

        return (sorted, ends);
    }

    private static int Distinct(Span<int> orders)
    {
        orders.Sort();
        var distinct = 1;
        for (var i = 1; i < orders.Length; i++) distinct += orders[i] != orders[i - 1] ? 1 : 0;
        return distinct;
    }

    /// <summary>The days on which a customer bought, ascending.</summary>
    /// <param name="place">Where the customer stands in <see cref="Customers"/>.</param>
    public ReadOnlySpan<DateOnly> DaysOf(int place) => _days.AsSpan(_begin[place], _begin[place + 1] - _begin[place]);

    /// <summary>What a customer's purchases of each of its days were worth.</summary>
    /// <param name="place">Where the customer stands in <see cref="Customers"/>.</param>
    public ReadOnlySpan<long> AmountsOf(int place) => _amounts.AsSpan(_begin[place], _begin[place + 1] - _begin[place]);

    /// <summary>How each customer bought again until a day, in weeks of days / 7; those who came later are left out.</summary>
    /// <param name="end">The last day that is looked at.</param>
    public IEnumerable<RepeatHistory> Repeats(DateOnly end)
    {
        for (var i = 0; i < Customers.Count; i++)
        {
            if (Repeat(i, end) is { } history) yield return history;
        }
    }

    /// <summary>How one customer bought again until a day; null for one who came later.</summary>
    /// <param name="place">Where the customer stands in <see cref="Customers"/>.</param>
    /// <param name="end">The last day that is looked at.</param>
    public RepeatHistory? Repeat(int place, DateOnly end)
    {
        var days = Until(place, end);
        return days == 0 ? null : new(days - 1, Weeks(DaysOf(place)[0], DaysOf(place)[days - 1]), Weeks(DaysOf(place)[0], end));
    }

    /// <summary>What one customer spent on repeat days until a day, for the model of value; null when it did not buy again or for nothing.</summary>
    /// <param name="place">Where the customer stands in <see cref="Customers"/>.</param>
    /// <param name="end">The last day that is looked at.</param>
    /// <param name="unit">How many of the smallest unit are one of the unit of the model: 100 for cents and euros.</param>
    public SpendHistory? Spend(int place, DateOnly end, double unit = 1)
    {
        var days = Until(place, end);
        if (days < 2) return null;
        var sum = 0L;
        foreach (var amount in AmountsOf(place)[1..days]) sum = Amounts.Added(sum, amount, "rows");
        return sum > 0 ? new(days - 1, sum / unit / (days - 1)) : null;
    }

    private int Until(int place, DateOnly end)
    {
        var days = DaysOf(place);
        var found = days.BinarySearch(end);
        return found >= 0 ? found + 1 : ~found;
    }

    /// <summary>Weeks of days / 7, the unit of the models in the literature.</summary>
    internal static double Weeks(DateOnly from, DateOnly to) => (to.DayNumber - from.DayNumber) / 7.0;
}
