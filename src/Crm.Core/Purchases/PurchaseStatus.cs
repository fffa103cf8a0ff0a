namespace Crm.Core.Purchases;

/// <summary>How far a purchase is. Stored as a number.</summary>
public enum PurchaseStatus
{
    /// <summary>Ordered.</summary>
    Placed = 1,

    /// <summary>Delivered and paid, or however the business understands done. Returns are done from the start.</summary>
    Completed = 2,

    /// <summary>Called off before it was completed; it counts nowhere.</summary>
    Cancelled = 3,
}
