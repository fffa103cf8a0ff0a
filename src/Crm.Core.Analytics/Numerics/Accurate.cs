namespace Crm.Core.Analytics.Numerics;

/// <summary>Functions that keep their digits near zero.</summary>
internal static class Accurate
{
    /// <summary>e^x − 1.</summary>
    public static double ExpMinusOne(double x) => x > 1 ? Math.Exp(x) - 1 : 2 * Math.Exp(x / 2) * Math.Sinh(x / 2);

    /// <summary>ln(1 + x).</summary>
    public static double LogOnePlus(double x) => Math.Abs(x) > 0.5 ? Math.Log(1 + x) : 2 * Math.Atanh(x / (2 + x));
}
