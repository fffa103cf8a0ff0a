namespace Crm.Core.Leads;

/// <summary>How far a lead is. Stored as a number; logic asks for these, never for names a tenant gives them.</summary>
public enum LeadStatus
{
    /// <summary>It came in, and nobody works on it yet.</summary>
    New = 1,

    /// <summary>Somebody works on it.</summary>
    Working = 2,

    /// <summary>It is worth pursuing and waits to be converted.</summary>
    Qualified = 3,

    /// <summary>Not now: it is kept warm until it is taken up again.</summary>
    Nurturing = 4,

    /// <summary>It became a customer. Closed.</summary>
    Converted = 5,

    /// <summary>It is not worth pursuing. Closed.</summary>
    Disqualified = 6,
}
