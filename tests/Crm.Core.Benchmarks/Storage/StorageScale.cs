using Crm.Core.Benchmarks.Stores;

namespace Crm.Core.Benchmarks.Storage;

/// <summary>How much data and how long.</summary>
/// <param name="Small">The store of the comparisons, and where growth begins.</param>
/// <param name="Large">The store of the timeline, and where growth ends.</param>
/// <param name="Reads">The pace of reads.</param>
/// <param name="Writes">The pace of writes, which wait for the disk.</param>
/// <param name="Pages">How many timeline pages the percentile is taken of.</param>
internal sealed record StorageScale(Population Small, Population Large, Pace Reads, Pace Writes, int Pages)
{
    // The runtime compiles what runs often once more, in the background: until then a figure tells of the compiler.
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(12);

    public static StorageScale Full { get; } = new(new(10_000, 100_000), new(1_000_000, 10_000_000), new(s_warmUp, 21, 60), new(s_warmUp, 15, 15), 500);

    public static StorageScale Quick { get; } = new(new(2_000, 20_000), new(20_000, 200_000), new(s_warmUp, 15, 40), new(s_warmUp, 15, 10), 200);
}
