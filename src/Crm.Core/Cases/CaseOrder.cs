using Crm.Core.Storage;

namespace Crm.Core.Cases;

/// <summary>The orders cases can be listed in.</summary>
public static class CaseOrder
{
    /// <summary>By the instant they came in.</summary>
    public static readonly SortKey<Case> Opened = SortKey<Case>.Of("opened", c => c.OpenedAt);

    /// <summary>By the instant the resolution is due; with <see cref="CaseCriteria.ResolutionDueBefore"/> only, because a sort key is never null.</summary>
    public static readonly SortKey<Case> ResolutionDue = SortKey<Case>.Of("resolution-due", c => c.ResolutionDue!.Value);

    /// <summary>By the instant they were resolved or found to be duplicates; for those only.</summary>
    internal static readonly SortKey<Case> Settled = SortKey<Case>.Of("settled", c => c.SettledAt!.Value);
}
