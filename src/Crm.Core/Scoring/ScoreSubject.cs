namespace Crm.Core.Scoring;

/// <summary>Who is scored. Stored as a number.</summary>
public enum ScoreSubject
{
    /// <summary>Customers.</summary>
    Customers = 1,

    /// <summary>Leads.</summary>
    Leads = 2,
}
