using System.Globalization;
using Crm.Core.Customers;
using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Interactions;
using Crm.Core.Privacy;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Traits;

/// <summary>
/// A need, preference or activity of a customer as it was known from one instant on. It is never rewritten: noting the
/// same topic again makes another trait that supersedes this one.
/// </summary>
public sealed class Trait : AggregateRoot<TraitId>, IFact
{
    /// <summary>The kind of record in outbox and audit.</summary>
    public const string TypeName = "trait";

    /// <summary>The longest topic, in characters.</summary>
    public const int MaxTopicLength = 100;

    /// <summary>The longest value, in characters.</summary>
    public const int MaxValueLength = 200;

    /// <summary>The longest current key, in characters: a folded topic may be twice as long as the topic.</summary>
    public const int MaxKeyLength = 250;

    // For storage adapters.
    private Trait()
    {
    }

    private Trait(TenantId tenant, TraitId id, CustomerId customer, TraitKind kind, DateTimeOffset at)
        : base(tenant, id)
    {
        CustomerId = TypedId.Required(customer, "customer");
        Kind = kind;
        RecordedAt = at;
    }

    /// <inheritdoc />
    public override string AggregateType => TypeName;

    /// <inheritdoc />
    public override Guid? SubjectId => CustomerId.Value;

    /// <summary>The customer.</summary>
    public CustomerId CustomerId { get; private init; }

    /// <summary>Need, preference or activity.</summary>
    public TraitKind Kind { get; private init; }

    /// <summary>What it is about, as typed.</summary>
    [PersonalData(DataClass.FreeText, OnErasure.DeleteRow)]
    public string Topic { get; private init; } = string.Empty;

    /// <summary>The topic folded (no case, no accents): what makes two topics the same.</summary>
    [PersonalData(DataClass.FreeText, OnErasure.DeleteRow)]
    public string TopicKey { get; private init; } = string.Empty;

    /// <summary>What exactly; null when the topic says it all.</summary>
    [PersonalData(DataClass.FreeText, OnErasure.DeleteRow)]
    public string? Value { get; private init; }

    /// <summary>How strong, 1 (slight) to 5 (strong); null for none.</summary>
    public int? Level { get; private init; }

    /// <summary>Stated by the customer or observed.</summary>
    public TraitBasis Basis { get; private init; }

