using MathNet.Numerics;

namespace Crm.Core.Analytics.Numerics;

/// <summary>Tails of distributions and their quantiles, to the last digits also far out: nothing is taken from 1.</summary>
internal static class Tails
{
    // Where a continued fraction is cut off; it takes about the square root of the larger parameter.
    private const int MostTerms = 1_000_000;
    private const double Tiny = 1e-300;
    private const int Halvings = 200;

    /// <summary>How likely a standard normal variable is to be further from 0 than <paramref name="z"/>.</summary>
    public static double Normal(double z) => Math.Min(SpecialFunctions.Erfc(Math.Abs(z) / Math.Sqrt(2)), 1);

    /// <summary>The standard normal quantile of a share between 0 and 1.</summary>
    public static double NormalQuantile(double share) => -Math.Sqrt(2) * SpecialFunctions.ErfcInv(2 * share);

    /// <summary>What a standard normal variable is within of 0 with probability <paramref name="level"/>.</summary>
    public static double NormalWithin(double level) => Math.Sqrt(2) * SpecialFunctions.ErfcInv(1 - level);

    /// <summary>How likely Student's t is to be further from 0 than <paramref name="t"/>: the regularised incomplete beta function (Abramowitz and Stegun 26.5.27).</summary>
    public static double Student(double t, double degrees)
    {
        var square = t * t;
        var (a, outside, inside) = (degrees / 2, degrees / (degrees + square), square / (degrees + square));
        // The fraction converges fast on this side only (A&S 26.5.8); on the other the share is large, and what is taken from 1 small.
        return outside < (a + 1) / (a + 2.5) ? Beta(a, 0.5, outside, inside) : 1 - Beta(0.5, a, inside, outside);
    }

    /// <summary>What Student's t is within of 0 with probability <paramref name="level"/>.</summary>
    public static double StudentWithin(double level, double degrees)
    {
        var (low, high) = (0.0, 1.0);
        while (Student(high, degrees) > 1 - level && high < 1e150) high *= 2;
        for (var i = 0; i < Halvings && high - low > 1e-15 * high; i++)
        {
            var middle = (low + high) / 2;
            if (Student(middle, degrees) > 1 - level) low = middle;
            else high = middle;
        }

        return high;
    }

    /// <summary>How likely chi-square is to be larger than <paramref name="x"/>.</summary>
    public static double ChiSquare(double x, int degrees) => x <= 0 ? 1 : Math.Clamp(SpecialFunctions.GammaUpperRegularized(degrees / 2.0, x / 2), 0, 1);

    // I_x(a, b) by the continued fraction of Abramowitz and Stegun 26.5.8 in Lentz's form; y = 1 − x, passed because it keeps its digits.
    private static double Beta(double a, double b, double x, double y)
    {
        if (x <= 0) return 0;
        var log = (a * LogOf(x, y)) + (b * LogOf(y, x)) + Gamma.Log(a + b) - Gamma.Log(a) - Gamma.Log(b) - Math.Log(a);
        var (c, d) = (1.0, 1 / NotZero(1 - ((a + b) * x / (a + 1))));
        var sum = d;
        for (var m = 1; m < MostTerms; m++)
        {
            Step(m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m))));
            var factor = Step(-(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1)));
            if (Math.Abs(factor - 1) < 1e-16) break;
        }

        return Math.Clamp(Math.Exp(log) * sum, 0, 1);

        double Step(double term)
        {
            d = 1 / NotZero(1 + (term * d));
            c = NotZero(1 + (term / c));
            sum *= d * c;
            return d * c;
        }
    }

    private static double LogOf(double x, double rest) => rest < 0.5 ? Accurate.LogOnePlus(-rest) : Math.Log(x);

    private static double NotZero(double x) => Math.Abs(x) < Tiny ? Tiny : x;
}
