using Crm.Core.Customers;
using Crm.Core.Domain;
using Crm.Core.Privacy;
using Crm.Core.Settings;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Lifecycles;

/// <summary>
/// What facts say about one customer as a whole: purchases, last contacts, and the stage derived from them. Its key is the customer's;
/// it begins with the first fact.
/// </summary>
public sealed partial class Lifecycle : AggregateRoot<CustomerId>, IFact
{
    /// <summary>The kind of record in outbox and audit.</summary>
    public const string TypeName = "lifecycle";

    /// <summary>The longest text of recent purchases, in characters.</summary>
    public const int MaxRecentLength = 1_400;

    // For storage adapters.
    private Lifecycle()
    {
    }

    private Lifecycle(TenantId tenant, CustomerId customer)
        : base(tenant, customer)
    {
    }

    /// <inheritdoc />
    public override string AggregateType => TypeName;

    /// <inheritdoc />
    public override Guid? SubjectId => Key;

    /// <summary>The stage as of the last change or review, an override included; <see cref="StageAt"/> answers for any later instant.</summary>
    public LifecycleStage Stage { get; private set => field = Track(field, value); }

    /// <summary>The next instant at which the stage changes without new facts, UTC; null when it stays.</summary>
    public DateTimeOffset? ReviewDueAt { get; private set => field = Track(field, value); }

    /// <summary>How many purchases count: neither cancelled nor returns.</summary>
    public int PurchaseCount { get; private set => field = Track(field, value); }

    /// <summary>The first purchase that counts, UTC; null for none.</summary>
    public DateTimeOffset? FirstPurchaseAt { get; private set => field = Track(field, value); }

    /// <summary>The last purchase that counts, UTC; null for none.</summary>
    public DateTimeOffset? LastPurchaseAt { get; private set => field = Track(field, value); }

    /// <summary>How many purchases lie before the recent ones.</summary>
    public int OlderPurchaseCount { get; private set; }

    /// <summary>The last purchase before the recent ones, UTC; null for none.</summary>
    public DateTimeOffset? OlderPurchaseLastAt { get; private set; }

    /// <summary>The most recent purchases: microseconds since 1970, oldest first, separated by spaces; empty for none.</summary>
    [PersonalData(DataClass.Behaviour, OnErasure.DeleteRow)]
    public string RecentPurchases { get; private set; } = string.Empty;

    /// <summary>When the customer last contacted us, UTC; null for never.</summary>
    public DateTimeOffset? LastInboundAt { get; private set => field = Track(field, value); }

    /// <summary>When we last contacted the customer, UTC; null for never.</summary>
    public DateTimeOffset? LastOutboundAt { get; private set => field = Track(field, value); }

    /// <summary>Since when the tenant's rule of loyalty holds, UTC; null while it does not.</summary>
    public DateTimeOffset? LoyalSince { get; private set => field = Track(field, value); }

    /// <summary>When the customer bought.</summary>
    public PurchaseInstants Purchases => PurchaseInstants.Read(
        OlderPurchaseCount, OlderPurchaseCount == 0 ? null : FirstPurchaseAt, OlderPurchaseLastAt, RecentPurchases);

    /// <summary>The last of all facts, UTC; null for none.</summary>
    public DateTimeOffset? LastUsedAt => new[] { LastPurchaseAt, LastInboundAt, LastOutboundAt }.Max();

    /// <inheritdoc />
    public bool IsAbout(Guid owner) => Key == owner;

    /// <summary>Begins the lifecycle of a customer: a prospect without facts.</summary>
    /// <param name="tenant">Whose customer.</param>
    /// <param name="customer">The customer.</param>
    /// <exception cref="Errors.CrmException"><c>crm.id.empty</c>.</exception>
    public static Lifecycle Begin(TenantId tenant, CustomerId customer) => new(tenant, customer);

    /// <summary>The customer bought.</summary>
    /// <param name="placedAt">When, also in the past: the order in which purchases become known does not matter.</param>
    /// <param name="options">When a customer counts as new, lapsed and won back.</param>
    /// <param name="at">Now.</param>
    public void NotePurchase(DateTimeOffset placedAt, LifecycleOptions options, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(options);
        var placed = Instant.Utc(placedAt);
        var now = Instant.Utc(at);
        // A stage that ended before the purchase is left first, so that a lapsed customer is seen to lapse before it is won back.
        if (LastPurchaseAt is null || placed >= LastPurchaseAt) PassTime(placed < now ? placed : now, options);
        Take(Purchases.With(placed));
        Settle(LifecycleMoveReason.Bought, now, options);
    }

