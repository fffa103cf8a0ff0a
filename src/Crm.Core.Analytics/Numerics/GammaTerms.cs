namespace Crm.Core.Analytics.Numerics;

/// <summary>The logarithm of the gamma function with its first and second derivative.</summary>
internal readonly record struct GammaTerms
{
    public GammaTerms(double x) => (Log, Slope, Bend) = (Gamma.Log(x), Gamma.Digamma(x), Gamma.Trigamma(x));

    public double Log { get; }

    public double Slope { get; }

    public double Bend { get; }
}
