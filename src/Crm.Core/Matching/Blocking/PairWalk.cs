namespace Crm.Core.Matching.Blocking;

/// <summary>Walks the pairs of records that have a key in common, each once, on several threads. What is made of them must not depend on the order.</summary>
internal sealed class PairWalk
{
    private const int BlocksOfBatch = 512;

    private readonly MatchPopulation _population;
    private readonly bool _acrossSources;
    private readonly int _threads;
    private readonly HashSet<ulong> _skipped = [];
    private readonly List<Block> _blocks = [];

    public PairWalk(MatchPopulation population, int largestBlock, bool acrossSources, int threads)
    {
        _population = population;
        _acrossSources = acrossSources;
        _threads = threads;
        foreach (var block in population.Keys.Blocks())
        {
            if (block.Records.Count <= largestBlock)
            {
                _blocks.Add(block);
                continue;
            }

            _skipped.Add(block.Hash);
            Skipped.Add(new(population.Keys.Keys[block.Key].Key, block.Records.Count));
        }
    }

    /// <summary>The blocks that are too large.</summary>
    public List<SkippedBlock> Skipped { get; } = [];

    /// <summary>Visits every pair once.</summary>
    /// <typeparam name="T">What a thread collects.</typeparam>
    /// <param name="start">An empty collection.</param>
    /// <param name="visit">Takes a pair, the smaller record first.</param>
    /// <param name="end">Takes a collection; never called twice at once.</param>
    /// <param name="only">Only pairs that meet under this key, whether or not they met before; null for all.</param>
    /// <param name="oneOf">Only blocks of every so manieth hash.</param>
    /// <param name="progress">Told how many blocks of how many are done.</param>
    /// <param name="ct">Cancels.</param>
    public void Visit<T>(Func<T> start, Action<T, int, int> visit, Action<T> end, int? only = null, int oneOf = 1, IProgress<(int Done, int Of)>? progress = null, CancellationToken ct = default)
    {
        var done = 0;
        var gate = new Lock();
        Parallel.ForEach(
            Enumerable.Range(0, (_blocks.Count + BlocksOfBatch - 1) / BlocksOfBatch),
            new() { MaxDegreeOfParallelism = _threads, CancellationToken = ct },
            start,
            (batch, _, collected) =>
            {
                var last = Math.Min(_blocks.Count, (batch + 1) * BlocksOfBatch);
                for (var i = batch * BlocksOfBatch; i < last; i++)
                {
                    var block = _blocks[i];
                    if ((only is null || only == block.Key) && (oneOf == 1 || block.Hash % (ulong)oneOf == 0)) Visit(block, only is null, collected, visit);
                }

                if (progress is not null)
                {
                    lock (gate)
                    {
                        done += last - (batch * BlocksOfBatch);
                        progress.Report((done, _blocks.Count));
                    }
                }

                return collected;
            },
            collected =>
            {
                lock (gate) end(collected);
            });
    }

    /// <summary>How many pairs the blocks of a key hold at most, or all.</summary>
    public long MostPairs(int? only = null) => _blocks.Where(b => only is null || b.Key == only).Sum(b => (long)b.Records.Count * (b.Records.Count - 1) / 2);

    private void Visit<T>(Block block, bool once, T collected, Action<T, int, int> visit)
    {
        var records = block.Records.AsSpan();
        for (var i = 0; i < records.Length; i++)
        {
            for (var j = i + 1; j < records.Length; j++)
            {
                var (a, b) = (records[i], records[j]);
                if (_acrossSources && _population.Sources[a] == _population.Sources[b]) continue;
                if (!once || !_population.Keys.MetBefore(a, b, block.Hash, _skipped)) visit(collected, a, b);
            }
        }
    }
}
