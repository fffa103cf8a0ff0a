using Crm.Core.Errors;

namespace Crm.Core.FollowUps;

/// <summary>What follow-ups refuse.</summary>
public static class FollowUpErrors
{
    /// <summary>No such follow-up in this tenant.</summary>
    public static readonly CrmError NotFound = new("crm.follow-up.not-found", "The tenant has no follow-up with this id. Check the id.");

    /// <summary>A step its state does not allow.</summary>
    public static readonly CrmError IllegalTransition = new(
        "crm.follow-up.illegal-transition", "The follow-up is done or cancelled and stays so. Plan another one instead.");

    /// <summary>What is done or cancelled is not changed.</summary>
    public static readonly CrmError Closed = new("crm.follow-up.closed", "The follow-up is done or cancelled and no longer changes. Plan another one instead.");

    /// <summary>Not a priority.</summary>
    public static readonly CrmError UnknownPriority = new("crm.follow-up.unknown-priority", "Pass one of the declared priorities.");

    /// <summary>Reminders that cannot be.</summary>
    public static readonly CrmError InvalidReminders = new("crm.follow-up.invalid-reminders", "Give at most 10 reminders, each once and none after the follow-up is due.");

    /// <summary>A recurrence that cannot be.</summary>
    public static readonly CrmError InvalidRecurrence = new(
        "crm.follow-up.invalid-recurrence", "Give 1 to 366 days, weeks or months, and 2 to 10 000 times or no number. Correct the recurrence.");

    /// <summary>The deal or case is of another customer.</summary>
    public static readonly CrmError ForeignLink = new(
        "crm.follow-up.foreign-link", "The deal or case is not one of the customer the follow-up is for. Pass one of the same customer, or leave it out.");

    /// <summary>The next one of the series is there already.</summary>
    public static readonly CrmError AlreadyContinued = new(
        "crm.follow-up.already-continued", "The next follow-up of the series was planned at the same time; nothing was stored. Load the series again.");

    /// <summary>Nothing would change.</summary>
    public static readonly CrmError NothingChanged = new("crm.follow-up.nothing-changed", "The follow-up is already so. Nothing was changed.");
}
