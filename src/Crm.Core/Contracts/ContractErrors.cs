using Crm.Core.Errors;

namespace Crm.Core.Contracts;

/// <summary>What contracts refuse.</summary>
public static class ContractErrors
{
    /// <summary>No such contract in this tenant.</summary>
    public static readonly CrmError NotFound = new("crm.contract.not-found", "The tenant has no contract with this id. Check the id.");

    /// <summary>The number is taken.</summary>
    public static readonly CrmError DuplicateNumber = new(
        "crm.contract.duplicate-number", "Another contract of the tenant has this number. Use another number, or change that contract.");

    /// <summary>The contract is not in a state that allows the step.</summary>
    public static readonly CrmError IllegalTransition = new(
        "crm.contract.illegal-transition", "The contract is not in a state that allows this: drafts are activated, active ones renewed, ended or terminated. Load it again and look at its state.");

    /// <summary>The contract is still running.</summary>
    public static readonly CrmError StillRunning = new(
        "crm.contract.still-running", "The contract has not run out yet. Terminate it with a reason to give it up earlier.");

    /// <summary>The contract does not go on.</summary>
    public static readonly CrmError NotRenewable = new(
        "crm.contract.not-renewable", "The contract has no renewal terms, so it does not go on. Change its terms first, or add a new contract.");

    /// <summary>The renewal is not due yet.</summary>
    public static readonly CrmError RenewalNotDue = new("crm.contract.renewal-not-due", "The renewal is not due yet. Look at RenewalDueOn and come back on that day.");

    /// <summary>Terms that contradict each other.</summary>
    public static readonly CrmError InvalidTerms = new(
        "crm.contract.invalid-terms", "Give 0 to 730 days of notice, and 1 to 240 months exactly when the contract goes on. Correct the terms.");

    /// <summary>A negative value.</summary>
    public static readonly CrmError InvalidValue = new("crm.contract.invalid-value", "Give a value that is not negative, in the contract's currency.");

    /// <summary>The same product twice, or too many.</summary>
    public static readonly CrmError InvalidProducts = new("crm.contract.invalid-products", "Give each product once, and at most 100 of them.");

    /// <summary>The deal is of another customer.</summary>
    public static readonly CrmError ForeignOpportunity = new(
        "crm.contract.foreign-opportunity", "The deal is not one of this customer. Attach the customer to the deal first, or leave the deal out.");

    /// <summary>Dated in the future.</summary>
    public static readonly CrmError InFuture = new("crm.contract.in-the-future", "This is dated in the future. Correct the instant or the clock.");

    /// <summary>An instant before one that is known.</summary>
    public static readonly CrmError OutOfOrder = new(
        "crm.contract.out-of-order", "This would have happened before the contract was agreed or last renewed. Correct the instant.");

    /// <summary>More terms than a contract can have.</summary>
    public static readonly CrmError TooManyTerms = new("crm.contract.too-many-terms", "A contract has at most 500 terms, and its last day is in the year 9000 at the latest. Add a new contract.");
}
