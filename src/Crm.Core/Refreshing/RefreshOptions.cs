namespace Crm.Core.Refreshing;

/// <summary>How often the background worker brings up to date what time moves: stages of lifecycles, scores, tiers. Segments have their own: <see cref="Segments.SegmentOptions"/>.</summary>
public sealed class RefreshOptions
{
    /// <summary>How often the worker looks for what is due: 1 second to 1 day.</summary>
    /// <value>Default: 1 minute.</value>
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How often lifecycles are reviewed and loyalty is judged: 1 minute to 31 days. Counted from the last review of this process, which begins with one. Null switches it off.</summary>
    /// <value>Default: 1 day.</value>
    public TimeSpan? StagesEvery { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How old the kept scores of an active plan may become: 1 minute to 31 days. A plan that was changed or activated is refreshed at the next look. Null switches it off.</summary>
    /// <value>Default: 1 day.</value>
    public TimeSpan? ScoresEvery { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How old the placing by a scheme of tiers may become, and so how late reviews and the ends of tiers set by hand are: 1 minute to 31 days. A scheme that is new or was changed is refreshed at the next look. Null switches it off.</summary>
    /// <value>Default: 1 day.</value>
    public TimeSpan? TiersEvery { get; set; } = TimeSpan.FromDays(1);
}
