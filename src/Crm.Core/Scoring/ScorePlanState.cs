namespace Crm.Core.Scoring;

/// <summary>How far a score plan is. Stored as a number.</summary>
public enum ScorePlanState
{
    /// <summary>Being worked on: it can be tried out, but no scores are kept and no rule finds it.</summary>
    Draft = 1,

    /// <summary>In use: scores are kept, and rules may ask for them.</summary>
    Active = 2,

    /// <summary>Out of use: it stays as it is.</summary>
    Archived = 3,
}
