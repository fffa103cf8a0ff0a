using Crm.Core.Analytics.Numerics;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Experiments;

/// <summary>
/// Fisher's exact test of two shares (R. A. Fisher, "Statistical Methods for Research Workers", 5th edition 1934, 21.02): given how many did it in all, every division of them among the arms has a
/// hypergeometric probability.
/// </summary>
public static class FisherExact
{
    // Tables as likely as the observed one must not be lost to rounding.
    private const double Equal = 1e-7;
    private const double Negligible = 1e-18;

    /// <summary>How likely a table no likelier than this one is if the arms did not differ: the sum of all those tables; two-sided, 0 to 1. A p-value smaller than 10^−300 may be 0.</summary>
    /// <param name="arm">The arm.</param>
    /// <param name="control">The control.</param>
    /// <exception cref="CrmException"><c>crm.analytics.invalid-counts</c>.</exception>
    public static double PValue(ArmCounts arm, ArmCounts control)
    {
        var (n, m) = (arm.Checked(nameof(arm)).Customers, control.Checked(nameof(control)).Customers);
        var drawn = arm.Successes + control.Successes;
        var (first, last) = (Math.Max(0, drawn - m), Math.Min(n, drawn));
        if (first == last) return 1;
        var observed = LogOf(arm.Successes);
        var mode = Math.Clamp((long)((decimal)(drawn + 1) * (n + 1) / (n + m + 2)), first, last);
        var isLow = arm.Successes <= mode;
        var bound = observed + Equal;
        if (LogOf(mode) <= bound) return 1;
        // The other tail begins where tables become no likelier; between the mode and the end they only get rarer.
        var (inside, outside) = (mode, isLow ? last : first);
        if (LogOf(outside) > bound) return Math.Min(Tail(arm.Successes, isLow), 1);
        while (Math.Abs(outside - inside) > 1)
        {
            var middle = inside + ((outside - inside) / 2);
            if (LogOf(middle) > bound) inside = middle;
            else outside = middle;
        }

        return Math.Min(Tail(arm.Successes, isLow) + Tail(outside, !isLow), 1);

        double LogOf(long x) => BinomialTerms.LogHypergeometric(x, n, m, drawn);

        // The probability of a table and all further out, each from the one before it.
        double Tail(long from, bool down)
        {
            var (sum, term) = (1.0, 1.0);
            for (var x = from; x != (down ? first : last) && term > Negligible * sum;)
            {
                term *= down ? (double)x / (n - x + 1) * (m - drawn + x) / (drawn - x + 1) : (double)(n - x) / (x + 1) * (drawn - x) / (m - drawn + x + 1);
                x += down ? -1 : 1;
                sum += term;
            }

            return Math.Exp(LogOf(from)) * sum;
        }
    }
}
