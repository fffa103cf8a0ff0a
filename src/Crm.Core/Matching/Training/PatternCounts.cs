using System.Runtime.InteropServices;

namespace Crm.Core.Matching.Training;

/// <summary>How many pairs agree in which way. Whole numbers, so that it is the same whoever counted first.</summary>
internal sealed class PatternCounts
{
    private readonly Dictionary<ulong, long> _counts = [];

    public long Total { get; private set; }

    public void Add(ulong pattern, long count = 1)
    {
        CollectionsMarshal.GetValueRefOrAddDefault(_counts, pattern, out _) += count;
        Total += count;
    }

    public void Add(PatternCounts other)
    {
        foreach (var (pattern, count) in other._counts) Add(pattern, count);
    }

    /// <summary>The patterns, in an order of their own: sums of fractions depend on it.</summary>
    public (ulong Pattern, long Count)[] Ordered() => [.. _counts.OrderBy(c => c.Key).Select(c => (c.Key, c.Value))];
}
