using Crm.Core.Analytics.Numerics;

namespace Crm.Core.Analytics.Contractual;

/// <summary>
/// The likelihood of the shifted-beta-geometric model, with gradient and Hessian. All that matters of any number of cohorts is how many renewed and how many left in each period of their own:
/// of period i a share (β+i−1)/(α+β+i−1) renews.
/// </summary>
internal sealed class ShiftedBetaGeometricLikelihood(double[] kept, double[] lost) : ILogLikelihood
{
    public int Size => 2;

    public double Evaluate(ReadOnlySpan<double> parameters, Span<double> gradient, Span<double> hessian)
    {
        gradient.Clear();
        hessian.Clear();
        var (alpha, beta, value) = (parameters[0], parameters[1], 0.0);
        for (var i = 0; i < kept.Length; i++)
        {
            var (stay, all, due) = (beta + i, alpha + beta + i, kept[i] + lost[i]);
            value += (kept[i] * Math.Log(stay / all)) + (lost[i] * Math.Log(alpha / all));
            gradient[0] += (lost[i] / alpha) - (due / all);
            gradient[1] += (kept[i] / stay) - (due / all);
            hessian[0] += (due / (all * all)) - (lost[i] / (alpha * alpha));
            hessian[1] += due / (all * all);
            hessian[3] += (due / (all * all)) - (kept[i] / (stay * stay));
        }

        Symmetric.Complete(hessian, Size);
        return value;
    }
}
