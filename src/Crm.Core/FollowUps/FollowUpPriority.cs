namespace Crm.Core.FollowUps;

/// <summary>How much it matters that a follow-up is done in time. Stored as a number; a higher one matters more.</summary>
public enum FollowUpPriority
{
    /// <summary>When there is time.</summary>
    Low = 1,

    /// <summary>As planned.</summary>
    Normal = 2,

    /// <summary>Before others.</summary>
    High = 3,
}
