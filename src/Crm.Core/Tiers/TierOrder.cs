using Crm.Core.Storage;

namespace Crm.Core.Tiers;

/// <summary>The orders schemes and moves can be listed in.</summary>
public static class TierOrder
{
    /// <summary>Schemes by name.</summary>
    public static readonly SortKey<TierScheme> Name = SortKey<TierScheme>.Of("name", s => s.NameKey);

    /// <summary>Moves by when they were made.</summary>
    public static readonly SortKey<TierMove> Moved = SortKey<TierMove>.Of("moved", m => m.MovedAt);
}
