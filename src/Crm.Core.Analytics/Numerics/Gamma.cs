using MathNet.Numerics;

namespace Crm.Core.Analytics.Numerics;

/// <summary>The logarithm of the gamma function and its first two derivatives, for positive arguments.</summary>
internal static class Gamma
{
    // Above this the asymptotic series of the trigamma function is exact to the last digit.
    private const double Asymptotic = 20;

    public static double Log(double x) => SpecialFunctions.GammaLn(x);

    public static double Digamma(double x) => SpecialFunctions.DiGamma(x);

    /// <summary>Abramowitz and Stegun 6.4.6 (recurrence) and 6.4.12 (asymptotic series).</summary>
    public static double Trigamma(double x)
    {
        var sum = 0.0;
        while (x < Asymptotic)
        {
            sum += 1 / (x * x);
            x++;
        }

        var (inverse, square) = (1 / x, 1 / (x * x));
        return sum + inverse + (square / 2) + (inverse * square * ((1.0 / 6) - (square * ((1.0 / 30) - (square * ((1.0 / 42) - (square * ((1.0 / 30) - (square * 5 / 66)))))))));
    }
}
