namespace Crm.Core.Segments;

/// <summary>How segments are kept up to date.</summary>
public sealed class SegmentOptions
{
    /// <summary>How often the background worker looks for those whom time alone moved: 1 second to 1 day.</summary>
    /// <value>Default: 1 minute.</value>
    public TimeSpan SweepEvery { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How old the thresholds of ranks may become before everybody is ranked anew: 1 minute to 31 days.</summary>
    /// <value>Default: 1 hour.</value>
    public TimeSpan RankEvery { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How many marks of events are worked off at once: 100 to 100 000.</summary>
    /// <value>Default: 5 000.</value>
    public int BatchSize { get; set; } = 5_000;
}
