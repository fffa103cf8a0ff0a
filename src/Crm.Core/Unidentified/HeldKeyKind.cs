namespace Crm.Core.Unidentified;

/// <summary>What kind of key a held fact carries. Stored as a number.</summary>
public enum HeldKeyKind
{
    /// <summary>The key under which another system knows the customer.</summary>
    ExternalId = 1,

    /// <summary>An e-mail address.</summary>
    Email = 2,

    /// <summary>A telephone number.</summary>
    Phone = 3,
}
