using Crm.Core.Analytics.Errors;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Survival;

/// <summary>
/// How long customers stay, by Kaplan and Meier ("Nonparametric estimation from incomplete observations", JASA 53, 1958): whoever is still a customer counts for as long as it was watched. Intervals
/// are 95 % by Greenwood's variance on the scale of log(−log S) (Kalbfleisch and Prentice, "The statistical analysis of failure time data", 1980), so that they stay within 0 and 1.
/// </summary>
public sealed class SurvivalCurve
{
    private const double Normal = 1.959963984540054;

    private SurvivalCurve(int customers, int left, int longest, SurvivalPoint[] points) => (Customers, Left, Longest, Points) = (customers, left, longest, points);

    /// <summary>How many spans were watched.</summary>
    public int Customers { get; }

    /// <summary>How many of them ended.</summary>
    public int Left { get; }

    /// <summary>For how many days the longest was watched; nothing is known beyond.</summary>
    public int Longest { get; }

    /// <summary>Every length at which somebody left, ascending.</summary>
    public IReadOnlyList<SurvivalPoint> Points { get; }

    /// <summary>After how many days half of the customers or fewer are left; null when that was not seen.</summary>
    public int? Median => FirstDay(p => p.Survival);

    /// <summary>The lower end of the interval of the median (Brookmeyer and Crowley, Biometrics 38, 1982); null when it was not seen.</summary>
    public int? MedianLow => FirstDay(p => p.Low ?? p.Survival);

    /// <summary>The upper end; null when it was not seen.</summary>
    public int? MedianHigh => FirstDay(p => p.High ?? p.Survival);

    /// <summary>What is left after so many days; null beyond <see cref="Longest"/>.</summary>
    /// <param name="days">How many; not negative.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-horizon</c>.</exception>
    public double? At(int days)
    {
        if (days < 0) throw new CrmException(AnalyticsErrors.InvalidHorizon, "days");
        if (days > Longest) return null;
        var survival = 1.0;
        foreach (var point in Points.TakeWhile(p => p.Days <= days)) survival = point.Survival;
        return survival;
    }

    /// <summary>The curve of spans.</summary>
    /// <param name="spans">In any order; those that begin later than the end of the data are left out, and an end after it is not known yet.</param>
    /// <param name="end">The last day of the data.</param>
    /// <exception cref="CrmException"><c>crm.analytics.empty</c>, <c>crm.analytics.invalid-span</c>.</exception>
    public static SurvivalCurve Of(IEnumerable<CustomerSpan> spans, DateOnly end)
    {
        var all = CustomerSpans.Checked(spans).Where(s => s.Start <= end).Select(s => (Days: (s.End <= end ? s.End.Value : end).DayNumber - s.Start.DayNumber, HasLeft: s.End <= end)).OrderBy(s => s.Days).ToArray();
        if (all.Length == 0) throw new CrmException(AnalyticsErrors.Empty, "spans");
        var (points, survival, variance) = (new List<SurvivalPoint>(), 1.0, 0.0);
        for (var i = 0; i < all.Length;)
        {
            var (next, left, atRisk) = (i, 0, all.Length - i);
            while (next < all.Length && all[next].Days == all[i].Days) left += all[next++].HasLeft ? 1 : 0;
            if (left > 0)
            {
                survival *= 1 - (left / (double)atRisk);
                if (left < atRisk) variance += left / (double)atRisk / (atRisk - left);
                points.Add(Point(all[i].Days, atRisk, left, survival, variance));
            }

            i = next;
        }

        return new(all.Length, points.Sum(p => p.Left), all[^1].Days, [.. points]);
    }

    private static SurvivalPoint Point(int days, int atRisk, int left, double survival, double variance)
    {
        if (survival is <= 0 or >= 1) return new(days, atRisk, left, survival, null, null);
        var spread = Normal * Math.Sqrt(variance) / -Math.Log(survival);
        return new(days, atRisk, left, survival, Math.Pow(survival, Math.Exp(spread)), Math.Pow(survival, Math.Exp(-spread)));
    }

    private int? FirstDay(Func<SurvivalPoint, double> of)
    {
        foreach (var point in Points)
        {
            // Half of an even number is a half in spite of rounding.
            if (of(point) <= 0.5 + 1e-12) return point.Days;
        }

        return null;
    }
}
