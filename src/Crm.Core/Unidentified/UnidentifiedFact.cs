using System.Text;
using Crm.Core.Customers;
using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Privacy;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Unidentified;

/// <summary>A purchase or an interaction that arrived without a known customer, held with every key it carries until one is found.</summary>
public sealed class UnidentifiedFact : AggregateRoot<UnidentifiedFactId>
{
    /// <summary>The kind of record in outbox and audit.</summary>
    public const string TypeName = "unidentified-fact";

    /// <summary>The longest name of a kind, in characters.</summary>
    public const int MaxKindLength = 32;

    /// <summary>The longest name of a source, in characters.</summary>
    public const int MaxSourceLength = 64;

    /// <summary>The longest key at the source, in characters.</summary>
    public const int MaxSourceKeyLength = 200;

    /// <summary>At most this many keys.</summary>
    public const int MaxKeys = 20;

    /// <summary>The largest payload, in bytes of UTF-8.</summary>
    public const int MaxPayloadBytes = 4 * 1024 * 1024;

    private List<UnidentifiedKey> _keys = [];

    // For storage adapters.
    private UnidentifiedFact()
    {
    }

    private UnidentifiedFact(TenantId tenant, UnidentifiedFactId id, NewUnidentifiedFact fact, DateTimeOffset at)
        : base(tenant, id)
    {
        Kind = CleanText.Required(fact.Kind, MaxKindLength, "kind");
        Source = CleanText.Required(fact.Source, MaxSourceLength, "source");
        SourceKey = CleanText.Required(fact.SourceKey, MaxSourceKeyLength, "sourceKey");
        OccurredAt = Instant.Utc(fact.OccurredAt, "occurredAt");
        HeldAt = Instant.Utc(at);
        Require(!string.IsNullOrWhiteSpace(fact.Payload), TextErrors.Required, "payload");
        Require(Encoding.UTF8.GetByteCount(fact.Payload) <= MaxPayloadBytes, UnidentifiedErrors.PayloadTooLarge, "payload");
        Payload = fact.Payload;
    }

    /// <inheritdoc />
    public override string AggregateType => TypeName;

    /// <inheritdoc />
    public override Guid? SubjectId => CustomerId?.Value;

    /// <inheritdoc />
    public override IEnumerable<UniqueKey> UniqueKeys => [KeyOf(Kind, Source, SourceKey)];

    /// <summary>Which concept records it: <c>purchase</c>.</summary>
    [NotPersonal("name of a concept")]
    public string Kind { get; private init; } = string.Empty;

    /// <summary>Where it came from.</summary>
    [NotPersonal("name of a system")]
    public string Source { get; private init; } = string.Empty;

    /// <summary>Its key there; unique per tenant, kind and source.</summary>
    [PersonalData(DataClass.Reference, OnErasure.DeleteRow)]
    public string SourceKey { get; private init; } = string.Empty;

    /// <summary>When it happened, UTC.</summary>
    public DateTimeOffset OccurredAt { get; private init; }

    /// <summary>Since when it is held, UTC.</summary>
    public DateTimeOffset HeldAt { get; private init; }

    /// <summary>The fact as its concept reads it again.</summary>
    [PersonalData(DataClass.Behaviour, OnErasure.DeleteRow)]
    public string Payload { get; private init; } = string.Empty;

    /// <summary>What became of it.</summary>
    public UnidentifiedState State { get; private set => field = Track(field, value); } = UnidentifiedState.Held;

    /// <summary>The customer it was linked to; null before.</summary>
    public CustomerId? CustomerId { get; private set => field = Track(field, value); }

    /// <summary>The record it became; null before.</summary>
    public Guid? FactId { get; private set => field = Track(field, value); }

    /// <summary>How the customer was found; null before.</summary>
    public LinkedBy? LinkedBy { get; private set => field = Track(field, value); }

    /// <summary>Who linked or dismissed it; null before, or when a program did.</summary>
    [PersonalData(DataClass.Staff, OnErasure.Keep)]
    public UserId? ClosedBy { get; private set => field = Track(field, value); }

    /// <summary>When it was linked or dismissed, UTC; null before.</summary>
    public DateTimeOffset? ClosedAt { get; private set => field = Track(field, value); }

