namespace Crm.Core.Consents;

/// <summary>Why a customer may not be contacted.</summary>
public enum ContactRefusal
{
    /// <summary>The customer is archived.</summary>
    CustomerArchived = 1,

    /// <summary>The rule pack does not have the channel.</summary>
    ChannelNotCovered = 2,

    /// <summary>The customer has no contact point for the channel, or not the one asked about.</summary>
    NoContactPoint = 3,

    /// <summary>The contact point is known not to work.</summary>
    ContactPointInvalid = 4,

    /// <summary>The contact point is suppressed.</summary>
    PointSuppressed = 5,

    /// <summary>Nobody asked for consent.</summary>
    ConsentUnknown = 6,

    /// <summary>Consent was asked for and not given yet.</summary>
    ConsentPending = 7,

    /// <summary>The customer said no.</summary>
    ConsentDenied = 8,

    /// <summary>The customer took the consent back.</summary>
    ConsentWithdrawn = 9,

    /// <summary>The consent has ended.</summary>
    ConsentExpired = 10,

    /// <summary>What the consent was given under no longer holds.</summary>
    ConsentSuperseded = 11,

    /// <summary>It is not the time of day for it where the customer is.</summary>
    OutsideHours = 12,

    /// <summary>The customer was or will be contacted too often.</summary>
    TooOften = 13,
}
