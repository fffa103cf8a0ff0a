using Crm.Core.Matching.Blocking;

namespace Crm.Core.Matching;

/// <summary>What was found among records.</summary>
/// <param name="Pairs">The pairs that may be one customer, the surest first.</param>
/// <param name="Clusters">The records that are one customer, where that is more than one: ordered by their first id, as are the ids in them.</param>
/// <param name="Compared">How many pairs were compared.</param>
/// <param name="Skipped">What was not compared because too many records had it in common.</param>
public sealed record FoundDuplicates(IReadOnlyList<MatchedPair> Pairs, IReadOnlyList<IReadOnlyList<string>> Clusters, long Compared, IReadOnlyList<SkippedBlock> Skipped)
{
    /// <summary>From which probability on pairs are taken for one customer when no more than this share of them may be wrong: the larger the file, the higher, as strangers who agree by chance become more.</summary>
    /// <param name="falseMerges">The share: above 0 and below 1.</param>
    /// <returns>The least probability of a pair to take; above 1, which no pair has, when none may be taken.</returns>
    public double SameFor(double falseMerges)
    {
        var (wrong, least) = (0.0, double.BitIncrement(1));
        for (var i = 0; i < Pairs.Count; i++)
        {
            wrong += 1 - Pairs[i].Probability;
            if (wrong > falseMerges * (i + 1)) break;
            least = Pairs[i].Probability;
        }

        return least;
    }
}
