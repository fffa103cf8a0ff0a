namespace Crm.Core.Interactions;

/// <summary>Who started it. Stored as a number.</summary>
public enum Direction
{
    /// <summary>The customer contacted us.</summary>
    Inbound = 1,

    /// <summary>We contacted the customer.</summary>
    Outbound = 2,
}
