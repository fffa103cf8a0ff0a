namespace Crm.Core.Rules.Evaluation;

/// <summary>The records of one source that are loaded with a subject.</summary>
/// <param name="source">The source.</param>
/// <param name="instants">When they happened in ticks of UTC, earliest first: a window is found by halving, without a look at the records.</param>
/// <param name="next">Those of another source.</param>
internal abstract class LoadedFacts(object source, long[] instants, LoadedFacts? next)
{
    public object Source { get; } = source;

    public long[] Instants { get; } = instants;

    /// <summary>When the last one happened: most windows end later.</summary>
    public long Latest { get; } = instants.Length == 0 ? long.MinValue : instants[^1];

    public LoadedFacts? Next { get; } = next;

    /// <summary>How many happened before an instant.</summary>
    public int Before(long ticks)
    {
        var all = Instants;
        var (low, high) = (0, all.Length);
        while (low < high)
        {
            var middle = (int)((uint)(low + high) / 2);
            if (all[middle] < ticks) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The same without the records of a source.</summary>
    public abstract LoadedFacts? Without(object source);
}