    /// <summary>A purchase was cancelled.</summary>
    /// <param name="placedAt">When it had been placed.</param>
    /// <param name="options">When a customer counts as new, lapsed and won back.</param>
    /// <param name="at">Now.</param>
    /// <returns>False when only the purchases themselves can tell what remains: call <see cref="Recount"/> then; nothing was changed.</returns>
    /// <exception cref="Errors.CrmException"><c>crm.lifecycle.unknown-purchase</c>.</exception>
    public bool ForgetPurchase(DateTimeOffset placedAt, LifecycleOptions options, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (Purchases.Without(placedAt) is not { } remaining) return false;
        Take(remaining);
        Settle(LifecycleMoveReason.Cancellation, Instant.Utc(at), options);
        return true;
    }

    /// <summary>Takes the purchases that count anew, after one was cancelled.</summary>
    /// <param name="purchases">All that count.</param>
    /// <param name="options">When a customer counts as new, lapsed and won back.</param>
    /// <param name="at">Now.</param>
    public void Recount(PurchaseInstants purchases, LifecycleOptions options, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(purchases);
        ArgumentNullException.ThrowIfNull(options);
        Take(purchases);
        Settle(LifecycleMoveReason.Cancellation, Instant.Utc(at), options);
    }

    /// <summary>There was a contact; one before the last known changes nothing.</summary>
    /// <param name="inbound">True when the customer contacted us.</param>
    /// <param name="contactAt">When.</param>
    public void NoteContact(bool inbound, DateTimeOffset contactAt)
    {
        var contact = Instant.Utc(contactAt);
        if (inbound) LastInboundAt = LastInboundAt > contact ? LastInboundAt : contact;
        else LastOutboundAt = LastOutboundAt > contact ? LastOutboundAt : contact;
    }

    /// <summary>Takes the last contact in one direction anew, after one was corrected.</summary>
    /// <param name="inbound">True when the customer contacted us.</param>
    /// <param name="latest">The latest that counts; null for none.</param>
    public void RestateContact(bool inbound, DateTimeOffset? latest)
    {
        DateTimeOffset? contact = latest is { } known ? Instant.Utc(known) : null;
        if (inbound) LastInboundAt = contact;
        else LastOutboundAt = contact;
    }

    /// <summary>The tenant's rule of loyalty was judged. A loyal customer is <see cref="LifecycleStage.Loyal"/> while it would be a repeat one.</summary>
    /// <param name="loyal">Whether the rule holds.</param>
    /// <param name="options">When a customer counts as new, lapsed and won back.</param>
    /// <param name="at">Now.</param>
    public void JudgeLoyalty(bool loyal, LifecycleOptions options, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(options);
        var now = Instant.Utc(at);
        LoyalSince = loyal ? LoyalSince ?? now : null;
        Settle(LifecycleMoveReason.Loyalty, now, options);
    }

    /// <summary>Makes every move that became due, each at its own instant, however late the review is.</summary>
    /// <param name="options">When a customer counts as new, lapsed and won back.</param>
    /// <param name="asOf">Up to when.</param>
    /// <returns>How many moves were made.</returns>
    public int Review(LifecycleOptions options, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(options);
        return PassTime(Instant.Utc(asOf), options);
    }

    /// <summary>The stage at an instant, by the facts known now.</summary>
    /// <param name="at">The instant, not before the last change.</param>
    /// <param name="options">When a customer counts as new, lapsed and won back.</param>
    public LifecycleStage StageAt(DateTimeOffset at, LifecycleOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return StandingAt(Instant.Utc(at), options).Stage;
    }

    private LifecycleStanding StandingAt(DateTimeOffset at, LifecycleOptions options)
    {
        if (OverriddenStage is { } set && OverriddenUntil is { } until && at < until) return new(set, until);
        var derived = LifecycleDerivation.At(Purchases, at, options);
        return derived.Stage is LifecycleStage.Repeat && LoyalSince is not null ? derived with { Stage = LifecycleStage.Loyal } : derived;
    }

    private void Take(PurchaseInstants purchases)
    {
        PurchaseCount = purchases.Count;
        FirstPurchaseAt = purchases.First;
        LastPurchaseAt = purchases.Last;
        OlderPurchaseCount = purchases.OlderCount;
        OlderPurchaseLastAt = purchases.OlderLast;
        RecentPurchases = purchases.Write();
    }

    private int PassTime(DateTimeOffset upTo, LifecycleOptions options)
    {
        var moves = 0;
        while (ReviewDueAt is { } due && due <= upTo)
        {
            var expired = OverriddenUntil <= due;
            if (expired) DropOverride();
            var before = Stage;
            Settle(expired ? LifecycleMoveReason.OverrideEnded : LifecycleMoveReason.Time, due, options);
            if (before != Stage) moves++;
        }

        return moves;
    }

    private void Settle(LifecycleMoveReason reason, DateTimeOffset at, LifecycleOptions options)
    {
        if (OverriddenUntil <= at) DropOverride();
        var (stage, changesAt) = StandingAt(at, options);
        ReviewDueAt = changesAt;
        if (stage == Stage) return;
        Raise(new LifecycleMoved(TenantId, Id, Stage, stage, reason, at));
        Stage = stage;
    }
}
