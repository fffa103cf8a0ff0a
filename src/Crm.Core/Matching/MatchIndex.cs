using Crm.Core.Errors;

namespace Crm.Core.Matching;

/// <summary>Records one new one is matched against: by the keys it has, without comparing it with all. It finds what a search among all of them, the new one included, would find.</summary>
/// <remarks>Used by one thread at a time. Whether dates are written day first was decided by the records it began with.</remarks>
public sealed class MatchIndex
{
    private readonly MatchPopulation _population;
    private readonly PairScorer _scorer;
    private readonly MatchOptions _options;
    private readonly Dictionary<ulong, List<int>> _added = [];
    private readonly HashSet<string> _ids;

    /// <summary>An index over records.</summary>
    /// <param name="population">The records; the index takes it over.</param>
    /// <param name="model">The model, of the same fields.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <exception cref="CrmException"><c>crm.match.invalid-model</c>.</exception>
    public MatchIndex(MatchPopulation population, MatchModel model, MatchOptions? options = null)
    {
        _population = population;
        _scorer = new(population, model);
        _options = options ?? new();
        _ids = new(population.Ids.AsSpan(0, population.Count).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>How many records there are.</summary>
    public int Count => _population.Count;

    /// <summary>The records a new one may be one customer with: "this looks like …".</summary>
    /// <param name="record">The new one, with an id of its own. It is not kept.</param>
    /// <returns>The pairs, the surest first.</returns>
    /// <exception cref="CrmException"><c>crm.match.invalid-record</c>.</exception>
    public IReadOnlyList<MatchedPair> Match(MatchRecord record)
    {
        var at = Append(record);
        try
        {
            return Found(at, _population.Keys.Hashes(_population.Columns, at));
        }
        finally
        {
            _population.RemoveLast();
        }
    }

    /// <summary>Takes a record in.</summary>
    /// <param name="record">With an id of its own.</param>
    /// <returns>What <see cref="Match"/> finds.</returns>
    /// <exception cref="CrmException"><c>crm.match.invalid-record</c>.</exception>
    public IReadOnlyList<MatchedPair> Add(MatchRecord record)
    {
        var at = Append(record);
        var hashes = _population.Keys.Hashes(_population.Columns, at);
        var found = Found(at, hashes);
        _ids.Add(record.Id);
        foreach (var hash in hashes)
        {
            _added.TryAdd(hash, []);
            _added[hash].Add(at);
        }

        return found;
    }

    private int Append(MatchRecord record) => _ids.Contains(record.Id) ? throw new CrmException(MatchErrors.InvalidRecord, $"record {record.Id}") : _population.Append(record);

    private List<MatchedPair> Found(int at, List<ulong> hashes)
    {
        var met = new HashSet<int>();
        foreach (var hash in hashes)
        {
            var (known, added) = (_population.Keys.Find(hash), _added.GetValueOrDefault(hash) ?? []);
            if (known.Count + added.Count >= _options.LargestBlock) continue;
            met.UnionWith(known);
            met.UnionWith(added);
        }

        var least = MatchModel.BitsOf(Math.Min(_options.Review, _options.Same));
        var pairs = new List<MatchedPair>();
        foreach (var other in met)
        {
            if (_options.AcrossSourcesOnly && _population.Sources[at] == _population.Sources[other]) continue;
            var bits = _scorer.Bits(at, other, _population.Comparer.Compare(at, other));
            if (bits < least) continue;
            var isFirst = string.CompareOrdinal(_population.Ids[at], _population.Ids[other]) < 0;
            var (left, right) = isFirst ? (at, other) : (other, at);
            pairs.Add(new(_population.Ids[left], _population.Ids[right], bits) { Left = left, Right = right });
        }

        pairs.Sort(MatchedPair.Compare);
        return pairs;
    }
}
