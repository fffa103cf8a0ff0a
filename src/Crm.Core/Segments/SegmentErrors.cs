using Crm.Core.Errors;

namespace Crm.Core.Segments;

/// <summary>What segments refuse.</summary>
public static class SegmentErrors
{
    /// <summary>No such segment.</summary>
    public static readonly CrmError NotFound = new("crm.segment.not-found", "The tenant has no such segment. Use an id that Segments.ListAsync gives.");

    /// <summary>A store without a ledger.</summary>
    public static readonly CrmError NotSupported = new(
        "crm.segment.not-supported", "The storage adapter keeps no members of segments. Choose one that has ISegmentLedger; RequireStorage<ISegmentLedger<Customer>>() tells at start.");

    /// <summary>The name is taken.</summary>
    public static readonly CrmError Duplicate = new("crm.segment.duplicate", "There is a segment of this name for the same kind of record. Use another name, or change that one.");

    /// <summary>A name of which nothing is left when it is folded.</summary>
    public static readonly CrmError InvalidName = new("crm.segment.invalid-name", "Give the segment a name with at least one visible character.");

    /// <summary>A kind of record that has no segments.</summary>
    public static readonly CrmError UnknownSubject = new("crm.segment.unknown-subject", "Segments are of customers or of leads. Pass one of the declared kinds.");

    /// <summary>Others refer to it.</summary>
    public static readonly CrmError InUse = new("crm.segment.in-use", "Other rules refer to this segment. Change or archive those first.");

    /// <summary>Archived.</summary>
    public static readonly CrmError Archived = new("crm.segment.archived", "The segment is archived. Define a new one.");

    /// <summary>A state that does not follow.</summary>
    public static readonly CrmError IllegalTransition = new("crm.segment.illegal-transition", "Only an active segment can be paused, and only a paused one resumed.");

    /// <summary>The same rule again.</summary>
    public static readonly CrmError NothingChanged = new("crm.segment.nothing-changed", "The segment has this rule already. Refresh it to ask everybody anew.");

    /// <summary>A rule that refers to itself.</summary>
    public static readonly CrmError Cyclic = new("crm.segment.cyclic", "The rule refers to the segment itself, directly or through other segments, tiers, scores or the rule of loyalty; the place names the way. Take the reference out.");

    /// <summary>References too deep.</summary>
    public static readonly CrmError TooDeep = new("crm.segment.too-deep", "Segments refer to each other more than 8 deep. Put some of the conditions into one rule.");

    /// <summary>Too many segments.</summary>
    public static readonly CrmError TooMany = new("crm.segment.too-many", "A tenant has at most 1 000 segments, archived ones not counted. Archive some first.");

    /// <summary>A refresh for an instant before the last one.</summary>
    public static readonly CrmError Outdated = new("crm.segment.outdated", "The segment was refreshed for a later instant meanwhile. Nothing was changed; refresh it for now.");

    /// <summary>A list entry for nobody.</summary>
    public static readonly CrmError UnknownMember = new("crm.segment.unknown-member", "The tenant has no such record. Pass ids of stored records of the segment's kind.");

    /// <summary>A suppression without an end.</summary>
    public static readonly CrmError InvalidUntil = new("crm.segment.invalid-until", "A suppression ends at an instant after now. Exclude for good with SegmentListKind.Exclude.");

    /// <summary>Stretches of time that make no sense.</summary>
    public static readonly CrmError InvalidStretch = new("crm.segment.invalid-stretch", "Ask for 1 to 1 000 stretches, each longer than nothing.");

    /// <summary>A list nobody knows.</summary>
    public static readonly CrmError UnknownList = new("crm.segment.unknown-list", "Pass one of the declared kinds of lists.");
}
