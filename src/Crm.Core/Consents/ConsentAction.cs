namespace Crm.Core.Consents;

/// <summary>What happened to a consent. Stored as a number.</summary>
public enum ConsentAction
{
    /// <summary>The customer was asked and has not answered yet.</summary>
    Requested = 1,

    /// <summary>The customer said yes.</summary>
    Granted = 2,

    /// <summary>The customer said yes a second time, for example through a link in a message.</summary>
    Confirmed = 3,

    /// <summary>The customer said no when asked.</summary>
    Denied = 4,

    /// <summary>The customer takes the consent back.</summary>
    Withdrawn = 5,

    /// <summary>The day came until which it was given.</summary>
    Expired = 6,

    /// <summary>It was taken over from elsewhere.</summary>
    Imported = 7,

    /// <summary>What it was given under no longer holds, for example the notice was rewritten: the customer must be asked anew.</summary>
    Superseded = 8,
}