    /// <summary>Since when it is true, UTC.</summary>
    public DateTimeOffset NotedAt { get; private init; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>The employee who noted it; null for nobody in particular.</summary>
    [PersonalData(DataClass.Staff, OnErasure.Keep)]
    public UserId? NotedBy { get; private init; }

    /// <summary>The interaction it became known in; null for none.</summary>
    public InteractionId? SourceInteraction { get; private init; }

    /// <summary>The later trait of the same topic; null while this one is current.</summary>
    public TraitId? SupersededById { get; private set => field = Track(field, value); }

    /// <summary>Until when it was true, UTC; null while it is.</summary>
    public DateTimeOffset? SupersededAt { get; private set => field = Track(field, value); }

    /// <summary>When the need was answered, UTC; null while it is open and for other kinds.</summary>
    public DateTimeOffset? AnsweredAt { get; private set => field = Track(field, value); }

    /// <summary>Kind and folded topic while current, else null: unique with the customer in the tenant.</summary>
    [PersonalData(DataClass.FreeText, OnErasure.DeleteRow)]
    public string? CurrentKey { get; private set; }

    /// <summary>True while nothing later is known about the topic.</summary>
    public bool IsCurrent => SupersededById is null;

    /// <inheritdoc />
    public override IEnumerable<UniqueKey> UniqueKeys => CurrentKey is null ? [] : [new(TraitErrors.AlreadyCurrent, "trait", CustomerId.ToString(), CurrentKey)];

    /// <summary>Notes a trait; the current one of the same customer, kind and topic becomes history.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="id">A new id.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="draft">What is known.</param>
    /// <param name="current">The current trait of the same customer, kind and topic; null for none.</param>
    /// <param name="at">Now.</param>
    /// <param name="tolerance">How far ahead of now it may be dated.</param>
    /// <returns>The trait. One that was true before the current one is history from the start.</returns>
    /// <exception cref="CrmException">
    /// <c>crm.trait.unknown-kind</c>, <c>crm.trait.invalid-topic</c>, <c>crm.trait.invalid-level</c>, <c>crm.trait.in-the-future</c>, <c>crm.text.…</c>.
    /// </exception>
    public static Trait Note(TenantId tenant, TraitId id, CustomerId customer, NewTrait draft, Trait? current, DateTimeOffset at, TimeSpan tolerance)
    {
        ArgumentNullException.ThrowIfNull(draft);
        Require(Enum.IsDefined(draft.Kind), TraitErrors.UnknownKind, "kind");
        Require(Enum.IsDefined(draft.Basis), TraitErrors.UnknownKind, "basis");
        Require(draft.Level is null or (>= 1 and <= 5), TraitErrors.InvalidLevel, "level");
        var now = Instant.Utc(at);
        var notedAt = Instant.Utc(draft.NotedAt ?? now, "notedAt");
        Require(notedAt <= at + tolerance, TraitErrors.InTheFuture, "notedAt");
        var topicKey = KeyOf(draft.Topic, out var topic);
        var noted = new Trait(tenant, id, customer, draft.Kind, now)
        {
            Topic = topic,
            TopicKey = topicKey,
            Value = CleanText.Optional(draft.Value, MaxValueLength, "value"),
            Level = draft.Level,
            Basis = draft.Basis,
            NotedAt = notedAt,
            NotedBy = draft.NotedBy is { } user ? new UserId(user.Value) : null,
            SourceInteraction = draft.SourceInteraction is { } source ? TypedId.Required(source, "sourceInteraction") : null,
            CurrentKey = CurrentKeyOf(draft.Kind, topicKey),
        };
        var isLater = current is null || notedAt >= current.NotedAt;
        noted.Raise(new TraitNoted(tenant, id, customer, draft.Kind, draft.Basis, draft.Level, isLater ? current?.Id : null, notedAt, now));
        if (current is not null && isLater) current.SupersedeBy(noted, now);
        else if (current is not null) noted.SupersedeBy(current, now);
        return noted;
    }

    /// <summary>The need was answered.</summary>
    /// <param name="answeredAt">When it was answered, not before it was noted.</param>
    /// <exception cref="CrmException">
    /// <c>crm.trait.not-a-need</c>, <c>crm.trait.superseded</c>, <c>crm.trait.already-answered</c>, <c>crm.trait.answered-too-early</c>.
    /// </exception>
    public void Answer(DateTimeOffset answeredAt)
    {
        Require(Kind is TraitKind.Need, TraitErrors.NotANeed);
        Require(IsCurrent, TraitErrors.Superseded);
        Require(AnsweredAt is null, TraitErrors.AlreadyAnswered);
        var answered = Instant.Utc(answeredAt, "answeredAt");
        Require(answered >= NotedAt, TraitErrors.AnsweredTooEarly, "answeredAt");
        AnsweredAt = answered;
        Raise(new NeedAnswered(TenantId, Id, CustomerId, answered));
    }

    /// <inheritdoc />
    public bool IsAbout(Guid owner) => CustomerId.Value == owner;

    /// <summary>The folded form of a topic.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="topic">The topic as it is kept.</param>
    /// <exception cref="CrmException"><c>crm.text.…</c>, <c>crm.trait.invalid-topic</c>.</exception>
    internal static string KeyOf(string text, out string topic)
    {
        topic = CleanText.Required(text, MaxTopicLength, "topic");
        var key = Fold.Key(topic);
        Require(key.Any(char.IsLetterOrDigit) && key.Length <= MaxKeyLength - 2, TraitErrors.InvalidTopic, "topic");
        return key;
    }

    internal static string CurrentKeyOf(TraitKind kind, string topicKey) => string.Create(CultureInfo.InvariantCulture, $"{(int)kind}:{topicKey}");

    private void SupersedeBy(Trait later, DateTimeOffset now)
    {
        Require(later.CustomerId == CustomerId && later.Kind == Kind && later.TopicKey == TopicKey && IsCurrent, TraitErrors.Superseded, "current");
        SupersededById = later.Id;
        SupersededAt = later.NotedAt;
        CurrentKey = null;
        Raise(new TraitSuperseded(TenantId, Id, CustomerId, later.Id, now));
    }
}
