using Crm.Core.Analytics.Errors;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Evaluation;

/// <summary>How good probabilities were, held against what came of them.</summary>
/// <param name="Auc">How well they rank, 0 to 1; 0.5 is chance; null when it happened to all or to none.</param>
/// <param name="Brier">The mean of (probability − outcome)² (Brier, Monthly Weather Review 78, 1950); 0 is best.</param>
/// <param name="LogLoss">The mean of −ln of the probability of what happened, probabilities held within 1e−15 of the ends; 0 is best.</param>
/// <param name="Ece">The expected calibration error: over ten intervals of equal width, how far the mean probability lies from the share it happened to, weighted by rows (Naeini et al., AAAI 2015).</param>
/// <param name="LiftAt10">How many times as often it happened to the tenth with the highest probabilities (rounded down, at least one row; equal ones share) as to all; null when to none.</param>
public sealed record ScoreQuality(double? Auc, double Brier, double LogLoss, double Ece, double? LiftAt10)
{
    private const double Nearest = 1e-15;

    /// <summary>Holds probabilities against outcomes.</summary>
    /// <param name="pairs">Probabilities as scores.</param>
    /// <exception cref="CrmException"><c>crm.analytics.empty</c>; <c>crm.analytics.invalid-probability</c>.</exception>
    public static ScoreQuality Of(IReadOnlyCollection<RankedPair> pairs)
    {
        if (pairs.Count == 0) throw new CrmException(AnalyticsErrors.Empty, "pairs");
        // Sums run in the order of probabilities, so that the order of rows changes no digit.
        RankedPair[] all = [.. pairs.OrderByDescending(p => p.Score).ThenBy(p => p.Happened)];
        if (!(all[0].Score <= 1 && all[^1].Score >= 0) || Array.Exists(all, p => double.IsNaN(p.Score))) throw new CrmException(AnalyticsErrors.InvalidProbability, "pairs");
        return new(
            Evaluation.Auc.Of(all),
            all.Average(p => (p.Score - (p.Happened ? 1 : 0)) * (p.Score - (p.Happened ? 1 : 0))),
            all.Average(Loss),
            CalibrationInterval.Of(all).Sum(i => i.Rows * Math.Abs(i.Probability - i.Share)) / all.Length,
            Lift(all));
    }

    internal static double Loss(RankedPair pair) => -Math.Log(Math.Clamp(pair.Happened ? pair.Score : 1 - pair.Score, Nearest, 1 - Nearest));

    private static double? Lift(RankedPair[] descending)
    {
        var (top, happened) = (Math.Max(1, descending.Length / 10), descending.Count(p => p.Happened));
        if (happened == 0) return null;
        var last = descending[top - 1].Score;
        var above = descending.TakeWhile(p => p.Score > last).ToList();
        var equal = descending.Skip(above.Count).TakeWhile(p => p.Score >= last).ToList();
        var caught = above.Count(p => p.Happened) + ((top - above.Count) * ((double)equal.Count(p => p.Happened) / equal.Count));
        return caught / top * descending.Length / happened;
    }
}
