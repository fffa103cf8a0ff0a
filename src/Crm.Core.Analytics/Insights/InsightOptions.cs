namespace Crm.Core.Analytics.Insights;

/// <summary>How often the background worker analyses customers, and how.</summary>
public sealed class InsightOptions
{
    /// <summary>How old scores of recency, frequency and monetary value may become: 1 hour to 366 days. Null switches it off.</summary>
    /// <value>Default: 1 day.</value>
    public TimeSpan? RfmEvery { get; set; } = TimeSpan.FromDays(1);

    /// <summary>The names of the cells of recency and frequency.</summary>
    /// <value>Default: <see cref="Rfm.RfmGrid.Standard"/>.</value>
    public Rfm.RfmGrid Grid { get; set; } = Rfm.RfmGrid.Standard;
}
