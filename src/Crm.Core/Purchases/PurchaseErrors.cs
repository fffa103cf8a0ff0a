using Crm.Core.Errors;

namespace Crm.Core.Purchases;

/// <summary>What purchases refuse.</summary>
public static class PurchaseErrors
{
    /// <summary>No such purchase in this tenant.</summary>
    public static readonly CrmError NotFound = new(
        "crm.purchase.not-found", "The tenant has no purchase with this id. Check the id; a purchase of another tenant answers the same.");

    /// <summary>Completed, cancelled or returned already.</summary>
    public static readonly CrmError IllegalTransition = new(
        "crm.purchase.illegal-transition", "Only a placed purchase can be completed, or cancelled when nothing of it came back. Record what comes back later as a return.");

    /// <summary>Other facts under the same order number.</summary>
    public static readonly CrmError OrderNumberTaken = new(
        "crm.purchase.order-number-taken", "A purchase with other facts is recorded under this order number. Facts are never rewritten: check the number, or record a return and a new purchase.");

    /// <summary>Dated later than now.</summary>
    public static readonly CrmError InFuture = new(
        "crm.purchase.in-the-future", "A purchase is recorded when it has happened; this one is dated later than the clock and its tolerance allow. Check the date and its time zone.");

    /// <summary>Completed or returned before it was placed.</summary>
    public static readonly CrmError DatesOutOfOrder = new(
        "crm.purchase.dates-out-of-order", "A purchase is completed, and comes back, after it was placed. Check the dates and their time zones.");

    /// <summary>Neither lines nor a total.</summary>
    public static readonly CrmError TotalRequired = new(
        "crm.purchase.total-required", "Give the lines, or the total when there are none.");

    /// <summary>Lines and total contradict each other.</summary>
    public static readonly CrmError TotalMismatch = new(
        "crm.purchase.total-mismatch", "The lines less the discount do not add up to the total. Correct one of them, or leave the total out.");

    /// <summary>A negative total or discount, or a discount above what it is taken from.</summary>
    public static readonly CrmError InvalidAmount = new(
        "crm.purchase.invalid-amount", "Totals and discounts are not negative and a discount is at most what it is taken from; also what comes back is given in positive amounts.");

    /// <summary>A quantity that is not above zero.</summary>
    public static readonly CrmError InvalidQuantity = new(
        "crm.purchase.invalid-quantity", "A quantity is above zero; also what comes back is given in positive quantities.");

    /// <summary>Too many lines.</summary>
    public static readonly CrmError TooManyLines = new(
        "crm.purchase.too-many-lines", "A purchase has at most 10 000 lines. Sum lines up, or record several orders.");

    /// <summary>A rate between other currencies.</summary>
    public static readonly CrmError WrongRate = new(
        "crm.purchase.wrong-rate", "The rate must convert the purchase's currency into the base currency of the options. Give that rate, or none.");

    /// <summary>A rate of a day to come.</summary>
    public static readonly CrmError RateInFuture = new(
        "crm.purchase.rate-in-future", "The exchange rate is dated in the future, so nobody can know it. Give the rate of the day of the purchase, or none.");

    /// <summary>A return that names itself as the order it comes from.</summary>
    public static readonly CrmError ReturnsItself = new(
        "crm.purchase.returns-itself", "A return has a number of its own, not the order's. Give it its own number, or leave the order out.");

    /// <summary>More comes back than was bought.</summary>
    public static readonly CrmError ReturnExceedsSale = new(
        "crm.purchase.return-exceeds-sale", "More would come back than was bought under the order named. Check the quantities and amounts, or record the return without naming the order.");

    /// <summary>A return in another currency than its sale.</summary>
    public static readonly CrmError ReturnCurrencyMismatch = new(
        "crm.purchase.return-currency-mismatch", "A return that names its order is in the order's currency. Give the amounts in that currency.");

    /// <summary>Too many returns of one sale.</summary>
    public static readonly CrmError TooManyReturns = new(
        "crm.purchase.too-many-returns", "At most 200 returns may name one order. Sum them up.");

    /// <summary>A sale that says what it returns, or a return recorded as a sale.</summary>
    public static readonly CrmError WrongKind = new(
        "crm.purchase.wrong-kind", "Only a return names the order it returns. Start the draft with NewPurchase.Return.");

    /// <summary>A held payload that cannot be read.</summary>
    public static readonly CrmError UnreadablePayload = new(
        "crm.purchase.unreadable-payload", "The held purchase cannot be read by this version. Update the library, or dismiss it and record the purchase from its source.");
}
