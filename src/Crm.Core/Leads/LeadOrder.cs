using Crm.Core.Storage;

namespace Crm.Core.Leads;

/// <summary>The orders leads can be listed in.</summary>
public static class LeadOrder
{
    /// <summary>By the instant they came in.</summary>
    public static readonly SortKey<Lead> Created = SortKey<Lead>.Of("created", l => l.CreatedAt);

    /// <summary>By folded name, else company; leads with neither first.</summary>
    public static readonly SortKey<Lead> Name = SortKey<Lead>.Of("name", l => l.NameKey);

    /// <summary>By the instant they were closed; for closed ones only, because a sort key is never null.</summary>
    internal static readonly SortKey<Lead> Closed = SortKey<Lead>.Of("closed", l => l.ClosedAt!.Value);
}
