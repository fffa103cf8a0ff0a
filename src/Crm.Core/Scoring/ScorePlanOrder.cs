using Crm.Core.Storage;

namespace Crm.Core.Scoring;

/// <summary>The orders score plans can be listed in.</summary>
public static class ScorePlanOrder
{
    /// <summary>By name.</summary>
    public static readonly SortKey<ScorePlan> Name = SortKey<ScorePlan>.Of("name", p => p.NameKey);
}
