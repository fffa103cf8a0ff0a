using Crm.Core.Errors;

namespace Crm.Core.Insights;

/// <summary>What kept insights refuse.</summary>
public static class InsightErrors
{
    /// <summary>Figures no purchases can come to.</summary>
    public static readonly CrmError ImpossibleProfile = new(
        "crm.insight.impossible-profile", "Purchases cannot come to these figures. Count days and orders from 1 on, amounts not below 0, and a character for each month from the first purchase to the last.");

    /// <summary>A score that is none.</summary>
    public static readonly CrmError InvalidScore = new("crm.insight.invalid-score", "Recency, frequency and monetary value are scored 1 to 5, and the cell they lie in has a name of 1 to 60 characters.");

    /// <summary>An estimate that is none.</summary>
    public static readonly CrmError InvalidEstimate = new(
        "crm.insight.invalid-estimate", "Expected purchases and value are finite and not negative, a probability lies between 0 and 1, a horizon is 1 to 36 500 days. Fit the model anew.");

    /// <summary>A model that cannot be kept.</summary>
    public static readonly CrmError InvalidModel = new("crm.insight.invalid-model", "A model has a key of 1 to 60 characters, a version from 1 on and a JSON text of at most 1 000 000 characters.");

    /// <summary>Two fitted the same model at once.</summary>
    public static readonly CrmError VersionTaken = new("crm.insight.version-taken", "Somebody else kept this version of the model. Fit it again.");

    /// <summary>Nobody has a profile.</summary>
    public static readonly CrmError NoProfiles = new(
        "crm.insight.no-profiles", "No customer has a purchase that counts, or profiles were never built. Call RebuildProfilesAsync once; after that events keep them.");

    /// <summary>A segment of somebody else.</summary>
    public static readonly CrmError NotCustomers = new("crm.insight.not-customers", "Only segments of customers have a portrait; this one is of leads. Name one of customers.");

    /// <summary>A day that is over.</summary>
    public static readonly CrmError AsOfPassed = new("crm.insight.as-of-passed", "What is kept is as of a later day and would be lost. Refresh as of that day or later; to look at an earlier one, analyze without keeping.");

    /// <summary>A probability that is none.</summary>
    public static readonly CrmError InvalidPrediction = new("crm.insight.invalid-prediction", "A probability is a number from 0 to 1, a grade has 1 to 20 characters. Correct the value.");

    /// <summary>Nobody set it.</summary>
    public static readonly CrmError NotByHand = new("crm.insight.not-by-hand", "The model says this probability; nobody set it by hand, so there is nothing to take back.");

    /// <summary>No model was trained or asked.</summary>
    public static readonly CrmError NoModel = new("crm.insight.no-model", "No model has said anything yet. Train one and let it score first.");

    /// <summary>Somebody else was always faster.</summary>
    public static readonly CrmError Contended = new("crm.insight.contended", "Other changes kept winning; what was stored so far stays. Run it again later.");
}
