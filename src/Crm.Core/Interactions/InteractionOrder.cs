using Crm.Core.Storage;

namespace Crm.Core.Interactions;

/// <summary>The orders interactions can be listed in.</summary>
public static class InteractionOrder
{
    /// <summary>By the instant they took place.</summary>
    public static readonly SortKey<Interaction> Occurred = SortKey<Interaction>.Of("occurred", i => i.OccurredAt);
}
