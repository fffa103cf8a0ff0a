using Crm.Core.Errors;

namespace Crm.Core.Scoring;

/// <summary>What score plans and scores refuse. What is wrong with a rule inside a plan comes with the code of the rule, and its place in the plan.</summary>
public static class ScoreErrors
{
    /// <summary>No such plan in this tenant.</summary>
    public static readonly CrmError NotFound = new("crm.score.not-found", "The tenant has no score plan with this id. Check the id.");

    /// <summary>The name is taken.</summary>
    public static readonly CrmError DuplicateName = new(
        "crm.score.duplicate-name", "Another score plan of the tenant for the same kind of subject, perhaps an archived one, has this name. Use another name, or activate that one.");

    /// <summary>More than 200 plans.</summary>
    public static readonly CrmError TooMany = new("crm.score.too-many", "A tenant has at most 200 score plans, archived ones included. Change or rename one of them.");

    /// <summary>A kind of subject that is not declared.</summary>
    public static readonly CrmError UnknownKind = new("crm.score.unknown-kind", "Pass one of the declared kinds of subjects: customers or leads.");

    /// <summary>The plan is archived.</summary>
    public static readonly CrmError Archived = new("crm.score.archived", "The score plan is archived. Activate it first, or use another one.");

    /// <summary>The plan is in use already.</summary>
    public static readonly CrmError AlreadyActive = new("crm.score.already-active", "The score plan is active already; only a draft or an archived one can be activated.");

    /// <summary>Rules ask for its scores.</summary>
    public static readonly CrmError InUse = new("crm.score.in-use", "Rules ask for the scores of this plan. Change or archive what goes by them first.");

    /// <summary>The plan is not in use.</summary>
    public static readonly CrmError NotActive = new("crm.score.not-active", "Scores are kept of active plans only. Activate the plan first.");

    /// <summary>The same definition again.</summary>
    public static readonly CrmError NothingChanged = new("crm.score.nothing-changed", "The plan is defined like this already. Leave it as it is, or pass another definition.");

    /// <summary>A part with nothing in it.</summary>
    public static readonly CrmError Empty = new("crm.score.empty", "A plan has at least one group, a group at least one rule, a map at least one value and a decay by steps at least one step. Fill it, or leave it out.");

    /// <summary>More than a plan may hold.</summary>
    public static readonly CrmError TooLarge = new(
        "crm.score.too-large", "A plan has at most 50 groups, 200 rules, 25 bands and 200 000 characters in JSON, a map at most 200 values, a decay at most 100 steps. Split it into two plans.");

    /// <summary>A name or value that stands twice.</summary>
    public static readonly CrmError Repeated = new("crm.score.repeated", "Groups, bands and values of a map each stand once in a plan. Remove this one, or name it otherwise.");

    /// <summary>Points out of bounds.</summary>
    public static readonly CrmError InvalidPoints = new("crm.score.invalid-points", "Points are a whole number from -1 000 000 to 1 000 000 other than 0; the most of a rule is more than 0. Correct the number, or leave the rule out.");

    /// <summary>Limits that hold nothing.</summary>
    public static readonly CrmError InvalidLimit = new("crm.score.invalid-limit", "A limit goes from a whole number to a larger one, each at most 1 000 000 000 from 0. Correct it, or leave it out.");

    /// <summary>A decay that makes no sense.</summary>
    public static readonly CrmError InvalidDecay = new(
        "crm.score.invalid-decay", "A half-life is 1 to 3 650 days. Steps begin at 1 to 36 500 days, each later than the one before, and leave from 999 999 down to 0 parts of a million, each fewer than the one before.");

    /// <summary>Bands out of order.</summary>
    public static readonly CrmError InvalidBands = new("crm.score.invalid-bands", "Bands stand from the lowest to the highest, each from a larger whole number than the one before, at most 1 000 000 000 from 0. Put them in order.");

    /// <summary>A plan that follows itself.</summary>
    public static readonly CrmError Cyclic = new(
        "crm.score.cyclic", "The plan asks for tiers or stages that go by its own scores; the place names the way. Ask for what they ask instead.");

    /// <summary>A condition that is not about the facts of the subject.</summary>
    public static readonly CrmError NotFacts = new(
        "crm.score.not-facts", "A score is computed from the facts of one subject alone: its rules ask for no segment, no other score and no rank among all. Ask for the facts themselves, or combine two plans in a matrix.");

    /// <summary>A field no values of which can be listed.</summary>
    public static readonly CrmError NotMappable = new("crm.score.not-mappable", "Only fields that hold texts or codes are mapped to points. Write a rule with when for numbers, days and others.");

    /// <summary>JSON that is no plan.</summary>
    public static readonly CrmError InvalidJson = new("crm.score.invalid-json", "This is no score plan in JSON. Every member must be known and stand once; see docs/scores.md.");

    /// <summary>A version nobody knows.</summary>
    public static readonly CrmError UnknownVersion = new("crm.score.unknown-version", "The plan is of a version this library does not know. Update the library, or write \"v\":1.");

    /// <summary>Scores of a later instant are there.</summary>
    public static readonly CrmError AsOfPassed = new("crm.score.as-of-passed", "The scores of this plan are kept as of a later instant already. Refresh as of now; to look back, compute without storing.");

    /// <summary>An instant that has not come.</summary>
    public static readonly CrmError InTheFuture = new("crm.score.in-the-future", "Scores are kept and tested as of an instant that has come. Give an instant up to now.");

    /// <summary>The plan changed meanwhile.</summary>
    public static readonly CrmError PlanChanged = new("crm.score.plan-changed", "The plan was changed or taken out of use while its scores were refreshed; what was stored so far stays. Refresh again from the start.");

    /// <summary>Where to go on, without the instant.</summary>
    public static readonly CrmError ResumeNeedsAsOf = new("crm.score.resume-needs-as-of", "A refresh goes on as of the instant it began with. Pass AsOf of the last report beside After, and no list of subjects.");

    /// <summary>Others are always faster.</summary>
    public static readonly CrmError Contended = new("crm.score.contended", "Somebody else kept changing the same scores; the batches before are stored. Let one process refresh a plan at a time, and go on from the last report.");

    /// <summary>A batch out of bounds.</summary>
    public static readonly CrmError InvalidBatchSize = new("crm.score.invalid-batch-size", "A batch holds 1 to 200 subjects. Give a number in between, or none.");

    /// <summary>Two plans that cannot be laid side by side.</summary>
    public static readonly CrmError DifferentKinds = new("crm.score.different-kinds", "The two plans of a matrix score different kinds of subjects. Choose two for the same kind.");

    /// <summary>A plan without bands where they are needed.</summary>
    public static readonly CrmError NoBands = new("crm.score.no-bands", "The grades of a matrix come from bands, and this plan has none. Add bands to it first.");

    /// <summary>Somebody the tenant does not have.</summary>
    public static readonly CrmError UnknownSubject = new("crm.score.unknown-subject", "The tenant has no such subject. Check the id; customers and leads have scores by plans of their own kind.");
}
