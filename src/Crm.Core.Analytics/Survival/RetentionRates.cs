using Crm.Core.Analytics.Errors;
using Crm.Core.Analytics.Purchasing;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Survival;

/// <summary>
/// Retention by periods of the calendar: of those who were customers when a period began, how many are when it ends. Whoever came during the period is in neither number, so that growth does not hide
/// who left.
/// </summary>
public static class RetentionRates
{
    /// <summary>Every period from the one in which the first customer began to that of the end of the data.</summary>
    /// <param name="spans">Customers or contracts, in any order; several of one customer count as one customer.</param>
    /// <param name="length">How long a period is.</param>
    /// <param name="end">The last day of the data.</param>
    /// <exception cref="CrmException"><c>crm.analytics.empty</c>: nobody began until then; <c>crm.analytics.invalid-span</c>, <c>crm.analytics.invalid-horizon</c>: no such length.</exception>
    public static IReadOnlyList<RetentionPeriod> Of(IEnumerable<CustomerSpan> spans, PeriodLength length, DateOnly end)
    {
        if (!Enum.IsDefined(length)) throw new CrmException(AnalyticsErrors.InvalidHorizon, "length");
        var all = CustomerSpans.Checked(spans).Where(s => s.Start <= end).ToArray();
        if (all.Length == 0) throw new CrmException(AnalyticsErrors.Empty, "spans");
        var (months, periods) = ((int)length, new List<RetentionPeriod>());
        var lastPeriod = PeriodOf(end, months);
        var before = new HashSet<int>();
        for (var period = PeriodOf(all.Min(s => s.Start), months); period <= lastPeriod; period++)
        {
            var first = FirstOf(period, months);
            // The last period that ever is ends with the calendar.
            var last = period == PeriodOf(DateOnly.MaxValue, months) ? DateOnly.MaxValue : FirstOf(period + 1, months).AddDays(-1);
            var seen = last <= end ? last : end;
            var there = all.Where(s => s.Start <= seen && (s.End is not { } gone || gone > seen)).Select(s => s.Customer).ToHashSet();
            var kept = before.Count(there.Contains);
            periods.Add(new(first, last, before.Count, kept, there.Count - kept, last <= end));
            before = there;
        }

        return periods;
    }

    private static int PeriodOf(DateOnly day, int months) => Months.Of(day) / months;

    private static DateOnly FirstOf(int period, int months) => Months.First(period * months);
}
