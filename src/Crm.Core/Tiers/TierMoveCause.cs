namespace Crm.Core.Tiers;

/// <summary>Why somebody moved from one tier to another. Stored as a number.</summary>
public enum TierMoveCause
{
    /// <summary>What is known of the customer, or time, changed; also the first placing.</summary>
    Facts = 1,

    /// <summary>The scheme has another definition, or went out of use.</summary>
    Definition = 2,

    /// <summary>Somebody set the tier by hand.</summary>
    Override = 3,

    /// <summary>A tier set by hand expired, or was taken back.</summary>
    OverrideEnded = 4,
}
