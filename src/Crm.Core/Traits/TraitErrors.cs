using Crm.Core.Errors;

namespace Crm.Core.Traits;

/// <summary>What traits refuse.</summary>
public static class TraitErrors
{
    /// <summary>No such trait in this tenant.</summary>
    public static readonly CrmError NotFound = new("crm.trait.not-found", "The tenant has no trait with this id. Check the id.");

    /// <summary>Not a kind or a basis.</summary>
    public static readonly CrmError UnknownKind = new("crm.trait.unknown-kind", "Pass one of the declared kinds: need, preference or activity; stated or observed.");

    /// <summary>A topic without a letter or digit.</summary>
    public static readonly CrmError InvalidTopic = new("crm.trait.invalid-topic", "A topic holds at least one letter or digit, so that it can be found again. Name it in words.");

    /// <summary>A level out of bounds.</summary>
    public static readonly CrmError InvalidLevel = new("crm.trait.invalid-level", "A level is 1 (slight) to 5 (strong). Leave it out when there is none.");

    /// <summary>Dated ahead of the clock.</summary>
    public static readonly CrmError InTheFuture = new(
        "crm.trait.in-the-future", "A trait is noted when it is known; this one lies ahead of the clock by more than the tolerance of the options. Correct the instant.");

    /// <summary>Two current traits of one kind and topic.</summary>
    public static readonly CrmError AlreadyCurrent = new(
        "crm.trait.already-current", "Somebody else noted the same topic at the same time; nothing was stored. Note it again, so that it supersedes theirs.");

    /// <summary>The trait is history.</summary>
    public static readonly CrmError Superseded = new("crm.trait.superseded", "The trait was superseded by a later one and stays as it is. Use the current one.");

    /// <summary>Only needs are answered.</summary>
    public static readonly CrmError NotANeed = new("crm.trait.not-a-need", "Only a need can be answered. Note a changed preference or activity again instead.");

    /// <summary>The need is answered.</summary>
    public static readonly CrmError AlreadyAnswered = new("crm.trait.already-answered", "The need is answered already. Note it again when it came back.");

    /// <summary>Answered before it was there.</summary>
    public static readonly CrmError AnsweredTooEarly = new("crm.trait.answered-too-early", "A need cannot be answered before it was noted. Correct the instant.");
}
