using Crm.Core.Errors;

namespace Crm.Core.Tiers;

/// <summary>What schemes of tiers refuse. What is wrong with a rule or with criteria inside comes with their own code, and its place.</summary>
public static class TierErrors
{
    /// <summary>No such scheme in this tenant.</summary>
    public static readonly CrmError NotFound = new("crm.tier.not-found", "The tenant has no scheme of tiers with this id. Check the id; Tiers.ListAsync gives them.");

    /// <summary>The key is taken.</summary>
    public static readonly CrmError DuplicateKey = new("crm.tier.duplicate-key", "Another scheme of tiers of the tenant, perhaps an archived one, has this key. Use another key; an archived scheme can be activated.");

    /// <summary>A key that rules cannot write.</summary>
    public static readonly CrmError InvalidKey = new("crm.tier.invalid-key", "The key of a scheme is 1 to 50 lower-case letters, digits and hyphens, such as 'membership'. Put what people see into the name.");

    /// <summary>More than 50 schemes.</summary>
    public static readonly CrmError TooMany = new("crm.tier.too-many", "A tenant has at most 50 schemes of tiers, archived ones included. Change one of them.");

    /// <summary>Rules ask for its tiers.</summary>
    public static readonly CrmError InUse = new("crm.tier.in-use", "Rules ask for the tiers of this scheme. Change or archive what goes by them first.");

    /// <summary>A refresh of some that goes on.</summary>
    public static readonly CrmError InvalidResume = new("crm.tier.invalid-resume", "A refresh of everybody goes on from its last report; one of named customers does not. Leave one of the two out.");

    /// <summary>The scheme is archived.</summary>
    public static readonly CrmError Archived = new("crm.tier.archived", "The scheme of tiers is archived. Activate it first, or use another one.");

    /// <summary>The scheme is in use already.</summary>
    public static readonly CrmError AlreadyActive = new("crm.tier.already-active", "The scheme of tiers is active already; only an archived one can be activated.");

    /// <summary>The same definition again.</summary>
    public static readonly CrmError NothingChanged = new("crm.tier.nothing-changed", "The scheme is defined like this already. Leave it as it is, or pass another definition.");

    /// <summary>A scheme without tiers.</summary>
    public static readonly CrmError Empty = new("crm.tier.empty", "A scheme has at least one tier. Add one.");

    /// <summary>More than a scheme may hold.</summary>
    public static readonly CrmError TooLarge = new("crm.tier.too-large", "A scheme has at most 20 tiers, 20 rising names and 200 000 characters in JSON, a tier at most 30 entitlements. Leave some out.");

    /// <summary>A name that stands twice.</summary>
    public static readonly CrmError Repeated = new("crm.tier.repeated", "Tiers stand once in a scheme, and entitlements once in a tier. Remove this one, or name it otherwise.");

    /// <summary>Rules and points in one scheme.</summary>
    public static readonly CrmError Mixed = new(
        "crm.tier.mixed", "The tiers of a scheme go all by rules, or all by points of its criteria; only the lowest may be for everybody. Give this tier what the others have, or split the scheme.");

    /// <summary>Points out of order.</summary>
    public static readonly CrmError InvalidFrom = new("crm.tier.invalid-from", "Tiers by points stand from the lowest to the highest, each from a larger whole number than the one before, at most 1 000 000 000 from 0. Put them in order.");

    /// <summary>A time between reviews out of bounds.</summary>
    public static readonly CrmError InvalidReview = new("crm.tier.invalid-review", "A tier is reviewed every 1 to 3 650 days. Give a number in between, or none.");

    /// <summary>Criteria with bands.</summary>
    public static readonly CrmError InvalidCriteria = new("crm.tier.invalid-criteria", "The criteria of a scheme have no bands: its tiers are the bands. Leave them out, and say from how many points each tier begins.");

    /// <summary>A rule by which more could be less.</summary>
    public static readonly CrmError NotRising = new(
        "crm.tier.not-rising",
        "By this rule a larger value of what is declared as rising could lower the tier, or nobody can tell. Ask for it with > or >= where points are given, list the values of a map from the least to the most, or take it out of rising.");

    /// <summary>A name that is declared as rising and that nobody knows.</summary>
    public static readonly CrmError UnknownRising = new("crm.tier.unknown-rising", "Rising are numbers and amounts of customers or records, texts that a map lists, and how many records there are; there is no such one. Write it as rules do: 'revenue', 'need.level', 'size-band' or 'need'.");

    /// <summary>A tier that goes by tiers.</summary>
    public static readonly CrmError OfTiers = new("crm.tier.of-tiers", "A tier goes by facts, fields, segments and scores, not by tiers, nor by a segment, a score or a stage that goes by tiers: they would follow each other forever. Ask for what the other tier asks.");

    /// <summary>JSON that is no scheme.</summary>
    public static readonly CrmError InvalidJson = new("crm.tier.invalid-json", "This is no scheme of tiers in JSON. Every member must be known and stand once; see docs/tiers.md.");

    /// <summary>A version nobody knows.</summary>
    public static readonly CrmError UnknownVersion = new("crm.tier.unknown-version", "The scheme is of a version this library does not know. Update the library, or write \"v\":1.");

    /// <summary>A tier the scheme does not have.</summary>
    public static readonly CrmError UnknownTier = new("crm.tier.unknown-tier", "The scheme has no tier of this name. Use one of its names, written as it is there.");

    /// <summary>An override out of bounds.</summary>
    public static readonly CrmError InvalidUntil = new("crm.tier.invalid-until", "A tier set by hand expires after now, at most 731 days ahead. Give such an instant.");

    /// <summary>Nothing set by hand.</summary>
    public static readonly CrmError NotOverridden = new("crm.tier.not-overridden", "The tier of this customer is not set by hand, or no longer. There is nothing to take back.");

    /// <summary>The scheme changed meanwhile.</summary>
    public static readonly CrmError SchemeChanged = new("crm.tier.scheme-changed", "The scheme was changed while its tiers were refreshed; what was stored so far stays. Refresh again from the start.");

    /// <summary>Others are always faster.</summary>
    public static readonly CrmError Contended = new("crm.tier.contended", "Somebody else kept changing the same tiers; the batches before are stored. Let one process refresh a scheme at a time, and go on from the last report.");

    /// <summary>A batch out of bounds.</summary>
    public static readonly CrmError InvalidBatchSize = new("crm.tier.invalid-batch-size", "A batch holds 1 to 200 customers. Give a number in between, or none.");
}
