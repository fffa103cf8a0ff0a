namespace Crm.Core.Analytics.Portraits;

/// <summary>What is counted of the members of a segment.</summary>
internal sealed class MemberCounts
{
    public long Members { get; set; }

    public long? ExpectedMinor { get; set; }

    public Dictionary<string, long> Kinds { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, long> Countries { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, long> Stages { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, long> RfmSegments { get; } = new(StringComparer.Ordinal);

    public static void Add(Dictionary<string, long> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;

    public static IReadOnlyList<PortraitCount> Ranked(Dictionary<string, long> counts) =>
        [.. counts.Select(c => new PortraitCount(c.Key, c.Value)).OrderByDescending(c => c.Count).ThenBy(c => c.Key, StringComparer.Ordinal)];
}
