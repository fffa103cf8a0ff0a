using Crm.Core.Customers;
using Crm.Core.Domain;
using Crm.Core.Privacy;
using Crm.Core.Products;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Purchases;

/// <summary>
/// A fact: a customer bought something, or something came back. Written by the host or a feed of its ERP; what it says about money,
/// lines and instants never changes, only how far it is.
/// </summary>
public sealed partial class Purchase : AggregateRoot<PurchaseId>, IFact
{
    /// <summary>The kind of record in outbox and audit.</summary>
    public const string TypeName = "purchase";

    /// <summary>The longest name of a channel or a store, in characters.</summary>
    public const int MaxPlaceLength = 64;

    /// <summary>At most this many lines.</summary>
    public const int MaxLines = 10_000;

    private List<PurchaseLine> _lines = [];

    // For storage adapters.
    private Purchase()
    {
    }

    private Purchase(
        TenantId tenant,
        PurchaseId id,
        CustomerId customer,
        NewPurchase draft,
        IReadOnlyDictionary<string, ProductPlace> products,
        PurchaseFigures figures,
        Money? baseTotal,
        TimeZoneInfo zone,
        DateTimeOffset at)
        : base(tenant, id)
    {
        CustomerId = TypedId.Required(customer, "customer");
        Kind = draft.Kind;
        Source = draft.Number.Source;
        Number = draft.Number.Number;
        PlacedAt = Instant.Utc(draft.PlacedAt, "placedAt");
        RecordedAt = Instant.Utc(at);
        Channel = CleanText.Optional(draft.Channel, MaxPlaceLength, "channel");
        Store = CleanText.Optional(draft.Store, MaxPlaceLength, "store");
        ReturnOf = CleanText.Optional(draft.Returned, OrderNumber.MaxNumberLength, "returnOf");
        CurrencyCode = figures.Currency.Code;
        DiscountMinor = figures.Discount.Minor;
        TotalMinor = figures.Total.Minor;
        Rate = draft.Rate?.Rate;
        RateOn = draft.Rate?.On;
        BaseMinor = baseTotal?.Minor;
        BaseCurrencyCode = baseTotal?.Currency.Code;
        LineCount = figures.Lines.Count;
        (PlacedHour, PlacedWeekday) = ClockOf(PlacedAt, zone);
        DiscountShareScaled = ShareOf(figures);
        CategoryKeys = CategoriesOf(figures, products);
        _lines = [.. figures.Lines.Select((line, i) => new PurchaseLine(this, i + 1, line, PlaceOf(line.ProductKey, products)))];
    }

    /// <inheritdoc />
    public override string AggregateType => TypeName;

    /// <inheritdoc />
    public override Guid? SubjectId => CustomerId.Value;

    /// <inheritdoc />
    public override IEnumerable<UniqueKey> UniqueKeys => [KeyOf(Source, Number)];

    /// <summary>Who bought.</summary>
    public CustomerId CustomerId { get; private init; }

    /// <summary>Bought or came back; never changes.</summary>
    public PurchaseKind Kind { get; private init; }

    /// <summary>The system it comes from.</summary>
    [NotPersonal("name of a system")]
    public string Source { get; private init; } = string.Empty;

    /// <summary>Its number there; unique per tenant and source.</summary>
    [PersonalData(DataClass.Reference, OnErasure.Keep)]
    public string Number { get; private init; } = string.Empty;

    /// <summary>When it happened, UTC.</summary>
    public DateTimeOffset PlacedAt { get; private init; }

    /// <summary>When it was recorded here, UTC.</summary>
    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>Through what, such as <c>web</c>; null when not said.</summary>
    [NotPersonal("name of a channel")]
    public string? Channel { get; private init; }

    /// <summary>In which branch; null when not said.</summary>
    [NotPersonal("name of a store")]
    public string? Store { get; private init; }

    /// <summary>How far it is.</summary>
    public PurchaseStatus Status { get; private set => field = Track(field, value); } = PurchaseStatus.Placed;

    /// <summary>Since when it is completed, UTC; null while it is not.</summary>
    public DateTimeOffset? CompletedAt { get; private set => field = Track(field, value); }

    /// <summary>Since when it is cancelled, UTC; null while it is not.</summary>
    public DateTimeOffset? CancelledAt { get; private set => field = Track(field, value); }

    /// <summary>Why it was cancelled; null while it is not.</summary>
    [NotPersonal("a code of the catalogue")]
    public string? CancelReason { get; private set => field = Track(field, value); }

    /// <summary>How many lines it has; 0 when only the total is known.</summary>
    public int LineCount { get; private init; }

    /// <summary>The lines in the order given; empty when only the total is known.</summary>
    public IReadOnlyList<PurchaseLine> Lines => _lines;

    /// <summary>The key it has where it comes from.</summary>
    public OrderNumber OrderNumber => new(Source, Number);

    /// <inheritdoc />
    public bool IsAbout(Guid owner) => CustomerId.Value == owner;