    /// <summary>Why it was dismissed; null otherwise.</summary>
    [NotPersonal("a code of the catalogue")]
    public string? DismissReason { get; private set => field = Track(field, value); }

    /// <summary>The keys it carries.</summary>
    public IReadOnlyList<UnidentifiedKey> Keys => _keys;

    /// <summary>Holds a fact.</summary>
    /// <param name="tenant">Whose fact.</param>
    /// <param name="id">A new id.</param>
    /// <param name="fact">The fact with its keys.</param>
    /// <param name="region">The country that telephone numbers without a country code belong to.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="CrmException">
    /// <c>crm.text.…</c>, <c>crm.unidentified.too-many-keys</c> at <c>keys</c>, <c>crm.unidentified.payload-too-large</c> at <c>payload</c>.
    /// </exception>
    public static UnidentifiedFact Hold(TenantId tenant, UnidentifiedFactId id, NewUnidentifiedFact fact, CountryCode region, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var held = new UnidentifiedFact(tenant, id, fact, at);
        Given.Each(fact.Keys, "keys");
        Require(fact.Keys.Count <= MaxKeys, UnidentifiedErrors.TooManyKeys, "keys");
        for (var i = 0; i < fact.Keys.Count; i++)
        {
            try
            {
                held._keys.Add(new(held, i + 1, fact.Keys[i], region));
            }
            catch (CrmException refused)
            {
                throw refused.At($"keys[{i}]");
            }
        }

        held.Raise(new FactHeld(tenant, id, held.Kind, held.HeldAt));
        return held;
    }

    /// <summary>The customer is known and the fact is recorded.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="recorded">The record it became.</param>
    /// <param name="how">How the customer was found.</param>
    /// <param name="by">Who linked it; null for a program.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="CrmException"><c>crm.unidentified.illegal-transition</c>, <c>crm.id.empty</c>.</exception>
    public void Link(CustomerId customer, Guid recorded, LinkedBy how, UserId? by, DateTimeOffset at)
    {
        MustBeHeld();
        CustomerId = TypedId.Required(customer, "customer");
        FactId = recorded == Guid.Empty ? throw new CrmException(IdErrors.Empty, "fact") : recorded;
        LinkedBy = how;
        Close(UnidentifiedState.Linked, by, at);
        Raise(new FactLinked(TenantId, Id, Kind, customer, recorded, how, ClosedAt!.Value));
    }

    /// <summary>The fact is about no customer, such as a test order.</summary>
    /// <param name="reason">Why: a code such as <c>test-order</c>.</param>
    /// <param name="by">Who says so; null for a program.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="CrmException"><c>crm.unidentified.illegal-transition</c>, <c>crm.reason.invalid</c>.</exception>
    public void Dismiss(ReasonCode reason, UserId? by, DateTimeOffset at)
    {
        MustBeHeld();
        DismissReason = ReasonCode.Parse(reason.Value).Value;
        Close(UnidentifiedState.Dismissed, by, at);
        Raise(new FactDismissed(TenantId, Id, Kind, DismissReason, ClosedAt!.Value));
    }

    /// <summary>Refuses when the fact is linked or dismissed.</summary>
    /// <exception cref="CrmException"><c>crm.unidentified.illegal-transition</c>.</exception>
    public void MustBeHeld() => Require(State is UnidentifiedState.Held, UnidentifiedErrors.IllegalTransition);

    /// <summary>Whether another fact of the same source and key says the same.</summary>
    /// <param name="other">The other fact.</param>
    public bool SaysTheSameAs(UnidentifiedFact other) =>
        OccurredAt == other.OccurredAt && Payload == other.Payload && _keys.Count == other._keys.Count
        && _keys.Zip(other._keys).All(pair => pair.First.SaysTheSameAs(pair.Second));

    /// <inheritdoc />
    private protected override void CopyParts() => _keys = [.. _keys];

    internal static UniqueKey KeyOf(string kind, string source, string sourceKey) => new(UnidentifiedErrors.SourceKeyTaken, "unidentified-fact", kind, source, sourceKey);

    private void Close(UnidentifiedState state, UserId? by, DateTimeOffset at)
    {
        State = state;
        ClosedBy = by;
        ClosedAt = Instant.Utc(at);
    }
}
