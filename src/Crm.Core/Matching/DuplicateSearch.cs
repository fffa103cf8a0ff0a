using Crm.Core.Errors;
using Crm.Core.Matching.Blocking;

namespace Crm.Core.Matching;

/// <summary>Finds the records that may be one customer.</summary>
public static class DuplicateSearch
{
    /// <summary>Compares all records that have a key in common. The same records and model give the same result, in whatever order they come and on however many threads it runs.</summary>
    /// <param name="population">The records.</param>
    /// <param name="model">The model, of the same fields.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="progress">Told how many blocks of how many were compared.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="CrmException"><c>crm.match.invalid-model</c>: of other fields.</exception>
    public static FoundDuplicates Find(MatchPopulation population, MatchModel model, MatchOptions? options = null, IProgress<(int Done, int Of)>? progress = null, CancellationToken ct = default)
    {
        options ??= new();
        var scorer = new PairScorer(population, model);
        var walk = new PairWalk(population, options.LargestBlock, options.AcrossSourcesOnly, options.Threads);
        var least = MatchModel.BitsOf(Math.Min(options.Review, options.Same));
        var pairs = new List<MatchedPair>();
        var compared = 0L;
        walk.Visit(
            () => new Batch(),
            (batch, a, b) =>
            {
                batch.Compared++;
                var bits = scorer.Bits(a, b, population.Comparer.Compare(a, b));
                if (bits >= least) batch.Pairs.Add(new(population.Ids[a], population.Ids[b], bits) { Left = a, Right = b });
            },
            batch =>
            {
                pairs.AddRange(batch.Pairs);
                compared += batch.Compared;
            },
            progress: progress,
            ct: ct);
        pairs.Sort(MatchedPair.Compare);
        var clusters = Clusters.Of(population, scorer, pairs, options);
        return new(pairs, clusters, compared, walk.Skipped);
    }

    /// <summary>Why two records are, or are not, taken for one customer.</summary>
    /// <param name="population">The records.</param>
    /// <param name="model">The model, of the same fields.</param>
    /// <param name="a">The id of one.</param>
    /// <param name="b">The id of the other.</param>
    /// <exception cref="CrmException"><c>crm.match.invalid-model</c>, <c>crm.match.unknown-record</c>.</exception>
    public static PairExplanation Explain(MatchPopulation population, MatchModel model, string a, string b)
    {
        var scorer = new PairScorer(population, model);
        return scorer.Explain(population.IndexOf(a), population.IndexOf(b));
    }

    private sealed class Batch
    {
        public List<MatchedPair> Pairs { get; } = [];

        public long Compared { get; set; }
    }
}
