using Crm.Core.Analytics.Numerics;

namespace Crm.Core.Analytics.Drivers;

/// <summary>
/// Where an area under the ROC curve lies: all areas θ with |A − θ| ≤ z · SE(θ), with the standard error of J. A. Hanley and B. J. McNeil (Radiology 143, 1982) at θ instead of at A, as R. G. Newcombe has it (Statistics
/// in Medicine 25, 2006), so that it stays within 0 and 1 and is no point where two groups do not overlap.
/// </summary>
internal static class AucInterval
{
    private const int Halvings = 60;

    public static (double Low, double High) Of(double auc, long happened, long others, double level)
    {
        var z = Tails.NormalWithin(level);
        return (Bound(0), Bound(1));

        double Bound(double end)
        {
            var (inside, outside) = (auc, end);
            for (var i = 0; i < Halvings; i++)
            {
                var middle = (inside + outside) / 2;
                if ((auc - middle) * (auc - middle) <= z * z * Variance(middle)) inside = middle;
                else outside = middle;
            }

            return Math.Abs(outside - end) < 1e-15 ? end : inside;
        }

        double Variance(double a) =>
            a * (1 - a) * (1 + ((happened - 1) * (1 - a) / (2 - a)) + ((others - 1) * a / (1 + a))) / ((double)happened * others);
    }
}
