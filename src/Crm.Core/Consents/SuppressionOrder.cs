using Crm.Core.Storage;

namespace Crm.Core.Consents;

/// <summary>The orders suppressions can be listed in.</summary>
public static class SuppressionOrder
{
    /// <summary>By the instant they were first added.</summary>
    public static readonly SortKey<Suppression> Added = SortKey<Suppression>.Of("added", s => s.AddedAt);
}
