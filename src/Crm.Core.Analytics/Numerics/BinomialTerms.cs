namespace Crm.Core.Analytics.Numerics;

/// <summary>
/// Logarithms of binomial and hypergeometric probabilities to full precision, by deviances instead of differences of large logarithms (C. Loader, "Fast and accurate computation of binomial
/// probabilities", 2000).
/// </summary>
internal static class BinomialTerms
{
    /// <summary>Of x marked ones among <paramref name="drawn"/>, drawn from so many marked and unmarked.</summary>
    public static double LogHypergeometric(long x, long marked, long unmarked, long drawn)
    {
        var p = drawn / (double)(marked + unmarked);
        var q = (marked + unmarked - drawn) / (double)(marked + unmarked);
        return LogBinomial(x, marked, p, q) + LogBinomial(drawn - x, unmarked, p, q) - LogBinomial(drawn, marked + unmarked, p, q);
    }

    private static double LogBinomial(long x, long n, double p, double q)
    {
        if (x == 0) return n == 0 ? 0 : n * (p < 0.5 ? Accurate.LogOnePlus(-p) : Math.Log(q));
        if (x == n) return n * (q < 0.5 ? Accurate.LogOnePlus(-q) : Math.Log(p));
        return StirlingError(n) - StirlingError(x) - StirlingError(n - x) - Deviance(x, n * p) - Deviance(n - x, n * q)
            + (0.5 * Math.Log(n / (2 * Math.PI * x * (n - x))));
    }

    // ln n! − ln(√(2πn) (n/e)^n); the series is exact to the last digit from 16 on.
    private static double StirlingError(double n)
    {
        if (n < 16) return Gamma.Log(n + 1) - ((n + 0.5) * Math.Log(n)) + n - (0.5 * Math.Log(2 * Math.PI));
        var square = 1 / (n * n);
        return ((1.0 / 12) - (square * ((1.0 / 360) - (square * ((1.0 / 1260) - (square * ((1.0 / 1680) - (square / 1188)))))))) / n;
    }

    // x ln(x/m) + m − x, which is small beside its terms where x is near m.
    private static double Deviance(double x, double m)
    {
        if (Math.Abs(x - m) >= 0.1 * (x + m)) return (x * Math.Log(x / m)) + m - x;
        var v = (x - m) / (x + m);
        var (sum, term) = ((x - m) * v, 2 * x * v);
        for (var j = 1; j < 1000; j++)
        {
            term *= v * v;
            var next = sum + (term / ((2 * j) + 1));
            if (next.CompareTo(sum) == 0) break;
            sum = next;
        }

        return sum;
    }
}
