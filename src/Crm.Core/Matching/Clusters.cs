namespace Crm.Core.Matching;

/// <summary>Puts together what is one customer: the surest pairs first, and two clusters only when no two of their records speak clearly against it. Joined by any chain of pairs, strangers would end up in one.</summary>
internal static class Clusters
{
    // Two records of one customer may differ in a field or two; beyond these odds against, they are not joined through others.
    private const double MostAgainst = -6;

    public static IReadOnlyList<IReadOnlyList<string>> Of(MatchPopulation population, PairScorer scorer, List<MatchedPair> pairs, MatchOptions options)
    {
        var least = MatchModel.BitsOf(options.Same);
        var of = new Dictionary<int, List<int>>();
        foreach (var pair in pairs)
        {
            if (pair.Bits < least) break;
            var (left, right) = (Cluster(pair.Left), Cluster(pair.Right));
            if (ReferenceEquals(left, right) || left.Count + right.Count > options.LargestCluster || !Agree(left, right)) continue;
            if (left.Count < right.Count) (left, right) = (right, left);
            left.AddRange(right);
            foreach (var record in right) of[record] = left;
        }

        return [.. of.Values.Distinct(ReferenceEqualityComparer.Instance).Cast<List<int>>().Where(c => c.Count > 1)
            .Select(c => c.Order().ToArray()).OrderBy(c => c[0]).Select(c => c.Select(r => population.Ids[r]).ToArray())];

        List<int> Cluster(int record)
        {
            if (of.TryGetValue(record, out var known)) return known;
            return of[record] = [record];
        }

        bool Agree(List<int> left, List<int> right)
        {
            foreach (var a in left)
            {
                foreach (var b in right)
                {
                    if (scorer.Bits(a, b, population.Comparer.Compare(a, b)) < MostAgainst) return false;
                }
            }

            return true;
        }
    }
}
