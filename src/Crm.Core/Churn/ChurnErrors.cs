using Crm.Core.Errors;

namespace Crm.Core.Churn;

/// <summary>What records of customers that went away refuse.</summary>
public static class ChurnErrors
{
    /// <summary>No such record in this tenant.</summary>
    public static readonly CrmError NotFound = new("crm.churn.not-found", "The tenant has no churn record with this id. Check the id.");

    /// <summary>Not a way to know it.</summary>
    public static readonly CrmError UnknownBasis = new("crm.churn.unknown-basis", "Pass declared or detected.");

    /// <summary>A reason is known and not given.</summary>
    public static readonly CrmError ReasonRequired = new(
        "crm.churn.reason-required", "A customer that says it leaves gives a reason. Give one that Reasons.OfAsync lists; 'not-recorded' is for churn that was detected.");

    /// <summary>The customer is away already.</summary>
    public static readonly CrmError AlreadyOpen = new(
        "crm.churn.already-open", "The customer went away already and has not been won back. Explain that record, or win the customer back first.");

    /// <summary>Two absences at one time.</summary>
    public static readonly CrmError Overlapping = new(
        "crm.churn.overlapping", "The customer was away during a part of this time already. Correct the instants.");

    /// <summary>The customer came back already.</summary>
    public static readonly CrmError AlreadyWonBack = new(
        "crm.churn.already-won-back", "The customer came back already. When it goes away again, record another churn.");

    /// <summary>Back before it left.</summary>
    public static readonly CrmError WonBackTooEarly = new("crm.churn.won-back-too-early", "A customer comes back after it went away. Check the instants.");

    /// <summary>Dated ahead of the clock.</summary>
    public static readonly CrmError InTheFuture = new(
        "crm.churn.in-the-future", "Churn and return have happened; this lies ahead of the clock by more than the tolerance of the options. Correct the instant.");

    /// <summary>The reason is this one.</summary>
    public static readonly CrmError NothingChanged = new("crm.churn.nothing-changed", "The reason is already this one. Nothing was changed.");
}
