using Crm.Core.Analytics.Numerics;

namespace Crm.Core.Analytics.LifetimeValue;

/// <summary>The likelihood of NBD, with gradient and Hessian.</summary>
internal sealed class NbdLikelihood(RepeatHistories histories) : ILogLikelihood
{
    public int Size => 2;

    public double Evaluate(ReadOnlySpan<double> parameters, Span<double> gradient, Span<double> hessian)
    {
        gradient.Clear();
        hessian.Clear();
        var (r, alpha, value) = (parameters[0], parameters[1], 0.0);
        var ofR = new GammaTerms(r);
        for (var i = 0; i < histories.Repeats.Length; i++)
        {
            var (rates, weight) = (new GammaTerms(r + histories.Repeats[i]), histories.WeightOf[i]);
            value += weight * (rates.Log - ofR.Log + (r * Math.Log(alpha)));
            gradient[0] += weight * (rates.Slope - ofR.Slope + Math.Log(alpha));
            gradient[1] += weight * r / alpha;
            hessian[0] += weight * (rates.Bend - ofR.Bend);
            hessian[1] += weight / alpha;
            hessian[3] -= weight * r / (alpha * alpha);
        }

        foreach (ref readonly var h in histories.Distinct.AsSpan())
        {
            var (power, log, there) = (r + h.Repeats, Math.Log(alpha + h.ObservedFor), 1 / (alpha + h.ObservedFor));
            value -= h.Weight * power * log;
            gradient[0] -= h.Weight * log;
            gradient[1] -= h.Weight * power * there;
            hessian[1] -= h.Weight * there;
            hessian[3] += h.Weight * power * there * there;
        }

        Symmetric.Complete(hessian, Size);
        return value;
    }
}
