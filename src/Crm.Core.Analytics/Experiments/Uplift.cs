using Crm.Core.Analytics.Errors;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Experiments;

/// <summary>How well a score says whom to treat (N. J. Radcliffe, "Using control groups to target on predicted lift", Direct Marketing Analytics Journal, 2007).</summary>
/// <param name="Curve">
/// The Qini curve, from (0, 0) to (1, overall uplift): of the k best-scored customers (Y_t − Y_c · n_t / n_c) / N_t, with Y the sums of outcomes, n the customers among the k and N_t all the treated. One point per
/// different score, so that equal scores stay together; none where only one arm has been met yet.
/// </param>
/// <param name="Coefficient">The area between the curve and the straight line from its beginning to its end, in the unit of the outcome: 0 for a score that says nothing, negative for one that points the wrong way.</param>
/// <param name="Overall">The mean of the treated less that of the control.</param>
/// <param name="Groups">Customers by tenths of their score, best first. Equal scores stay together, so there may be fewer than ten.</param>
public sealed record Uplift(IReadOnlyList<QiniPoint> Curve, double Coefficient, double Overall, IReadOnlyList<UpliftGroup> Groups)
{
    private const int Tenths = 10;

    /// <summary>Judges a score by a test with treated and untreated customers.</summary>
    /// <param name="rows">The customers, in any order.</param>
    /// <param name="level">The level of the intervals, between 0 and 1.</param>
    /// <exception cref="CrmException"><c>crm.analytics.empty</c>; <c>crm.analytics.too-few</c>: an arm is empty; <c>crm.analytics.invalid-number</c>, <c>crm.analytics.invalid-share</c>.</exception>
    public static Uplift Of(IEnumerable<UpliftRow> rows, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(rows);
        Shares.Inside(level, nameof(level));
        UpliftRow[] all = [.. rows.OrderByDescending(r => r.Score).ThenBy(r => r.IsTreated).ThenBy(r => r.Outcome)];
        if (all.Length == 0) throw new CrmException(AnalyticsErrors.Empty, nameof(rows));
        if (all.Any(r => !SpendSummary.IsNumber(r.Score) || !SpendSummary.IsNumber(r.Outcome))) throw new CrmException(AnalyticsErrors.InvalidNumber, nameof(rows));
        var treated = all.Count(r => r.IsTreated);
        if (treated == 0 || treated == all.Length) throw new CrmException(AnalyticsErrors.TooFew, nameof(rows));
        var curve = CurveOf(all, treated);
        var overall = curve[^1].Gain;
        var area = curve.Zip(curve.Skip(1), (a, b) => (b.Share - a.Share) * (a.Gain + b.Gain) / 2).Sum();
        return new(curve, area - (overall / 2), overall, GroupsOf(all, level));
    }

    private static List<QiniPoint> CurveOf(UpliftRow[] all, int treated)
    {
        var curve = new List<QiniPoint> { new(0, 0) };
        var (n, sum, m, against) = (0, 0.0, 0, 0.0);
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i].IsTreated) (n, sum) = (n + 1, sum + all[i].Outcome);
            else (m, against) = (m + 1, against + all[i].Outcome);
            var isLastOfScore = i + 1 == all.Length || all[i + 1].Score < all[i].Score;
            if (isLastOfScore && n > 0 && m > 0) curve.Add(new((i + 1.0) / all.Length, (sum - (against * n / m)) / treated));
        }

        return curve;
    }

    private static List<UpliftGroup> GroupsOf(UpliftRow[] all, double level)
    {
        var (groups, from, binary) = (new List<UpliftGroup>(), 0, all.All(r => r.Outcome.CompareTo(0) == 0 || r.Outcome.CompareTo(1) == 0));
        for (var tenth = 1; tenth <= Tenths; tenth++)
        {
            var to = (int)((long)all.Length * tenth / Tenths);
            while (to > 0 && to < all.Length && all[to].Score.CompareTo(all[to - 1].Score) == 0) to++;
            if (to <= from) continue;
            groups.Add(GroupOf(all[from..to], binary, level));
            from = to;
        }

        return groups;
    }

    private static UpliftGroup GroupOf(UpliftRow[] rows, bool binary, double level)
    {
        double[] treated = [.. rows.Where(r => r.IsTreated).Select(r => r.Outcome)];
        double[] control = [.. rows.Where(r => !r.IsTreated).Select(r => r.Outcome)];
        double? of = treated.Length > 0 ? treated.Average() : null, against = control.Length > 0 ? control.Average() : null;
        return new(treated.Length, control.Length, of, against, of - against, IntervalOf());

        ConfidenceInterval? IntervalOf()
        {
            if (of is null || against is null) return null;
            if (binary) return Proportions.DifferenceInterval(new((long)treated.Sum(), treated.Length), new((long)control.Sum(), control.Length), level);
            if (treated.Length < 2 || control.Length < 2) return null;
            var (a, b) = (SpendSummary.Of(treated), SpendSummary.Of(control));
            return a.Variance + b.Variance > 0 ? Spend.Compare(a, b, level).Interval : null;
        }
    }
}
