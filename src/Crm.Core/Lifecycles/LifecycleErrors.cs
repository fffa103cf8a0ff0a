using Crm.Core.Errors;

namespace Crm.Core.Lifecycles;

/// <summary>What lifecycles refuse.</summary>
public static class LifecycleErrors
{
    /// <summary>An override that does not end, or ends too late, or names no stage.</summary>
    public static readonly CrmError InvalidOverride = new(
        "crm.lifecycle.invalid-override", "A stage is set by hand to one of the known stages, until an instant after now and at most two years ahead. Choose another stage or end.");

    /// <summary>A contact dated later than now.</summary>
    public static readonly CrmError InTheFuture = new(
        "crm.lifecycle.in-the-future", "A contact is noted when it has happened; this one is dated later than the clock and its tolerance allow. Check the date and its time zone.");

    /// <summary>There is no override to end.</summary>
    public static readonly CrmError NotOverridden = new(
        "crm.lifecycle.not-overridden", "The stage is derived from facts; there is no override to end.");

    /// <summary>A purchase is taken back that was never noted.</summary>
    public static readonly CrmError UnknownPurchase = new(
        "crm.lifecycle.unknown-purchase", "No purchase of this instant was noted. Take back only what was noted before.");

    /// <summary>Loyalty that goes by the stage.</summary>
    public static readonly CrmError LoyalByStage = new("crm.lifecycle.loyal-by-stage", "The rule of loyalty asks for the stage, which follows from it: they would turn each other over at every review. Ask for purchases instead.");

    /// <summary>Somebody else was always faster.</summary>
    public static readonly CrmError ReviewContended = new(
        "crm.lifecycle.review-contended", "Other changes kept winning over the review; what it stored so far stays. Run it again later.");
}
