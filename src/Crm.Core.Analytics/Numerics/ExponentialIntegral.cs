namespace Crm.Core.Analytics.Numerics;

/// <summary>The exponential integral of any order.</summary>
internal static class ExponentialIntegral
{
    // Below this the continued fraction takes more steps than the integral has nodes.
    private const double FractionFrom = 0.1;

    // e^-45 is less than the last digit of 1.
    private const double Least = 45;
    private const double PanelWidth = 1.5;
    private const int MostSteps = 10_000;

    /// <summary>
    /// e^z · E_s(z) = ∫ (1+v)^−s · e^(−zv) dv from 0 on, which is z^(s−1) · Ψ(s, s; z) with the confluent hypergeometric function of the second kind, and neither overflows nor cancels
    /// (DLMF 8.19.3, 13.4.4). To twelve digits.
    /// </summary>
    /// <param name="s">The order; positive.</param>
    /// <param name="z">Positive.</param>
    public static double Scaled(double s, double z) => z >= FractionFrom ? ByFraction(s, z) : ByIntegral(s, z);

    // DLMF 8.9.2 contracted to its even part, by the algorithm of Lentz and Thompson. All of its terms are of one sign for these arguments, so that it comes down to the value from above.
    private static double ByFraction(double s, double z)
    {
        var b = z + s;
        var (c, d) = (double.MaxValue, 1 / b);
        var value = d;
        for (var i = 1; i < MostSteps; i++)
        {
            var a = -i * (s + i - 1);
            b += 2;
            d = 1 / ((a * d) + b);
            c = b + (a / c);
            var factor = c * d;
            value *= factor;
            if (Math.Abs(factor - 1) < 1e-15) break;
        }

        return value;
    }

    // With v = e^u − 1 what is integrated is smooth on every panel, and nothing of it is left after the last.
    private static double ByIntegral(double s, double z)
    {
        var upTo = Accurate.LogOnePlus(Least / z);
        if (s > 1) upTo = Math.Min(upTo, Least / (s - 1));
        var panels = (int)Math.Ceiling(upTo / PanelWidth);
        var (width, sum) = (upTo / panels, 0.0);
        for (var panel = 0; panel < panels; panel++)
        {
            for (var i = 0; i < GaussLegendre.Of24.Nodes.Length; i++)
            {
                var u = (panel + GaussLegendre.Of24.Nodes[i]) * width;
                sum += GaussLegendre.Of24.Weights[i] * width * Math.Exp(((1 - s) * u) - (z * Accurate.ExpMinusOne(u)));
            }
        }

        return sum;
    }
}
