namespace Crm.Core.Scoring;

/// <summary>Where points of a score come from.</summary>
public enum ScoreContributionKind
{
    /// <summary>A rule that holds.</summary>
    Condition,

    /// <summary>Records, each by its age.</summary>
    Events,

    /// <summary>The value of a field.</summary>
    Value,

    /// <summary>What the limits of a group took, or gave.</summary>
    GroupLimit,

    /// <summary>What the limits of the whole took, or gave.</summary>
    TotalLimit,
}
