using Crm.Core.Storage;

namespace Crm.Core.Insights;

/// <summary>The orders insights can be listed in.</summary>
public static class InsightOrder
{
    /// <summary>Models by the instant they were fitted.</summary>
    public static readonly SortKey<InsightModel> Fitted = SortKey<InsightModel>.Of("fitted", m => m.FittedAt);
}
