using Crm.Core.Analytics.Errors;
using Crm.Core.Analytics.Purchasing;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Retention;

/// <summary>
/// How many customers go on from one purchase day to the next, by Kaplan and Meier ("Nonparametric estimation from incomplete observations", JASA 53, 1958): whoever has not had time yet is
/// no failure.
/// </summary>
public static class RepeatRates
{
    /// <summary>At risk at the least, unless told otherwise.</summary>
    public const int LeastAtRisk = 30;

    /// <summary>The rates from one purchase day to the next.</summary>
    /// <param name="history">The purchases.</param>
    /// <param name="end">The last day that is looked at.</param>
    /// <param name="step">From which purchase day: 1 for from the first to the second.</param>
    /// <param name="days">Within how many days; each at least 1.</param>
    /// <param name="least">How many must be at risk for a rate to be told.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-step</c>.</exception>
    public static IReadOnlyList<RepeatRate> Of(PurchaseHistory history, DateOnly end, int step, IReadOnlyList<int> days, int least = LeastAtRisk)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(days);
        if (step < 1) throw new CrmException(AnalyticsErrors.InvalidStep, "step");
        if (days.Any(d => d < 1)) throw new CrmException(AnalyticsErrors.InvalidStep, "days");
        var longest = Math.Max(days.Count == 0 ? 1 : days.Max(), 1);
        // Of each length up to the longest: who bought again then, and who was seen no longer.
        var (again, unseen, all) = (new int[longest + 2], new int[longest + 2], 0);
        for (var i = 0; i < history.Customers.Count; i++)
        {
            var of = history.DaysOf(i);
            if (of.Length < step || of[step - 1] > end) continue;
            all++;
            var bought = of.Length > step && of[step] <= end;
            var length = (bought ? of[step] : end).DayNumber - of[step - 1].DayNumber;
            (bought ? again : unseen)[Math.Min(length, longest + 1)]++;
        }

        var (survival, atRisk, rates) = (1.0, all, new Dictionary<int, RepeatRate>());
        for (var day = 0; day <= longest; day++)
        {
            if (atRisk > 0) survival *= 1 - (again[day] / (double)atRisk);
            if (days.Contains(day)) rates[day] = new(day, atRisk >= least ? 1 - survival : null, atRisk);
            atRisk -= again[day] + unseen[day];
        }

        return [.. days.Select(d => rates[d])];
    }
}
