using Crm.Core.Analytics.Errors;
using Crm.Core.Analytics.Prediction.Fields;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Experiments;

/// <summary>What customers of an arm spent, in any unit of money.</summary>
/// <param name="Customers">How many there are, also those who spent nothing; at least 2.</param>
/// <param name="Mean">What they spent on average.</param>
/// <param name="Variance">The variance over n − 1, in the square of the unit.</param>
public readonly record struct SpendSummary(long Customers, double Mean, double Variance)
{
    /// <summary>Sums up amounts, by two passes in ascending order: the order they come in changes nothing.</summary>
    /// <param name="amounts">One of each customer, also 0.</param>
    /// <exception cref="CrmException"><c>crm.analytics.too-few</c>, <c>crm.analytics.invalid-number</c>.</exception>
    public static SpendSummary Of(IEnumerable<double> amounts)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        double[] all = [.. amounts];
        if (all.Length < 2) throw new CrmException(AnalyticsErrors.TooFew, nameof(amounts));
        if (all.Any(a => !IsNumber(a))) throw new CrmException(AnalyticsErrors.InvalidNumber, nameof(amounts));
        Array.Sort(all);
        // All alike: rounding the mean would make up a variance.
        if (all[0].CompareTo(all[^1]) == 0) return new(all.Length, all[0], 0);
        var mean = all.Sum() / all.Length;
        return new(all.Length, mean, all.Sum(a => (a - mean) * (a - mean)) / (all.Length - 1));
    }

    internal static bool IsNumber(double x) => Math.Abs(x) <= NumberField.Furthest;

    internal SpendSummary Checked(string path) =>
        Customers < 2 ? throw new CrmException(AnalyticsErrors.TooFew, path)
        : IsNumber(Mean) && Variance >= 0 && Variance <= 4 * NumberField.Furthest * NumberField.Furthest ? this
        : throw new CrmException(AnalyticsErrors.InvalidNumber, path);
}
