using Crm.Core.Errors;

namespace Crm.Core.Cases;

/// <summary>What cases refuse.</summary>
public static class CaseErrors
{
    /// <summary>No such case in this tenant.</summary>
    public static readonly CrmError NotFound = new("crm.case.not-found", "The tenant has no case with this id. Check the id.");

    /// <summary>A step its state does not allow.</summary>
    public static readonly CrmError IllegalTransition = new(
        "crm.case.illegal-transition", "The state of the case does not allow this step. New cases are begun, those in progress wait or are resolved, waiting ones are resumed or resolved, resolved ones closed or reopened; open another case instead.");

    /// <summary>Closed cases are not changed.</summary>
    public static readonly CrmError AlreadyClosed = new("crm.case.closed", "The case is closed or a duplicate and no longer changes. Change the case it is a duplicate of, or open another one.");

    /// <summary>Not a kind of case.</summary>
    public static readonly CrmError UnknownKind = new("crm.case.unknown-kind", "Pass complaint, question or incident.");

    /// <summary>Not a severity.</summary>
    public static readonly CrmError UnknownSeverity = new("crm.case.unknown-severity", "Pass one of the declared severities.");

    /// <summary>A case like itself.</summary>
    public static readonly CrmError DuplicateOfItself = new("crm.case.duplicate-of-itself", "A case is not a duplicate of itself. Pass another case.");

    /// <summary>A chain of duplicates.</summary>
    public static readonly CrmError DuplicateOfDuplicate = new(
        "crm.case.duplicate-of-duplicate", "That case is a duplicate itself, and nobody works on it. Pass the case it is a duplicate of.");

    /// <summary>The assignment equals what is there.</summary>
    public static readonly CrmError NothingChanged = new("crm.case.nothing-changed", "The owner and team are already these. Nothing was changed.");

    /// <summary>Dated ahead of the clock.</summary>
    public static readonly CrmError InTheFuture = new(
        "crm.case.in-the-future", "A case and the response to it have happened; this one lies ahead of the clock by more than the tolerance of the options. Correct the clock of the source.");

    /// <summary>Before the case was there.</summary>
    public static readonly CrmError BeforeItCameIn = new("crm.case.before-it-came-in", "A response and a resolution are due and given after the case came in. Check the instant.");

    /// <summary>A second first response.</summary>
    public static readonly CrmError AlreadyResponded = new("crm.case.already-responded", "The case has its first response. Record further ones as interactions.");

    /// <summary>The external id belongs to another case.</summary>
    public static readonly CrmError ExternalIdTaken = new(
        "crm.case.external-id-taken", "A case with this external id is another customer's, or was opened at the same time; nothing was stored. Find it by its external id.");

    /// <summary>The feedback led to a case already.</summary>
    public static readonly CrmError FeedbackHasCase = new(
        "crm.case.feedback-has-case", "This feedback led to a case already. Find it with Cases.FindByFeedbackAsync, and work on that one.");
}
