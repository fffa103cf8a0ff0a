using Crm.Core.Analytics.Numerics;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Experiments;

/// <summary>Compares shares: of those who bought, answered, stayed.</summary>
public static class Proportions
{
    /// <summary>Below this many customers expected in a cell the normal approximation is not used (W. G. Cochran, "Some methods for strengthening the common χ² tests", Biometrics 10, 1954).</summary>
    public const double LeastExpected = 5;

    /// <summary>Holds an arm against the control: by z where every cell of the table is expected to hold five customers or more, by Fisher otherwise.</summary>
    /// <param name="arm">The arm.</param>
    /// <param name="control">The control.</param>
    /// <param name="level">The level of the interval, between 0 and 1.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-counts</c>, <c>crm.analytics.invalid-share</c>.</exception>
    public static ProportionComparison Compare(ArmCounts arm, ArmCounts control, double level = 0.95)
    {
        var interval = DifferenceInterval(arm, control, level);
        var successes = (double)(arm.Successes + control.Successes);
        var customers = (double)(arm.Customers + control.Customers);
        var least = Math.Min(arm.Customers, control.Customers) * Math.Min(successes, customers - successes) / customers;
        double? z = least >= LeastExpected ? ZOf(arm, control) : null;
        return new(
            arm.Rate, control.Rate, arm.Rate - control.Rate, interval, level, control.Successes == 0 ? null : arm.Rate / control.Rate,
            z is null ? ProportionMethod.FisherExact : ProportionMethod.TwoProportionZ, least, z,
            z is { } found ? Tails.Normal(found) : FisherExact.PValue(arm, control));
    }

    /// <summary>
    /// The difference in standard errors of the shares pooled: (p₁ − p₂) / √(p(1 − p)(1/n₁ + 1/n₂)). 0 where all or none did it.
    /// </summary>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-counts</c>.</exception>
    public static double Z(ArmCounts arm, ArmCounts control) => ZOf(arm.Checked(nameof(arm)), control.Checked(nameof(control)));

    /// <summary>Where a share lies (E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22, 1927).</summary>
    /// <param name="arm">The customers.</param>
    /// <param name="level">The level, between 0 and 1.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-counts</c>, <c>crm.analytics.invalid-share</c>.</exception>
    public static ConfidenceInterval Interval(ArmCounts arm, double level = 0.95)
    {
        var z = Tails.NormalWithin(Shares.Inside(level, nameof(level)));
        var (x, n) = ((double)arm.Checked(nameof(arm)).Successes, (double)arm.Customers);
        var square = z * z;
        var half = z * Math.Sqrt(square + (4 * x * (n - x) / n));
        // All or none: the bound is 1 or 0, whatever rounding says.
        return new(
            arm.Successes == 0 ? 0 : Math.Min(((2 * x) + square - half) / (2 * (n + square)), arm.Rate),
            arm.Successes == arm.Customers ? 1 : Math.Max(((2 * x) + square + half) / (2 * (n + square)), arm.Rate));
    }

    /// <summary>Where the difference of two shares lies: the hybrid score interval, method 10 of R. G. Newcombe, "Interval estimation for the difference between independent proportions", Statistics in Medicine 17, 1998.</summary>
    /// <param name="arm">The arm.</param>
    /// <param name="control">The control.</param>
    /// <param name="level">The level, between 0 and 1.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-counts</c>, <c>crm.analytics.invalid-share</c>.</exception>
    public static ConfidenceInterval DifferenceInterval(ArmCounts arm, ArmCounts control, double level = 0.95)
    {
        var (of, against) = (Interval(arm.Checked(nameof(arm)), level), Interval(control.Checked(nameof(control)), level));
        var difference = arm.Rate - control.Rate;
        return new(
            Math.Max(difference - Root(arm.Rate - of.Low, against.High - control.Rate), -1),
            Math.Min(difference + Root(of.High - arm.Rate, control.Rate - against.Low), 1));

        static double Root(double a, double b) => Math.Sqrt((a * a) + (b * b));
    }

    private static double ZOf(ArmCounts arm, ArmCounts control)
    {
        var pooled = (arm.Successes + control.Successes) / (double)(arm.Customers + control.Customers);
        var variance = pooled * (1 - pooled) * ((1.0 / arm.Customers) + (1.0 / control.Customers));
        return variance > 0 ? (arm.Rate - control.Rate) / Math.Sqrt(variance) : 0;
    }
}
