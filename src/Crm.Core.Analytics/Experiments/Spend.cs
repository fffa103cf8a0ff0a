using Crm.Core.Analytics.Errors;
using Crm.Core.Analytics.Numerics;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Experiments;

/// <summary>Compares means, of what customers spent or of any number (B. L. Welch, "The generalization of 'Student's' problem when several different population variances are involved", Biometrika 34, 1947).</summary>
public static class Spend
{
    /// <summary>Holds an arm against the control. The variances need not be equal.</summary>
    /// <param name="arm">The arm.</param>
    /// <param name="control">The control.</param>
    /// <param name="level">The level of the interval, between 0 and 1.</param>
    /// <exception cref="CrmException">
    /// <c>crm.analytics.too-few</c>, <c>crm.analytics.invalid-number</c>, <c>crm.analytics.invalid-share</c>; <c>crm.analytics.no-variance</c>: the means differ and nothing else does.
    /// </exception>
    public static SpendComparison Compare(SpendSummary arm, SpendSummary control, double level = 0.95)
    {
        Shares.Inside(level, nameof(level));
        var (a, b) = (arm.Checked(nameof(arm)).Variance / arm.Customers, control.Checked(nameof(control)).Variance / control.Customers);
        var difference = arm.Mean - control.Mean;
        var error = Math.Sqrt(a + b);
        if (error <= 0)
        {
            return difference.CompareTo(0) == 0 ? new(0, new(0, 0), level, 0, 0, null, 1) : throw new CrmException(AnalyticsErrors.NoVariance, nameof(arm));
        }

        // Shares of the variance, so that no square overflows.
        var (of, against) = (a / (a + b), b / (a + b));
        var degrees = 1 / ((of * of / (arm.Customers - 1)) + (against * against / (control.Customers - 1)));
        var (t, half) = (difference / error, Tails.StudentWithin(level, degrees) * error);
        return Math.Abs(t) > 1e150 || double.IsInfinity(half) ? throw new CrmException(AnalyticsErrors.NoVariance, nameof(arm))
            : new(difference, new(difference - half, difference + half), level, error, t, degrees, Tails.Student(t, degrees));
    }

    /// <summary>Holds the amounts of an arm against those of the control.</summary>
    /// <inheritdoc cref="Compare(SpendSummary, SpendSummary, double)"/>
    public static SpendComparison Compare(IEnumerable<double> arm, IEnumerable<double> control, double level = 0.95) => Compare(SpendSummary.Of(arm), SpendSummary.Of(control), level);
}
