namespace Crm.Core.Consents;

/// <summary>Where a consent stands. Only <see cref="Granted"/> allows anything: unknown means no. Stored as a number.</summary>
public enum ConsentStatus
{
    /// <summary>Nobody asked.</summary>
    Unknown = 0,

    /// <summary>Asked and not answered.</summary>
    Pending = 1,

    /// <summary>The customer agreed.</summary>
    Granted = 2,

    /// <summary>The customer said no when asked.</summary>
    Denied = 3,

    /// <summary>The customer took it back.</summary>
    Withdrawn = 4,

    /// <summary>Its day has passed.</summary>
    Expired = 5,

    /// <summary>What it was given under no longer holds.</summary>
    Superseded = 6,
}
