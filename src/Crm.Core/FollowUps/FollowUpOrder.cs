using Crm.Core.Storage;

namespace Crm.Core.FollowUps;

/// <summary>The orders follow-ups can be listed in.</summary>
public static class FollowUpOrder
{
    /// <summary>By the instant they are due.</summary>
    public static readonly SortKey<FollowUp> Due = SortKey<FollowUp>.Of("due", f => f.DueAt);

    /// <summary>By the instant they were done or cancelled; for those only, because a sort key is never null.</summary>
    internal static readonly SortKey<FollowUp> Closed = SortKey<FollowUp>.Of("closed", f => f.ClosedAt!.Value);
}
