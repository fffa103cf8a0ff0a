using Crm.Core.Analytics.Valuation;

namespace Crm.Core.Analytics.Insights;

/// <summary>How expected value is estimated.</summary>
public sealed record LifetimeRefreshOptions
{
    /// <summary>The last day of the data, in the tenant's time zone; nobody may have bought later.</summary>
    /// <value>Default: null, today.</value>
    public DateOnly? AsOf { get; init; }

    /// <summary>For how long, discounted at what rate, and which share is kept. An end is needed: expected purchases for ever are no number.</summary>
    /// <value>Default: null, <see cref="InsightOptions.Terms"/>.</value>
    public ValueTerms? Terms { get; init; }
}
