using Crm.Core.Matching;

namespace Crm.Core.Tests.Matching.Data;

/// <summary>How much of the truth was found.</summary>
internal sealed record LinkageScore(double BlockingRecall, double Precision, double Recall, double BestF1, double ClusterPrecision, double ClusterRecall, long Compared)
{
    public double F1 => 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Everything that is compared is counted: options must let all pairs through.</summary>
    public static LinkageScore Of(LinkageData data, FoundDuplicates found, double threshold)
    {
        double total = data.TruePairs;
        var (right, best, precision, recall) = (0, 0.0, 1.0, 0.0);
        for (var i = 0; i < found.Pairs.Count; i++)
        {
            var pair = found.Pairs[i];
            if (data.Truth[pair.A] == data.Truth[pair.B]) right++;
            best = Math.Max(best, 2 * right / (i + 1 + total));
            if (pair.Probability > threshold) (precision, recall) = (right / (i + 1.0), right / total);
        }

        var together = found.Clusters.SelectMany(c => c.SelectMany(_ => c, (a, b) => (a, b)).Where(p => string.CompareOrdinal(p.a, p.b) < 0)).ToArray();
        double rightly = together.Count(p => data.Truth[p.a] == data.Truth[p.b]);
        return new(right / total, precision, recall, best, rightly / together.Length, rightly / total, found.Compared);
    }
}
