namespace Crm.Core.Opportunities;

/// <summary>How a deal ended, apart from its stage and its probability. Stored as a number.</summary>
public enum OpportunityOutcome
{
    /// <summary>Not yet.</summary>
    Open = 1,

    /// <summary>The customer bought.</summary>
    Won = 2,

    /// <summary>The customer did not buy.</summary>
    Lost = 3,
}
