using System.Text.Json;
using Crm.Core.Matching;

namespace Crm.Core.Tool.Matching;

/// <summary>What a search for duplicates came to, in the shape <c>--json</c> prints.</summary>
/// <param name="Records">How many records there are.</param>
/// <param name="PairsCompared">How many pairs were compared.</param>
/// <param name="BlockingRecall">The share of the true pairs that was compared; null when the truth is not known, as are all figures that need it.</param>
/// <param name="Pairs">How well pairs were found.</param>
/// <param name="Clusters">How well customers were.</param>
/// <param name="Seconds">How long it took, learning included.</param>
/// <param name="Model">The model.</param>
internal sealed record Deduplication(int Records, long PairsCompared, double? BlockingRecall, Deduplication.PairsPart Pairs, Deduplication.ClustersPart Clusters, double Seconds, JsonElement Model)
{
    /// <summary>Tells what was found, and how much of the truth that is.</summary>
    public static Deduplication Of(DedupeTable table, MatchModel model, FoundDuplicates found, double threshold, double seconds)
    {
        using var json = JsonDocument.Parse(model.ToJson());
        var without = new Deduplication(
            table.Records.Count, found.Compared, null, new(Round(threshold), null, null, null, null), new(found.Clusters.Count, null, null), Math.Round(seconds, 3), json.RootElement.Clone());
        if (table.Truth is not { } truth) return without;
        double total = truth.Values.CountBy(c => c, StringComparer.Ordinal).Sum(c => (long)c.Value * (c.Value - 1) / 2);
        var (right, taken, rightTaken, best) = (0L, 0L, 0L, 0.0);
        for (var i = 0; i < found.Pairs.Count; i++)
        {
            if (truth[found.Pairs[i].A] == truth[found.Pairs[i].B]) right++;
            best = Math.Max(best, 2 * right / (i + 1 + total));
            if (found.Pairs[i].Probability >= threshold) (taken, rightTaken) = (i + 1, right);
        }

        var (together, rightly) = (0L, 0L);
        foreach (var cluster in found.Clusters)
        {
            together += (long)cluster.Count * (cluster.Count - 1) / 2;
            rightly += cluster.CountBy(id => truth[id], StringComparer.Ordinal).Sum(c => (long)c.Value * (c.Value - 1) / 2);
        }

        return without with
        {
            BlockingRecall = Share(right, total),
            Pairs = new(Round(threshold), Share(rightTaken, taken), Share(rightTaken, total), taken + total == 0 ? null : Round(2 * rightTaken / (taken + total)), total == 0 ? null : Round(best)),
            Clusters = new(found.Clusters.Count, Share(rightly, together), Share(rightly, total)),
        };
    }

    private static double? Share(double part, double whole) => whole == 0 ? null : Round(part / whole);

    private static double Round(double number) => Math.Round(number, 6);

    internal sealed record PairsPart(double Threshold, double? Precision, double? Recall, double? F1, double? BestF1);

    internal sealed record ClustersPart(int Count, double? Precision, double? Recall);
}
