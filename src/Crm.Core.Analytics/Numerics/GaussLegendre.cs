using MathNet.Numerics.Integration;

namespace Crm.Core.Analytics.Numerics;

/// <summary>The nodes and weights of a Gauss–Legendre rule on 0 to 1.</summary>
internal sealed class GaussLegendre
{
    private GaussLegendre(int order)
    {
        var rule = new GaussLegendreRule(0, 1, order);
        (Nodes, Weights) = (rule.Abscissas, rule.Weights);
    }

    /// <summary>24 nodes.</summary>
    public static GaussLegendre Of24 { get; } = new(24);

    public double[] Nodes { get; }

    public double[] Weights { get; }
}
