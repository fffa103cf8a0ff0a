using Crm.Core.Storage;

namespace Crm.Core.Traits;

/// <summary>The orders traits can be listed in.</summary>
public static class TraitOrder
{
    /// <summary>By the instant since which they are true.</summary>
    public static readonly SortKey<Trait> Noted = SortKey<Trait>.Of("noted", t => t.NotedAt);

    /// <summary>By the instant they were answered; for answered needs only, because a sort key is never null.</summary>
    internal static readonly SortKey<Trait> Answered = SortKey<Trait>.Of("answered", t => t.AnsweredAt!.Value);
}
