using Crm.Core.Analytics.Rfm;

namespace Crm.Core.Analytics.Insights;

/// <summary>How customers are scored.</summary>
public sealed record RfmRefreshOptions
{
    /// <summary>The day recency is counted to, in the tenant's time zone.</summary>
    /// <value>Default: null, today.</value>
    public DateOnly? AsOf { get; init; }

    /// <summary>The names of the cells.</summary>
    /// <value>Default: null, those of <see cref="InsightOptions.Grid"/>.</value>
    public RfmGrid? Grid { get; init; }
}
