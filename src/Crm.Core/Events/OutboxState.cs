namespace Crm.Core.Events;

/// <summary>Where the delivery of a message stands. Stored as a number; the order is the life of a message.</summary>
public enum OutboxState
{
    /// <summary>Waiting for a dispatcher.</summary>
    Pending = 0,

    /// <summary>A dispatcher is delivering it.</summary>
    Claimed = 1,

    /// <summary>Every handler is done with it.</summary>
    Delivered = 2,

    /// <summary>Given up after the last attempt; later messages of the same record wait until it is released or skipped.</summary>
    Parked = 3,
}
