using Crm.Core.Errors;

namespace Crm.Core.Opportunities;

/// <summary>What deals refuse.</summary>
public static class OpportunityErrors
{
    /// <summary>No such deal in this tenant.</summary>
    public static readonly CrmError NotFound = new("crm.opportunity.not-found", "The tenant has no deal with this id. Check the id.");

    /// <summary>The deal is not in a state that allows the step.</summary>
    public static readonly CrmError IllegalTransition = new(
        "crm.opportunity.illegal-transition", "Only an open deal moves, is won or lost; only a won or lost one is reopened. Load the deal again and look at its outcome.");

    /// <summary>A won or lost deal is not changed.</summary>
    public static readonly CrmError Closed = new(
        "crm.opportunity.closed", "The deal is won or lost, so its figures stay as they were. Reopen it first if that was a mistake.");

    /// <summary>The stage is of another pipeline.</summary>
    public static readonly CrmError ForeignStage = new(
        "crm.opportunity.foreign-stage", "The stage does not belong to the deal's pipeline. Pass one of its stages, or change the pipeline explicitly.");

    /// <summary>The stage is retired.</summary>
    public static readonly CrmError StageRetired = new(
        "crm.opportunity.stage-retired", "The stage is retired, so no deal enters it. Pass a stage that is in use.");

    /// <summary>The deal is in that stage.</summary>
    public static readonly CrmError AlreadyThere = new("crm.opportunity.already-there", "The deal is in this stage or pipeline already. Pass another one.");

    /// <summary>The stage asks for something the deal lacks.</summary>
    public static readonly CrmError RequirementsMissing = new(
        "crm.opportunity.requirements-missing", "The stage asks for something the deal does not have; the path names it. Add it first, then move the deal.");

    /// <summary>A won deal has a customer.</summary>
    public static readonly CrmError CustomerRequired = new("crm.opportunity.customer-required", "A won deal has a customer. Attach the customer first.");

    /// <summary>A won deal has an amount.</summary>
    public static readonly CrmError AmountRequired = new("crm.opportunity.amount-required", "A won deal has an amount. Give the amount or the lines first.");

    /// <summary>Decided today without a reason.</summary>
    public static readonly CrmError ReasonRequired = new(
        "crm.opportunity.reason-required", "A deal lost today needs a reason of the catalogue; 'not-recorded' is for history that is written down later. Give a reason that Reasons.OfAsync lists.");

    /// <summary>An instant before one that is known.</summary>
    public static readonly CrmError OutOfOrder = new(
        "crm.opportunity.out-of-order", "This would have happened before what the deal's log tells already. Correct the instant.");

    /// <summary>An instant in the future.</summary>
    public static readonly CrmError InFuture = new("crm.opportunity.in-the-future", "This is dated in the future. Correct the instant or the clock.");

    /// <summary>A negative amount, or a discount above what it is taken off.</summary>
    public static readonly CrmError InvalidAmount = new(
        "crm.opportunity.invalid-amount", "Amounts and discounts are not negative, and a discount is at most what it is taken off. Correct the amount.");

    /// <summary>A quantity of nothing.</summary>
    public static readonly CrmError InvalidQuantity = new("crm.opportunity.invalid-quantity", "Give a quantity above zero, or leave the line out.");

    /// <summary>The amount is not that of the lines.</summary>
    public static readonly CrmError AmountMismatch = new(
        "crm.opportunity.amount-mismatch", "The amount of a deal with lines is their sum. Leave the amount out, or correct the lines.");

    /// <summary>Not a percentage.</summary>
    public static readonly CrmError InvalidProbability = new(
        "crm.opportunity.invalid-probability", "Give the probability in whole percent, from 0 to 100, or none to take that of the stage.");

    /// <summary>Not a forecast category.</summary>
    public static readonly CrmError UnknownForecast = new("crm.opportunity.unknown-forecast", "Pass one of the declared forecast categories.");

    /// <summary>Not a decision role.</summary>
    public static readonly CrmError UnknownRole = new("crm.opportunity.unknown-role", "Pass one of the declared decision roles, or none.");

    /// <summary>The contact is not a person.</summary>
    public static readonly CrmError ContactNotPerson = new(
        "crm.opportunity.contact-not-person", "A contact of a deal is a person. Attach an organisation as the deal's customer instead.");

    /// <summary>No such contact.</summary>
    public static readonly CrmError ContactNotFound = new("crm.opportunity.contact-not-found", "The deal does not have this contact. Check the id.");

    /// <summary>Too many parts.</summary>
    public static readonly CrmError TooMany = new(
        "crm.opportunity.too-many", "A deal has at most 200 lines, 50 contacts and 20 competitors. Split it, or leave some out.");

    /// <summary>The external id is taken.</summary>
    public static readonly CrmError ExternalIdTaken = new(
        "crm.opportunity.external-id-taken", "Another deal has this external id, for another customer or stored at the same time. Find that one and change it, or use another key.");
}
