namespace Crm.Core.Matching;

/// <summary>How records are compared.</summary>
public sealed record MatchOptions
{
    /// <summary>Records that have a key in common with more than this many are not compared under it: what so many share tells nothing, and the pairs grow with the square.</summary>
    /// <value>Default: 200.</value>
    public int LargestBlock { get; init; } = 200;

    /// <summary>Whether only records of different sources are compared, as when two lists without duplicates of their own are joined.</summary>
    /// <value>Default: false.</value>
    public bool AcrossSourcesOnly { get; init; }

    /// <summary>How many threads compare. What is found does not depend on it.</summary>
    /// <value>Default: as many as there are processors.</value>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>From which probability on two records are one customer.</summary>
    /// <value>Default: 0.9.</value>
    public double Same { get; init; } = 0.9;

    /// <summary>From which probability on somebody should look at two records.</summary>
    /// <value>Default: 0.5.</value>
    public double Review { get; init; } = 0.5;

    /// <summary>Most records a cluster grows to by itself; what would join it after that is for somebody to look at.</summary>
    /// <value>Default: 50.</value>
    public int LargestCluster { get; init; } = 50;
}
