using Crm.Core.Storage;

namespace Crm.Core.Unidentified;

/// <summary>The orders held facts can be listed in.</summary>
public static class UnidentifiedOrder
{
    /// <summary>By the instant the fact happened.</summary>
    public static readonly SortKey<UnidentifiedFact> Occurred = SortKey<UnidentifiedFact>.Of("occurred", f => f.OccurredAt);
}
