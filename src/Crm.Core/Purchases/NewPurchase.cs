using Crm.Core.Values;

namespace Crm.Core.Purchases;

/// <summary>
/// A purchase or a return to be recorded. Every step returns a new draft; nothing is checked before the purchase is made, so that all of
/// it is refused or taken together.
/// </summary>
public sealed record NewPurchase
{
    private NewPurchase(PurchaseKind kind, OrderNumber number, Currency currency, Money? total, DateTimeOffset placedAt)
    {
        Kind = kind;
        Number = number;
        Currency = currency;
        GivenTotal = total;
        PlacedAt = placedAt;
    }

    /// <summary>Bought or came back.</summary>
    public PurchaseKind Kind { get; }

    /// <summary>The key it has where it comes from.</summary>
    public OrderNumber Number { get; }

    /// <summary>The currency of all its amounts.</summary>
    public Currency Currency { get; }

    /// <summary>When it happened.</summary>
    public DateTimeOffset PlacedAt { get; }

    internal Money? GivenTotal { get; private init; }

    internal Money? GivenDiscount { get; private init; }

    internal IReadOnlyList<NewPurchaseLine> GivenLines { get; private init; } = [];

    internal string? Channel { get; private init; }

    internal string? Store { get; private init; }

    internal ExchangeRate? Rate { get; private init; }

    internal DateTimeOffset? CompletedAt { get; private init; }

    internal string? Returned { get; private init; }

    /// <summary>Something was bought; its total is given.</summary>
    /// <param name="number">The key it has where it comes from.</param>
    /// <param name="total">What it cost after all discounts, not negative.</param>
    /// <param name="at">When.</param>
    public static NewPurchase Sale(OrderNumber number, Money total, DateTimeOffset at) => new(PurchaseKind.Sale, number, total.Currency, total, at);

    /// <summary>Something was bought; its total is that of its lines.</summary>
    /// <param name="number">The key it has where it comes from.</param>
    /// <param name="currency">The currency of all its amounts.</param>
    /// <param name="at">When.</param>
    public static NewPurchase Sale(OrderNumber number, Currency currency, DateTimeOffset at) => new(PurchaseKind.Sale, number, currency, null, at);

    /// <summary>Something came back; its total is given, in positive figures.</summary>
    /// <param name="number">The key the return has where it comes from; not the order's.</param>
    /// <param name="total">What it was worth, not negative.</param>
    /// <param name="at">When.</param>
    /// <param name="order">The number, at the same source, of the order it comes from; null when not known.</param>
    public static NewPurchase Return(OrderNumber number, Money total, DateTimeOffset at, string? order = null) =>
        new(PurchaseKind.Return, number, total.Currency, total, at) { Returned = order };

    /// <summary>Something came back; its total is that of its lines, in positive figures.</summary>
    /// <param name="number">The key the return has where it comes from; not the order's.</param>
    /// <param name="currency">The currency of all its amounts.</param>
    /// <param name="at">When.</param>
    /// <param name="order">The number, at the same source, of the order it comes from; null when not known.</param>
    public static NewPurchase Return(OrderNumber number, Currency currency, DateTimeOffset at, string? order = null) =>
        new(PurchaseKind.Return, number, currency, null, at) { Returned = order };

    /// <summary>Adds a line. For many use <see cref="Lines"/>.</summary>
    /// <param name="productKey">The product's key, at most 100 characters.</param>
    /// <param name="quantity">How many, above zero.</param>
    /// <param name="unitPrice">The price of one, in major units with at most four decimals.</param>
    /// <param name="description">What it says on the receipt; null for nothing.</param>
    /// <param name="discount">Taken off the line; null for none.</param>
    /// <exception cref="Errors.CrmException"><c>crm.quantity.…</c>, <c>crm.unit-price.too-precise</c>, <c>crm.money.out-of-range</c>.</exception>
    public NewPurchase Line(string productKey, decimal quantity, decimal unitPrice, string? description = null, Money? discount = null) =>
        Lines([new(
            productKey, description, Quantity.Of(quantity, $"lines[{GivenLines.Count}].quantity"), UnitPrice.Of(unitPrice, Currency, $"lines[{GivenLines.Count}].unitPrice"), discount)]);

    /// <summary>Adds lines.</summary>
    /// <param name="lines">At most 10 000 in all.</param>
    public NewPurchase Lines(IEnumerable<NewPurchaseLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return this with { GivenLines = [.. GivenLines, .. lines] };
    }

    /// <summary>Says what the lines less the discount must add up to.</summary>
    /// <param name="total">Not negative.</param>
    public NewPurchase Total(Money total) => this with { GivenTotal = total };

    /// <summary>Takes an amount off the whole; without lines the total already has it taken off.</summary>
    /// <param name="discount">Not negative, at most the sum of the lines.</param>
    public NewPurchase Discount(Money discount) => this with { GivenDiscount = discount };

    /// <summary>Says through what it was bought.</summary>
    /// <param name="channel">Such as <c>web</c> or <c>store</c>, at most 64 characters.</param>
    public NewPurchase Through(string? channel) => this with { Channel = channel };

    /// <summary>Says in which store.</summary>
    /// <param name="store">The branch, at most 64 characters.</param>
    public NewPurchase In(string? store) => this with { Store = store };

    /// <summary>Gives the day's rate into the base currency; needed only for another currency.</summary>
    /// <param name="rate">From the purchase's currency to the base currency.</param>
    public NewPurchase At(ExchangeRate? rate) => this with { Rate = rate };

    /// <summary>Says that a sale is completed already.</summary>
    /// <param name="at">Since when.</param>
    public NewPurchase Completed(DateTimeOffset? at) => this with { CompletedAt = at };

    /// <summary>Kind and source only: the rest is personal.</summary>
    public override string ToString() => $"{Kind} of {Number}";
}
