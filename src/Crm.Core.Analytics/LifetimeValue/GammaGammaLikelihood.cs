using Crm.Core.Analytics.Numerics;

namespace Crm.Core.Analytics.LifetimeValue;

/// <summary>The likelihood of Gamma–Gamma, with gradient and Hessian.</summary>
internal sealed class GammaGammaLikelihood(SpendHistory[] sorted) : ILogLikelihood
{
    private const int P = 0;
    private const int Q = 1;
    private const int V = 2;

    public int Size => 3;

    public double Evaluate(ReadOnlySpan<double> parameters, Span<double> gradient, Span<double> hessian)
    {
        gradient.Clear();
        hessian.Clear();
        var (p, q, v, value) = (parameters[P], parameters[Q], parameters[V], 0.0);
        var ofQ = new GammaTerms(q);
        var (repeats, shape, both) = (0, default(GammaTerms), default(GammaTerms));
        foreach (ref readonly var h in sorted.AsSpan())
        {
            var x = h.Purchases;
            // Sorted by the number of purchases: of each number the functions are asked once.
            if (x != repeats) (repeats, shape, both) = (x, new(p * x), new((p * x) + q));
            var (log, at, logTotal) = (Math.Log(v + (x * h.Mean)), 1 / (v + (x * h.Mean)), Math.Log(x * h.Mean));
            value += h.Weight * (both.Log - shape.Log - ofQ.Log + (q * Math.Log(v)) + (p * x * logTotal) - Math.Log(h.Mean) - (((p * x) + q) * log));
            gradient[P] += h.Weight * x * (both.Slope - shape.Slope + logTotal - log);
            gradient[Q] += h.Weight * (both.Slope - ofQ.Slope + Math.Log(v) - log);
            gradient[V] += h.Weight * ((q / v) - (((p * x) + q) * at));
            hessian[(P * 3) + P] += h.Weight * x * x * (both.Bend - shape.Bend);
            hessian[(P * 3) + Q] += h.Weight * x * both.Bend;
            hessian[(P * 3) + V] -= h.Weight * x * at;
            hessian[(Q * 3) + Q] += h.Weight * (both.Bend - ofQ.Bend);
            hessian[(Q * 3) + V] += h.Weight * ((1 / v) - at);
            hessian[(V * 3) + V] += h.Weight * ((((p * x) + q) * at * at) - (q / (v * v)));
        }

        Symmetric.Complete(hessian, Size);
        return value;
    }
}
