using Crm.Core.Errors;

namespace Crm.Core.Analytics.Errors;

/// <summary>What analytics refuses.</summary>
public static class AnalyticsErrors
{
    /// <summary>Nothing to work on.</summary>
    public static readonly CrmError Empty = new("crm.analytics.empty", "There is nothing to analyse. Pass at least one row.");

    /// <summary>Numbers no customer can have.</summary>
    public static readonly CrmError InvalidHistory = new(
        "crm.analytics.invalid-history", "Repeats are not negative; the last purchase lies between the first and the end of the data, and is 0 exactly when nothing was bought again. Correct the row.");

    /// <summary>A parameter out of bounds.</summary>
    public static readonly CrmError InvalidParameter = new("crm.analytics.invalid-parameter", "A parameter of a model is a positive finite number. Fit the model, or correct the parameter.");

    /// <summary>A length of time out of bounds.</summary>
    public static readonly CrmError InvalidHorizon = new("crm.analytics.invalid-horizon", "A horizon is a finite length of time that is not negative, in the unit of the histories.");

    /// <summary>A value no customer can have.</summary>
    public static readonly CrmError InvalidValue = new("crm.analytics.invalid-value", "A mean value is positive and finite and is of at least one purchase. Leave out customers without one.");

    /// <summary>Amounts too large to add up.</summary>
    public static readonly CrmError Overflow = new("crm.analytics.overflow", "The amounts of somebody add up to more than 9 × 10^18 of the smallest unit. Use a larger unit, or correct the amounts.");

    /// <summary>A day before there are data.</summary>
    public static readonly CrmError InvalidDay = new("crm.analytics.invalid-day", "The day does not fit the purchases: recency is counted to a day not before the last of them, and models see the data up to a day before it. Pass another day, or leave out what came after it.");

    /// <summary>A grid with holes or overlaps.</summary>
    public static readonly CrmError InvalidGrid = new("crm.analytics.invalid-grid", "Each of the 25 cells of recency and frequency has exactly one name. Name the cell once.");

    /// <summary>No such step.</summary>
    public static readonly CrmError InvalidStep = new("crm.analytics.invalid-step", "Repeat rates are asked of a step from 1 on and of days from 1 on.");

    /// <summary>Fields that are no table.</summary>
    public static readonly CrmError InvalidTable = new("crm.analytics.invalid-table", "The fields of a table have names that differ and one value, or a blank, for every row; outcomes are as many. Correct the field.");

    /// <summary>A number that is none.</summary>
    public static readonly CrmError InvalidNumber = new("crm.analytics.invalid-number", "A number is finite and not beyond 1e100, a variance not negative; nothing known is a blank. Correct the number, or leave it out.");

    /// <summary>A probability that is none.</summary>
    public static readonly CrmError InvalidProbability = new("crm.analytics.invalid-probability", "A probability lies between 0 and 1, and there are as many as outcomes. Correct it.");

    /// <summary>Nothing to tell apart.</summary>
    public static readonly CrmError OneClass = new("crm.analytics.one-class", "It happened to all or to none, so there is nothing to tell apart. Add rows of the other kind.");

    /// <summary>More levels than a model can learn.</summary>
    public static readonly CrmError TooManyLevels = new("crm.analytics.too-many-levels", "The fields have more than 4 000 levels besides those of the largest. Leave out fields with names, texts or numbers of records, or say that they are numbers.");

    /// <summary>A field the model needs.</summary>
    public static readonly CrmError MissingField = new("crm.analytics.missing-field", "The table lacks a field of the model, or has numbers where the model has levels. Add it; what is not known is blank.");

    /// <summary>Counts that were never made.</summary>
    public static readonly CrmError NotCounted = new("crm.analytics.not-counted", "What is taken away was never counted, or counts are negative. Rebuild the counts from the decided leads.");

    /// <summary>Grades that do not descend.</summary>
    public static readonly CrmError InvalidGrades = new("crm.analytics.invalid-grades", "The least probabilities of A, B and C descend and lie between 0 and 1. Correct them.");

