namespace Crm.Core.Lifecycles;

/// <summary>Why a customer's stage changed. Stored as a number.</summary>
public enum LifecycleMoveReason
{
    /// <summary>The customer bought.</summary>
    Bought = 1,

    /// <summary>A purchase was cancelled.</summary>
    Cancellation = 2,

    /// <summary>Time passed without a new fact.</summary>
    Time = 3,

    /// <summary>Somebody set the stage by hand.</summary>
    Override = 4,

    /// <summary>The stage set by hand expired or was taken back.</summary>
    OverrideEnded = 5,

    /// <summary>The tenant's rule of loyalty began or ceased to hold.</summary>
    Loyalty = 6,
}
