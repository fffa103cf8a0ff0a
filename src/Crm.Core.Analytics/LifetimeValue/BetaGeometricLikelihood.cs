using Crm.Core.Analytics.Numerics;

namespace Crm.Core.Analytics.LifetimeValue;

/// <summary>
/// The likelihood of both beta-geometric models, with gradient and Hessian. It is a sum of two terms for each customer: still there, and gone after the last purchase.
/// </summary>
internal sealed class BetaGeometricLikelihood(RepeatHistories histories, bool isModified) : ILogLikelihood
{
    private const int R = 0;
    private const int Alpha = 1;
    private const int A = 2;
    private const int B = 3;

    private readonly int _extra = isModified ? 1 : 0;

    public int Size => 4;

    public double Evaluate(ReadOnlySpan<double> parameters, Span<double> gradient, Span<double> hessian)
    {
        gradient.Clear();
        hessian.Clear();
        var (r, alpha, a, b) = (parameters[R], parameters[Alpha], parameters[A], parameters[B]);
        var value = PerRepeats(r, alpha, a, b, gradient, hessian);
        var all = histories.Distinct;
        for (var i = 0; i < all.Length; i++)
        {
            ref readonly var h = ref all[i];
            var (power, weight) = (r + h.Repeats, h.Weight);
            var there = 1 / (alpha + h.ObservedFor);
            var logThere = Math.Log(alpha + h.ObservedFor);
            value -= weight * power * logThere;
            // Whoever cannot have stopped yet has one term only.
            if (h.Repeats + _extra == 0)
            {
                gradient[R] -= weight * logThere;
                gradient[Alpha] -= weight * power * there;
                hessian[(R * 4) + Alpha] -= weight * there;
                hessian[(Alpha * 4) + Alpha] += weight * power * there * there;
                continue;
            }

            var tries = b + h.Repeats + _extra - 1;
            var gone = 1 / (alpha + h.LastAt);
            var logGone = Math.Log(alpha + h.LastAt);
            var odds = a / tries * Math.Exp(power * (logThere - logGone));
            value += weight * (double.IsInfinity(odds) ? Math.Log(a / tries) + (power * (logThere - logGone)) : Math.Log(1 + odds));
            var isGone = double.IsInfinity(odds) ? 1 : odds / (1 + odds);
            var isThere = 1 - isGone;

            gradient[R] -= weight * ((isThere * logThere) + (isGone * logGone));
            gradient[Alpha] -= weight * power * ((isThere * there) + (isGone * gone));
            gradient[A] += weight * isGone / a;
            gradient[B] -= weight * isGone / tries;

            // The second derivatives of the terms, and how much their first derivatives differ.
            hessian[(R * 4) + Alpha] -= weight * ((isThere * there) + (isGone * gone));
            hessian[(Alpha * 4) + Alpha] += weight * power * ((isThere * there * there) + (isGone * gone * gone));
            hessian[(A * 4) + A] -= weight * isGone / (a * a);
            hessian[(B * 4) + B] += weight * isGone / (tries * tries);
            var (byR, byAlpha, byA, byB, both) = (logThere - logGone, power * (there - gone), 1 / a, -1 / tries, weight * isGone * isThere);
            hessian[(R * 4) + R] += both * byR * byR;
            hessian[(R * 4) + Alpha] += both * byR * byAlpha;
            hessian[(R * 4) + A] += both * byR * byA;
            hessian[(R * 4) + B] += both * byR * byB;
            hessian[(Alpha * 4) + Alpha] += both * byAlpha * byAlpha;
            hessian[(Alpha * 4) + A] += both * byAlpha * byA;
            hessian[(Alpha * 4) + B] += both * byAlpha * byB;
            hessian[(A * 4) + A] += both * byA * byA;
            hessian[(A * 4) + B] += both * byA * byB;
            hessian[(B * 4) + B] += both * byB * byB;
        }

        Symmetric.Complete(hessian, Size);
        return value;
    }

    // What depends on the number of repeats alone, once for each number.
    private double PerRepeats(double r, double alpha, double a, double b, Span<double> gradient, Span<double> hessian)
    {
        var value = 0.0;
        var (ofR, ofB, ofBoth) = (new GammaTerms(r), new GammaTerms(b), new GammaTerms(a + b));
        for (var i = 0; i < histories.Repeats.Length; i++)
        {
            var (x, weight) = (histories.Repeats[i], histories.WeightOf[i]);
            var (rates, stays, tries) = (new GammaTerms(r + x), new GammaTerms(b + x + _extra), new GammaTerms(a + b + x + _extra));
            value += weight * (rates.Log - ofR.Log + (r * Math.Log(alpha)) + ofBoth.Log + stays.Log - ofB.Log - tries.Log);
            gradient[R] += weight * (rates.Slope - ofR.Slope + Math.Log(alpha));
            gradient[Alpha] += weight * r / alpha;
            gradient[A] += weight * (ofBoth.Slope - tries.Slope);
            gradient[B] += weight * (ofBoth.Slope + stays.Slope - ofB.Slope - tries.Slope);
            hessian[(R * 4) + R] += weight * (rates.Bend - ofR.Bend);
            hessian[(R * 4) + Alpha] += weight / alpha;
            hessian[(Alpha * 4) + Alpha] -= weight * r / (alpha * alpha);
            hessian[(A * 4) + A] += weight * (ofBoth.Bend - tries.Bend);
            hessian[(A * 4) + B] += weight * (ofBoth.Bend - tries.Bend);
            hessian[(B * 4) + B] += weight * (ofBoth.Bend + stays.Bend - ofB.Bend - tries.Bend);
        }

        return value;
    }
}
