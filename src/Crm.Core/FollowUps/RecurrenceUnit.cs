namespace Crm.Core.FollowUps;

/// <summary>In what a recurring follow-up counts. Stored as a number.</summary>
public enum RecurrenceUnit
{
    /// <summary>Days.</summary>
    Days = 1,

    /// <summary>Weeks.</summary>
    Weeks = 2,

    /// <summary>Months; a day a month does not have is its last one.</summary>
    Months = 3,
}
