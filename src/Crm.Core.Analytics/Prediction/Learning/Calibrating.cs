using Crm.Core.Analytics.Errors;
using Crm.Core.Analytics.Evaluation;
using Crm.Core.Analytics.Prediction.Scoring;
using Crm.Core.Errors;

namespace Crm.Core.Analytics.Prediction.Learning;

/// <summary>Learns calibrations from scores of rows the model did not see, and what came of them. The order of rows changes no digit.</summary>
public static class Calibrating
{
    private const int MostSteps = 100;

    /// <summary>A logistic curve with the targets of Platt (1999), (n₊ + 1) / (n₊ + 2) and 1 / (n₋ + 2), by Newton's method (Lin, Lin and Weng, Machine Learning 68, 2007). Where scores rank the wrong way it is flat.</summary>
    /// <param name="pairs">Scores in log-odds.</param>
    /// <exception cref="CrmException"><c>crm.analytics.empty</c>; <c>crm.analytics.invalid-number</c>: a score is not finite.</exception>
    public static PlattCalibration Platt(IEnumerable<RankedPair> pairs)
    {
        var all = Sorted(pairs);
        var positives = all.Count(p => p.Happened);
        var (high, low) = ((positives + 1.0) / (positives + 2), 1.0 / (all.Length - positives + 2));
        var flat = new PlattCalibration(LogOdds.Of(((positives * high) + ((all.Length - positives) * low)) / all.Length), 0);
        // Scores are taken from their middle in units of their spread, so that steps are of one size.
        var mean = all.Average(p => p.Score);
        var spread = Math.Sqrt(all.Average(p => (p.Score - mean) * (p.Score - mean)));
        if (!(spread > 1e-12 * Math.Max(1, Math.Abs(mean)))) return flat;
        var (intercept, slope) = (flat.Intercept, 0.0);
        for (var i = 0; i < MostSteps; i++)
        {
            var (g0, g1, h00, h01, h11) = (0.0, 0.0, 1e-12, 0.0, 1e-12);
            foreach (var pair in all)
            {
                var x = (pair.Score - mean) / spread;
                var p = LogOdds.Probability(intercept + (slope * x));
                var (residual, curvature) = ((pair.Happened ? high : low) - p, p * (1 - p));
                (g0, g1, h00, h01, h11) = (g0 + residual, g1 + (residual * x), h00 + curvature, h01 + (curvature * x), h11 + (curvature * x * x));
            }

            var determinant = (h00 * h11) - (h01 * h01);
            if (!(determinant > 0)) break;
            // No step is longer than 2, which keeps it from leaping over the top.
            var (a, b) = (((h11 * g0) - (h01 * g1)) / determinant, ((h00 * g1) - (h01 * g0)) / determinant);
            var shorter = Math.Min(1, 2 / Math.Max(Math.Abs(a), Math.Abs(b)));
            (intercept, slope) = (intercept + (shorter * a), slope + (shorter * b));
            if (Math.Max(Math.Abs(a), Math.Abs(b)) < 1e-13) break;
        }

        return slope > 0 ? new(intercept - (slope / spread * mean), slope / spread) : flat;
    }

    /// <summary>The steps that never descend and lie nearest the outcomes, by pooling adjacent violators (Ayer et al., Annals of Mathematical Statistics 26, 1955).</summary>
    /// <param name="pairs">Scores in log-odds.</param>
    /// <exception cref="CrmException"><c>crm.analytics.empty</c>; <c>crm.analytics.invalid-number</c>: a score is not finite.</exception>
    public static IsotonicCalibration Isotonic(IEnumerable<RankedPair> pairs)
    {
        var pools = new List<(double From, double To, double Happened, double Rows)>();
        foreach (var group in Sorted(pairs).GroupBy(p => p.Score))
        {
            pools.Add((group.Key, group.Key, group.Count(p => p.Happened), group.Count()));
            while (pools.Count > 1 && pools[^2].Happened * pools[^1].Rows >= pools[^1].Happened * pools[^2].Rows)
            {
                var (lower, upper) = (pools[^2], pools[^1]);
                pools.RemoveRange(pools.Count - 2, 2);
                pools.Add((lower.From, upper.To, lower.Happened + upper.Happened, lower.Rows + upper.Rows));
            }
        }

        var knots = pools.SelectMany(p => p.From < p.To ? [(p.From, Share: p.Happened / p.Rows), (p.To, Share: p.Happened / p.Rows)] : new[] { (p.From, Share: p.Happened / p.Rows) }).ToList();
        return new(knots.ConvertAll(k => k.From), knots.ConvertAll(k => k.Share));
    }

    private static RankedPair[] Sorted(IEnumerable<RankedPair> pairs)
    {
        RankedPair[] all = [.. pairs.OrderBy(p => p.Score).ThenBy(p => p.Happened)];
        if (all.Length == 0) throw new CrmException(AnalyticsErrors.Empty, "pairs");
        return Array.TrueForAll(all, p => double.IsFinite(p.Score)) ? all : throw new CrmException(AnalyticsErrors.InvalidNumber, "pairs");
    }
}
