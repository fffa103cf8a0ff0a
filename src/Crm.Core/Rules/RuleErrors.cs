using Crm.Core.Errors;

namespace Crm.Core.Rules;

/// <summary>What a rule is refused for. Each comes as a <see cref="RuleException"/> with its place.</summary>
public static class RuleErrors
{
    /// <summary>No rule at all.</summary>
    public static readonly CrmError Empty = new("crm.rule.empty", "There is no rule. Write a condition, for example: country = \"VN\".");

    /// <summary>A character no rule has.</summary>
    public static readonly CrmError UnexpectedCharacter = new("crm.rule.unexpected-character", "A rule has no such character here. Put texts between double quotes.");

    /// <summary>A text without its closing quote.</summary>
    public static readonly CrmError UnclosedText = new("crm.rule.unclosed-text", "A text ends with the double quote it began with, on the same line. Write \\\" for a quote inside.");

    /// <summary>Something else was expected.</summary>
    public static readonly CrmError UnexpectedWord = new("crm.rule.unexpected-word", "Something else is expected here. Correct the rule from this place on.");

    /// <summary>A number out of bounds.</summary>
    public static readonly CrmError InvalidNumber = new("crm.rule.invalid-number", "A number has at most 28 digits with at most 12 of them behind the point: 1_000_000 or 0.5.");

    /// <summary>A date that no calendar has.</summary>
    public static readonly CrmError InvalidDate = new("crm.rule.invalid-date", "A date is written 2026-03-31, an instant 2026-03-31T09:00:00Z, and must exist.");

    /// <summary>A length of time out of bounds.</summary>
    public static readonly CrmError InvalidPeriod = new("crm.rule.invalid-period", "A length of time is a whole number from 1 with its unit: 90d (min, h, d, w, mo, y), at most 200 years.");

    /// <summary>A share or number of the best that makes no sense.</summary>
    public static readonly CrmError InvalidShare = new("crm.rule.invalid-share", "A share is more than 0 and at most 100 per cent; a number of the best is a whole one from 1 to 1 000 000.");

    /// <summary>A group of nothing.</summary>
    public static readonly CrmError EmptyGroup = new("crm.rule.empty-group", "A group or list has nothing in it: nobody could say whether it is meant to let everybody in or nobody. Remove it or fill it.");

    /// <summary>Too deep.</summary>
    public static readonly CrmError TooDeep = new("crm.rule.too-deep", "Conditions are nested more than 32 deep. Split the rule into segments.");

    /// <summary>Too many conditions.</summary>
    public static readonly CrmError TooManyNodes = new("crm.rule.too-many-nodes", "A rule has at most 200 conditions. Split it into segments, or use a list of values.");

    /// <summary>Too much text.</summary>
    public static readonly CrmError TooLong = new("crm.rule.too-long", "A rule has at most 1 000 000 characters, a text in it at most 1 000.");

    /// <summary>A name that cannot be written.</summary>
    public static readonly CrmError InvalidName = new("crm.rule.invalid-name", "A name has 1 to 200 characters and no control characters; that of a source no dot; a channel, a purpose and a state letters, digits, _ and - only.");

    /// <summary>A text that cannot be written.</summary>
    public static readonly CrmError InvalidText = new("crm.rule.invalid-text", "A text in a rule has at least one character where something is looked for in it, and whole characters only (no half surrogate pair).");

    /// <summary>Too many values.</summary>
    public static readonly CrmError TooManyValues = new("crm.rule.too-many-values", "A list has at most 10 000 values. Use a static segment for more.");

    /// <summary>A field nobody registered.</summary>
    public static readonly CrmError UnknownField = new("crm.rule.unknown-field", "There is no such field here. Use a registered one.");

    /// <summary>A source nobody registered.</summary>
    public static readonly CrmError UnknownSource = new("crm.rule.unknown-source", "There are no such records here. Use a registered source.");

    /// <summary>A value of the wrong kind.</summary>
    public static readonly CrmError WrongType = new("crm.rule.wrong-type", "The value is of another kind than the field. Write one of the kind of the field.");

    /// <summary>A comparison the field does not have.</summary>
    public static readonly CrmError WrongOperator = new("crm.rule.wrong-operator", "The field cannot be compared in this way. Use a comparison it has.");

    /// <summary>A value the field never has.</summary>
    public static readonly CrmError UnknownValue = new("crm.rule.unknown-value", "The field never has this value. Use one of those it can have.");

    /// <summary>A function the records do not have.</summary>
    public static readonly CrmError WrongAggregate = new("crm.rule.wrong-aggregate", "These records cannot be summed up in this way: sums need a number or an amount, the others a field that is ordered.");

    /// <summary>A question about the subject where one about its records belongs.</summary>
    public static readonly CrmError NotAboutRecords = new("crm.rule.not-about-records", "Behind where only fields of the records are asked for. Write other conditions beside it.");

    /// <summary>A sum no store can hold.</summary>
    public static readonly CrmError Overflow = new("crm.rule.overflow", "The amounts of somebody add up to more than can be held (9 × 10^18 of the smallest unit). Narrow the records the rule sums up, or correct the amounts.");

    /// <summary>A rule the store cannot put into one query.</summary>
    public static readonly CrmError TooComplex = new("crm.rule.too-complex", "The store cannot ask so many conditions in one query. Shorten the lists of the rule, or split it into segments and refer to them.");

    /// <summary>A segment nobody defined.</summary>
    public static readonly CrmError UnknownSegment = new("crm.rule.unknown-segment", "There is no such segment. Define it first, or correct its name.");

    /// <summary>A score plan nobody defined.</summary>
    public static readonly CrmError UnknownPlan = new("crm.rule.unknown-plan", "There is no such score plan in use for this kind of subject. Define and activate it first, or correct its name.");

    /// <summary>A condition this kind of subject does not have.</summary>
    public static readonly CrmError NotOfSubject = new("crm.rule.not-of-subject", "Rules about this kind of record have no such condition. Leave it out.");

    /// <summary>A store that computes no figures.</summary>
    public static readonly CrmError RanksNotSupported = new("crm.rule.ranks-not-supported", "The storage adapter cannot rank. Leave the rank out, or choose an adapter that has IFigures; RequireStorage<IFigures>() tells at start.");

    /// <summary>JSON that is no rule.</summary>
    public static readonly CrmError InvalidJson = new("crm.rule.invalid-json", "This is no rule in JSON. Every member must be known and stand once; see docs/rules.md.");

    /// <summary>A version nobody knows.</summary>
    public static readonly CrmError UnknownVersion = new("crm.rule.unknown-version", "The rule is of a version this library does not know. Update the library, or write \"v\":1.");
}