    /// <summary>A stage nobody knows.</summary>
    public static readonly CrmError UnknownStage = new("crm.analytics.unknown-stage", "The pipeline has no such stage, or has one twice. Name its stages in order, each once.");

    /// <summary>No model.</summary>
    public static readonly CrmError InvalidModel = new("crm.analytics.invalid-model", "The text is not a model as this version writes it: at this place something is missing, unknown, twice there, of the wrong kind or not finite. Train the model again, or pass the text unchanged.");

    /// <summary>A model of another version of the format.</summary>
    public static readonly CrmError UnknownModelFormat = new("crm.analytics.unknown-model-format", "The model is written in a format this version does not know. Train it again, or update the library.");

    /// <summary>A rate of discounting out of bounds.</summary>
    public static readonly CrmError InvalidRate = new(
        "crm.analytics.invalid-rate", "A rate of discounting is a finite number that is not negative, and more than 0 where nothing else ends the horizon: 0.15 for 15 % a year.");

    /// <summary>A model of value by which there is no mean.</summary>
    public static readonly CrmError NoMeanValue = new(
        "crm.analytics.no-mean-value", "By this model of value a purchase of the customer has no mean. Its fit warns of it; fit it to more customers, or use the mean of what they spent.");

    /// <summary>A margin out of bounds.</summary>
    public static readonly CrmError InvalidMargin = new("crm.analytics.invalid-margin", "A margin is a share of the value, 0 to 1: 0.3 for 30 %.");

    /// <summary>Counts no cohort can have.</summary>
    public static readonly CrmError InvalidCohort = new(
        "crm.analytics.invalid-cohort", "A cohort begins with at least one customer, is followed for at least one period, and never grows. Correct the counts.");

    /// <summary>A day before another.</summary>
    public static readonly CrmError InvalidSpan = new("crm.analytics.invalid-span", "Somebody is a customer for at least no day: the end does not come before the start. Correct the row.");

    /// <summary>A row of churn that says two things.</summary>
    public static readonly CrmError InvalidChurn = new(
        "crm.analytics.invalid-churn", "A reason goes with churn that is stated or inferred and is missing from churn that is unknown; a value lost is not negative. Correct the row.");

    /// <summary>Nothing to choose from.</summary>
    public static readonly CrmError NothingToChoose = new("crm.analytics.nothing-to-choose", "Pass at least one fit, all of them to the same histories and each by its own name.");

    /// <summary>Counts no arm of a test can have.</summary>
    public static readonly CrmError InvalidCounts = new(
        "crm.analytics.invalid-counts", "An arm has at least one customer, and not fewer than 0 or more than all of them did what was tested. Counts are at most 10^12. Correct the counts.");

    /// <summary>No such share.</summary>
    public static readonly CrmError InvalidShare = new("crm.analytics.invalid-share", "A share, level, power or p-value lies between 0 and 1; a level, power or planned share is neither bound. Correct the number.");

    /// <summary>Too little to compare.</summary>
    public static readonly CrmError TooFew = new("crm.analytics.too-few", "A comparison needs two arms, and a mean at least two customers in each. Wait for more.");

    /// <summary>Nothing varies.</summary>
    public static readonly CrmError NoVariance = new("crm.analytics.no-variance", "Everybody in both arms has the same number and the arms differ: no spread to hold the difference against. Compare shares instead.");

    /// <summary>Lists that do not belong together.</summary>
    public static readonly CrmError UnequalLengths = new("crm.analytics.unequal-lengths", "Lists about the same customers or arms are equally long. Pass one entry for each.");

    /// <summary>A deal nobody can have.</summary>
    public static readonly CrmError InvalidDeal = new(
        "crm.analytics.invalid-deal", "A decided deal has the day of its decision, not before it was opened; an open one has none; amounts are not negative. Correct the deal.");

    /// <summary>A forecast that cannot be asked for.</summary>
    public static readonly CrmError InvalidForecast = new(
        "crm.analytics.invalid-forecast", "A horizon is 1 to 3 660 days, intervals of age 1 to 366 days; what is needed at the least is at least 1. Correct the options.");
}
