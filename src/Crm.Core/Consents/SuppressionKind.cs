namespace Crm.Core.Consents;

/// <summary>Why a contact point must not be used. Stored as a number.</summary>
public enum SuppressionKind
{
    /// <summary>Its owner unsubscribed.</summary>
    Unsubscribe = 1,

    /// <summary>The provider says it does not exist.</summary>
    HardBounce = 2,

    /// <summary>Its owner reported a message as unwanted.</summary>
    Complaint = 3,

    /// <summary>It stands on a list of numbers not to be called or texted.</summary>
    DoNotCall = 4,

    /// <summary>Its owner objects to being contacted.</summary>
    Objection = 5,

    /// <summary>Its owner was erased and must not come back by an import.</summary>
    Erased = 6,
}
