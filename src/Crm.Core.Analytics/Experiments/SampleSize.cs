using Crm.Core.Analytics.Errors;
using Crm.Core.Analytics.Numerics;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Experiments;

/// <summary>How many customers each of two equally large arms needs. Two-sided tests.</summary>
public static class SampleSize
{
    // More than that is nobody's list.
    private const double Most = 1e15;

    /// <summary>
    /// For shares: n = (z₁₋α⸝₂ √(2p̄q̄) + z_power √(p₁q₁ + p₂q₂))² / (p₁ − p₂)² (J. L. Fleiss, B. Levin, M. C. Paik, "Statistical Methods for Rates and Proportions", 3rd edition 2003, 4.14), without correction for continuity, rounded up.
    /// </summary>
    /// <param name="control">The share of the control, between 0 and 1.</param>
    /// <param name="arm">The share of the arm that should be found, between 0 and 1.</param>
    /// <param name="power">How likely it should be found.</param>
    /// <param name="alpha">How likely a difference is found where there is none.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-share</c>; <c>crm.analytics.invalid-number</c>: the shares are equal or so near that no number of customers will do.</exception>
    public static long ForProportions(double control, double arm, double power = 0.8, double alpha = 0.05)
    {
        var (z, beta) = Quantiles(power, alpha);
        var (pooled, own) = Errors(control, arm);
        return Rounded(Squared(((z * pooled) + (beta * own)) / (arm - control)), nameof(arm));
    }

    /// <summary>How likely a difference of shares is found with so many customers in each arm, 0 to 1; the same formula, solved for power. The tail that points the wrong way is left out.</summary>
    /// <param name="customers">Customers in each arm, at least 1.</param>
    /// <param name="control">The share of the control, between 0 and 1.</param>
    /// <param name="arm">The share of the arm, between 0 and 1.</param>
    /// <param name="alpha">How likely a difference is found where there is none.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-share</c>, <c>crm.analytics.invalid-counts</c>.</exception>
    public static double PowerOfProportions(long customers, double control, double arm, double alpha = 0.05)
    {
        if (customers < 1) throw new CrmException(AnalyticsErrors.InvalidCounts, nameof(customers));
        var (z, _) = Quantiles(0.5, alpha);
        var (pooled, own) = Errors(control, arm);
        return Below(((Math.Sqrt(customers) * Math.Abs(arm - control)) - (z * pooled)) / own);
    }

    /// <summary>For means: n = 2 ((z₁₋α⸝₂ + z_power) σ / δ)² + z²₁₋α⸝₂ / 4; the last term stands for Student's t (W. C. Guenther, "Sample size formulas for normal theory t tests", The American Statistician 35, 1981). Rounded up.</summary>
    /// <param name="difference">The difference of means that should be found, in the unit of the amounts; not 0.</param>
    /// <param name="deviation">The standard deviation of an arm, in the same unit; positive.</param>
    /// <param name="power">How likely it should be found.</param>
    /// <param name="alpha">How likely a difference is found where there is none.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-share</c>, <c>crm.analytics.invalid-number</c>.</exception>
    public static long ForMeans(double difference, double deviation, double power = 0.8, double alpha = 0.05)
    {
        var (z, beta) = Quantiles(power, alpha);
        if (!SpendSummary.IsNumber(difference)) throw new CrmException(AnalyticsErrors.InvalidNumber, nameof(difference));
        if (!SpendSummary.IsNumber(deviation) || deviation <= 0) throw new CrmException(AnalyticsErrors.InvalidNumber, nameof(deviation));
        return Rounded((2 * Squared((z + beta) * (deviation / difference))) + (z * z / 4), nameof(difference));
    }

    private static (double Alpha, double Power) Quantiles(double power, double alpha) =>
        (-Tails.NormalQuantile(Shares.Inside(alpha, nameof(alpha)) / 2), Tails.NormalQuantile(Shares.Inside(power, nameof(power))));

    private static (double Pooled, double Own) Errors(double control, double arm)
    {
        var mean = (Shares.Inside(control, nameof(control)) + Shares.Inside(arm, nameof(arm))) / 2;
        return (Math.Sqrt(2 * mean * (1 - mean)), Math.Sqrt((control * (1 - control)) + (arm * (1 - arm))));
    }

    // Power so small that alpha alone reaches it would ask for less than nobody: two customers are the least.
    private static long Rounded(double n, string path) => n < Most ? Math.Max((long)Math.Ceiling(n), 2) : throw new CrmException(AnalyticsErrors.InvalidNumber, path);

    private static double Squared(double x) => x * x;

    private static double Below(double z) => z < 0 ? Tails.Normal(z) / 2 : 1 - (Tails.Normal(z) / 2);
}
