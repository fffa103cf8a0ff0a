namespace Crm.Core.FollowUps;

/// <summary>How far a follow-up is. Stored as a number.</summary>
public enum FollowUpState
{
    /// <summary>To be done.</summary>
    Open = 1,

    /// <summary>Done.</summary>
    Done = 2,

    /// <summary>Not to be done any more.</summary>
    Cancelled = 3,
}
