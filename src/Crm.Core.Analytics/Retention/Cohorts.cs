using Crm.Core.Analytics.Purchasing;

namespace Crm.Core.Analytics.Retention;

/// <summary>Customers by the month of their first purchase, and how many are left in the months after.</summary>
/// <param name="Classic">Who bought in each month.</param>
/// <param name="Rolling">Who bought in each month or later; what is spent in each month or later.</param>
/// <param name="IsLastComplete">False when the last month had not ended yet: its figures will grow.</param>
public sealed record Cohorts(IReadOnlyList<Cohort> Classic, IReadOnlyList<Cohort> Rolling, bool IsLastComplete)
{
    /// <summary>The cohorts of a history.</summary>
    /// <param name="history">The purchases.</param>
    /// <param name="end">The last day that is looked at.</param>
    public static Cohorts Of(PurchaseHistory history, DateOnly end)
    {
        ArgumentNullException.ThrowIfNull(history);
        var (first, last) = (Months.Of(history.From), Months.Of(end));
        var months = Math.Max(last - first + 1, 0);
        var (classic, classicSums, rolling, rollingSums) = (new int[months, months], new long[months, months], new int[months, months], new long[months, months]);
        for (var i = 0; i < history.Customers.Count; i++)
        {
            var days = history.DaysOf(i);
            var amounts = history.AmountsOf(i);
            if (days[0] > end) continue;
            var cohort = Months.Of(days[0]) - first;
            var (counted, latest) = (-1, 0);
            for (var d = 0; d < days.Length && days[d] <= end; d++)
            {
                latest = Months.Of(days[d]) - first - cohort;
                if (latest != counted) classic[cohort, latest]++;
                counted = latest;
                classicSums[cohort, latest] += amounts[d];
                for (var m = 0; m <= latest; m++) rollingSums[cohort, m] += amounts[d];
            }

            for (var m = 0; m <= latest; m++) rolling[cohort, m]++;
        }

        return new(Told(classic, classicSums), Told(rolling, rollingSums), end.AddDays(1).Day == 1);

        List<Cohort> Told(int[,] customers, long[,] sums)
        {
            var told = new List<Cohort>();
            for (var c = 0; c < months; c++)
            {
                var length = months - c;
                told.Add(new(Months.First(first + c), [.. Enumerable.Range(0, length).Select(m => customers[c, m])], [.. Enumerable.Range(0, length).Select(m => sums[c, m])]));
            }

            return told;
        }
    }
}
