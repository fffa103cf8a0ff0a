using Crm.Core.Analytics.Numerics;

namespace Crm.Core.Analytics.LifetimeValue;

/// <summary>
/// The likelihood of Pareto/NBD, with gradient and Hessian. It is a sum of one term for being there and one for each node of the time in which a customer can have
/// stopped; all are of one shape, so their derivatives are means by how likely each is.
/// </summary>
internal sealed class ParetoLikelihood(RepeatHistories histories) : ILogLikelihood
{
    private const int R = 0;
    private const int Alpha = 1;
    private const int S = 2;
    private const int Beta = 3;

    public int Size => 4;

    public double Evaluate(ReadOnlySpan<double> parameters, Span<double> gradient, Span<double> hessian)
    {
        gradient.Clear();
        hessian.Clear();
        var value = PerRepeats(parameters, gradient, hessian);
        Span<double> slope = stackalloc double[4];
        Span<double> mean = stackalloc double[4];
        Span<double> bend = stackalloc double[16];
        foreach (ref readonly var h in histories.Distinct.AsSpan())
        {
            value += h.Weight * Terms(h, parameters, slope, mean, bend);
            for (var i = 0; i < 4; i++)
            {
                gradient[i] += h.Weight * mean[i];
                for (var j = i; j < 4; j++) hessian[(i * 4) + j] += h.Weight * (bend[(i * 4) + j] - (mean[i] * mean[j]));
            }
        }

        Symmetric.Complete(hessian, Size);
        return value;
    }

    // The logarithm of the sum of the terms, the mean of their slopes and of what their second derivatives are made of.
    private static double Terms(in RepeatHistory h, ReadOnlySpan<double> parameters, Span<double> slope, Span<double> mean, Span<double> bend)
    {
        var (alpha, s, beta) = (parameters[Alpha], parameters[S], parameters[Beta]);
        var power = parameters[R] + h.Repeats;
        mean.Clear();
        bend.Clear();
        var (endAlpha, endBeta) = (Math.Log(alpha + h.ObservedFor), Math.Log(beta + h.ObservedFor));
        // All terms are told in units of the one for being there.
        var there = -(power * endAlpha) - (s * endBeta);
        var total = 1.0;
        Add(1, endAlpha, endBeta, alpha + h.ObservedFor, beta + h.ObservedFor, isThere: true, slope, mean, bend, power, s);
        var gone = new StoppedIntegral(power, alpha, h.LastAt, h.ObservedFor);
        if (!gone.IsEmpty)
        {
            var scale = gone.LogScale - there + Math.Log(s);
            for (var i = 0; i < StoppedIntegral.Order; i++)
            {
                var (at, weight) = gone.At(i);
                var logBeta = Math.Log(beta + at);
                var term = weight * Math.Exp(scale - ((s + 1) * logBeta));
                total += term;
                Add(term, gone.LogAlphaAt(i), logBeta, alpha + at, beta + at, isThere: false, slope, mean, bend, power, s);
            }
        }

        for (var i = 0; i < 4; i++) mean[i] /= total;
        for (var i = 0; i < 16; i++) bend[i] /= total;
        return there + Math.Log(total);
    }

    private static void Add(
        double term, double logAlpha, double logBeta, double alphaAt, double betaAt, bool isThere, Span<double> slope, Span<double> mean, Span<double> bend, double power, double s)
    {
        var stops = isThere ? s : s + 1;
        slope[R] = -logAlpha;
        slope[Alpha] = -power / alphaAt;
        slope[S] = (isThere ? 0 : 1 / s) - logBeta;
        slope[Beta] = -stops / betaAt;
        for (var i = 0; i < 4; i++)
        {
            mean[i] += term * slope[i];
            for (var j = i; j < 4; j++) bend[(i * 4) + j] += term * slope[i] * slope[j];
        }

        bend[(R * 4) + Alpha] -= term / alphaAt;
        bend[(Alpha * 4) + Alpha] += term * power / (alphaAt * alphaAt);
        if (!isThere) bend[(S * 4) + S] -= term / (s * s);
        bend[(S * 4) + Beta] -= term / betaAt;
        bend[(Beta * 4) + Beta] += term * stops / (betaAt * betaAt);
    }

    private double PerRepeats(ReadOnlySpan<double> parameters, Span<double> gradient, Span<double> hessian)
    {
        var (r, alpha, s, beta, value) = (parameters[R], parameters[Alpha], parameters[S], parameters[Beta], 0.0);
        var ofR = new GammaTerms(r);
        for (var i = 0; i < histories.Repeats.Length; i++)
        {
            var (rates, weight) = (new GammaTerms(r + histories.Repeats[i]), histories.WeightOf[i]);
            value += weight * (rates.Log - ofR.Log + (r * Math.Log(alpha)) + (s * Math.Log(beta)));
            gradient[R] += weight * (rates.Slope - ofR.Slope + Math.Log(alpha));
            gradient[Alpha] += weight * r / alpha;
            gradient[S] += weight * Math.Log(beta);
            gradient[Beta] += weight * s / beta;
            hessian[(R * 4) + R] += weight * (rates.Bend - ofR.Bend);
            hessian[(R * 4) + Alpha] += weight / alpha;
            hessian[(Alpha * 4) + Alpha] -= weight * r / (alpha * alpha);
            hessian[(S * 4) + Beta] += weight / beta;
            hessian[(Beta * 4) + Beta] -= weight * s / (beta * beta);
        }

        return value;
    }
}
