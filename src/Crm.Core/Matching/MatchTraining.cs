using Crm.Core.Errors;
using Crm.Core.Matching.Blocking;
using Crm.Core.Matching.Comparing;
using Crm.Core.Matching.Training;

namespace Crm.Core.Matching;

/// <summary>
/// Learns a model from records nobody has labelled: how strangers agree from pairs taken at random, how records of one customer agree from the pairs that meet under a key, for each key apart and without the fields it
/// is made of. Learned from all pairs that meet at once, every pair would end up a duplicate, as even strangers among them agree in something.
/// </summary>
public static class MatchTraining
{
    private const long MostRandomPairs = 2_000_000;
    private const long MostPairsOfKey = 1_000_000;
    private const long MostPairsMet = 4_000_000;
    private const int Rounds = 4;
    private const double LeastMatches = 20;
    private const double UsualSame = 0.8;

    /// <summary>Learns a model. The same records give the same model, in whatever order they come and on however many threads it runs.</summary>
    /// <param name="population">The records.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="CrmException"><c>crm.match.too-few</c>.</exception>
    public static MatchModel Train(MatchPopulation population, MatchOptions? options = null, CancellationToken ct = default)
    {
        options ??= new();
        var walk = new PairWalk(population, options.LargestBlock, options.AcrossSourcesOnly, options.Threads);
        var random = Random(population, options, ct);
        var met = Met(population, walk, null, MostPairsMet, ct);
        var ofKeys = Enumerable.Range(0, population.Keys.Keys.Length).Select(k => Met(population, walk, k, MostPairsOfKey, ct)).ToArray();
        if (random.Patterns.Length == 0 || met.Patterns.Length == 0) throw new CrmException(MatchErrors.TooFew);
        var possible = RandomPairs.Possible(population, options.AcrossSourcesOnly);
        var matching = LevelTable.Agreeing(population, UsualSame);
        var expectation = new Expectation(SharedFields.Of(population.Fields));
        var strangers = expectation.Strangers(random.Patterns, matching, LevelTable.Agreeing(population, 0.01), default);
        var prior = default(Shares);
        for (var round = 0; round < Rounds; round++)
        {
            ct.ThrowIfCancellationRequested();
            matching = Matching(expectation, ofKeys, matching, strangers);
            prior = expectation.Prior(met.Patterns, possible / met.OneOf, matching, strangers);
            strangers = expectation.Strangers(random.Patterns, matching, strangers, prior);
        }

        if (prior.Match * possible < LeastMatches) throw new CrmException(MatchErrors.TooFew);
        return new([.. population.Fields.Select((f, i) => Learned(f, population.Columns[i].Comparison, matching.Of[i], strangers.Of[i]))], prior.Match, prior.Household);
    }

    // A weaker level never speaks more for one customer than the stronger before it: seen seldom or never, it would by chance. Names exchanged stand apart.
    private static FieldModel Learned(MatchField field, FieldComparison comparison, double[] m, double[] u)
    {
        var levels = new LevelModel[m.Length];
        for (var i = 0; i < levels.Length; i++)
        {
            var level = new LevelModel(comparison.Levels[i], m[i], u[i]);
            levels[i] = i > 0 && i < comparison.OrderedLevels && level.Bits > levels[i - 1].Bits ? level with { M = u[i] * Math.Pow(2, levels[i - 1].Bits) } : level;
        }

        return new(field, levels);
    }

    private static LevelTable Matching(Expectation expectation, Counted[] ofKeys, LevelTable before, LevelTable strangers)
    {
        var weights = before.Zeroes();
        foreach (var key in ofKeys)
        {
            if (key.Patterns.Length == 0) continue;
            var (matching, matches) = expectation.Matching(key.Patterns, before, strangers);
            if (matches < LeastMatches) continue;
            for (var field = 0; field < weights.Length; field++)
            {
                if (key.Uses[field]) continue;
                for (var level = 0; level < weights[field].Length; level++) weights[field][level] += matches * matching.Of[field][level];
            }
        }

        return LevelTable.FromWeights(weights, before);
    }

    private static Counted Random(MatchPopulation population, MatchOptions options, CancellationToken ct)
    {
        var counts = new PatternCounts();
        var gate = new Lock();
        Parallel.ForEach(
            RandomPairs.Of(population, options.AcrossSourcesOnly, MostRandomPairs).Chunk(20_000),
            new() { MaxDegreeOfParallelism = options.Threads, CancellationToken = ct },
            () => new PatternCounts(),
            (pairs, _, counted) =>
            {
                foreach (var (a, b) in pairs) counted.Add(population.Comparer.Compare(a, b));
                return counted;
            },
            counted =>
            {
                lock (gate) counts.Add(counted);
            });
        return new(counts.Ordered(), 1, []);
    }

    private static Counted Met(MatchPopulation population, PairWalk walk, int? key, long most, CancellationToken ct)
    {
        var oneOf = (int)Math.Max(1, walk.MostPairs(key) / most);
        var uses = population.Fields.Select((_, f) => key is { } of && population.Keys.Keys[of].Uses(f)).ToArray();
        var mask = uses.Index().Aggregate(ulong.MaxValue, (all, f) => f.Item ? all & ~(0xFUL << (f.Index * RecordComparer.BitsOfField)) : all);
        var counts = new PatternCounts();
        walk.Visit(() => new PatternCounts(), (counted, a, b) => counted.Add(population.Comparer.Compare(a, b) & mask), counts.Add, key, oneOf, ct: ct);
        return new(counts.Ordered(), oneOf, uses);
    }

    private sealed record Counted((ulong Pattern, long Count)[] Patterns, int OneOf, bool[] Uses);
}
