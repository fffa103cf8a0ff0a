namespace Crm.Core.Analytics.Numerics;

/// <summary>Gauss's hypergeometric function.</summary>
internal static class Hypergeometric
{
    private const int MostTerms = 1_000_000;

    /// <summary>(₂F₁(a, b; c; z) − 1) / b, which has no hole at b = 0, by its series.</summary>
    /// <param name="a">Any number.</param>
    /// <param name="b">Above −1.</param>
    /// <param name="c">Positive.</param>
    /// <param name="z">0 to less than 1.</param>
    public static double Slope(double a, double b, double c, double z)
    {
        var term = a / c * z;
        var sum = term;
        for (var k = 1; k < MostTerms; k++)
        {
            term *= (a + k) / (c + k) * (b + k) / (k + 1) * z;
            sum += term;
            if (Math.Abs(term) <= 1e-17 * Math.Abs(sum)) break;
        }

        return sum;
    }
}