    /// <summary>Records a purchase or a return. Everything in <paramref name="draft"/> is checked, and either all of it is taken or nothing.</summary>
    /// <param name="tenant">Whose purchase.</param>
    /// <param name="id">A new id.</param>
    /// <param name="customer">Who bought.</param>
    /// <param name="draft">What happened.</param>
    /// <param name="products">The products behind the keys of the lines and where they are filed, as far as the catalogue knows them.</param>
    /// <param name="baseCurrency">The currency figures are added up in.</param>
    /// <param name="zone">The time zone whose clock says at what hour and on which day of the week it happened.</param>
    /// <param name="tolerance">How far ahead of <paramref name="at"/> it may be dated.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="Errors.CrmException">
    /// <c>crm.purchase.…</c> or the code of the part that is not acceptable, with its path such as <c>lines[3].quantity</c>.
    /// </exception>
    public static Purchase Record(
        TenantId tenant,
        PurchaseId id,
        CustomerId customer,
        NewPurchase draft,
        IReadOnlyDictionary<string, ProductPlace> products,
        Currency baseCurrency,
        TimeZoneInfo zone,
        TimeSpan tolerance,
        DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(products);
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(zone);
        Given.Required(draft.Number, "number");
        var isReturn = draft.Kind is PurchaseKind.Return;
        Require(isReturn || draft.Returned is null, PurchaseErrors.WrongKind, "returnOf");
        Require(!isReturn || draft.CompletedAt is null, PurchaseErrors.WrongKind, "completedAt");
        var figures = PurchaseFigures.Of(draft);
        var baseTotal = ToBase(figures.Total, draft.Rate, baseCurrency);
        var purchase = new Purchase(tenant, id, customer, draft, products, figures, baseTotal, zone, at);
        Require(purchase.ReturnOf != purchase.Number, PurchaseErrors.ReturnsItself, "returnOf");
        var latest = purchase.RecordedAt + tolerance;
        // A day of slack for time zones ahead of UTC.
        Require(draft.Rate is not { } rate || rate.On <= DateOnly.FromDateTime(latest.UtcDateTime).AddDays(1), PurchaseErrors.RateInFuture, "rate");
        Require(purchase.PlacedAt <= latest, PurchaseErrors.InFuture, "placedAt");
        purchase.Raise(new PurchaseRecorded(tenant, id, customer, purchase.Kind, purchase.Total, purchase.PlacedAt, purchase.RecordedAt));
        if (isReturn)
        {
            purchase.Status = PurchaseStatus.Completed;
            purchase.CompletedAt = purchase.PlacedAt;
        }
        else if (draft.CompletedAt is { } completed)
        {
            Require(Instant.Utc(completed, "completedAt") <= latest, PurchaseErrors.InFuture, "completedAt");
            purchase.Complete(completed);
        }

        return purchase;
    }

    /// <summary>The purchase is done.</summary>
    /// <param name="at">Since when.</param>
    /// <exception cref="Errors.CrmException">
    /// <c>crm.purchase.illegal-transition</c>: only a placed one can be completed; <c>crm.purchase.dates-out-of-order</c>: not before it was placed.
    /// </exception>
    public void Complete(DateTimeOffset at)
    {
        Require(Status is PurchaseStatus.Placed, PurchaseErrors.IllegalTransition);
        var completed = Instant.Utc(at);
        Require(completed >= PlacedAt, PurchaseErrors.DatesOutOfOrder, "completedAt");
        CompletedAt = completed;
        Status = PurchaseStatus.Completed;
        Raise(new PurchaseCompleted(TenantId, Id, CustomerId, CompletedAt.Value));
    }

    /// <summary>The purchase was called off; it counts nowhere from now on.</summary>
    /// <param name="reason">Why: a code such as <c>out-of-stock</c>.</param>
    /// <param name="at">When.</param>
    /// <exception cref="Errors.CrmException">
    /// <c>crm.purchase.illegal-transition</c>: only a placed one of which nothing came back; <c>crm.reason.invalid</c>.
    /// </exception>
    public void Cancel(ReasonCode reason, DateTimeOffset at)
    {
        Require(Status is PurchaseStatus.Placed && ReturnCount == 0, PurchaseErrors.IllegalTransition);
        var code = ReasonCode.Parse(reason.Value).Value;
        CancelledAt = Instant.Utc(at);
        CancelReason = code;
        Status = PurchaseStatus.Cancelled;
        Raise(new PurchaseCancelled(TenantId, Id, CustomerId, code, PlacedAt, CancelledAt.Value));
    }

    /// <summary>
    /// Whether another record of the same order number states the same facts. How far the purchase is does not matter,
    /// unless the other says that it was completed at another instant.
    /// </summary>
    /// <param name="other">The facts arriving again.</param>
    public bool SaysTheSameAs(Purchase other) =>
        CustomerId == other.CustomerId && Kind == other.Kind && PlacedAt == other.PlacedAt
        && Channel == other.Channel && Store == other.Store && ReturnOf == other.ReturnOf
        && CurrencyCode == other.CurrencyCode && DiscountMinor == other.DiscountMinor && TotalMinor == other.TotalMinor
        && Rate == other.Rate && RateOn == other.RateOn
        && (other.CompletedAt is null || other.CompletedAt == CompletedAt)
        && _lines.Count == other._lines.Count && _lines.Zip(other._lines).All(pair => pair.First.SaysTheSameAs(pair.Second));

    /// <inheritdoc />
    private protected override void CopyParts() => _lines = [.. _lines];

    internal static UniqueKey KeyOf(string source, string number) => new(PurchaseErrors.OrderNumberTaken, "purchase", source, number);
}
