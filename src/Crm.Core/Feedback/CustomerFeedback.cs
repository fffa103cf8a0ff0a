using Crm.Core.Customers;
using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Interactions;
using Crm.Core.Privacy;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Feedback;

/// <summary>What a customer said about us: the answer to a survey, or a remark. A fact: recorded once and never changed.</summary>
public sealed class CustomerFeedback : AggregateRoot<FeedbackId>, IFact
{
    /// <summary>The kind of record in outbox and audit.</summary>
    public const string TypeName = "feedback";

    /// <summary>The longest text, in characters.</summary>
    public const int MaxTextLength = 4_000;

    /// <summary>The longest name of a source, in characters.</summary>
    public const int MaxSourceLength = 64;

    /// <summary>The longest key in a source, in characters.</summary>
    public const int MaxKeyLength = 200;

    // For storage adapters.
    private CustomerFeedback()
    {
    }

    private CustomerFeedback(TenantId tenant, FeedbackId id, CustomerId customer, NewFeedback clean, DateTimeOffset at)
        : base(tenant, id)
    {
        CustomerId = TypedId.Required(customer, "customer");
        Channel = clean.Channel;
        GivenAt = clean.GivenAt;
        RecordedAt = at;
        Scale = clean.Scale;
        Score = clean.Score;
        Topic = clean.Topic?.Value;
        Sentiment = clean.Sentiment;
        Text = clean.Text;
        SourceInteraction = clean.SourceInteraction;
        Source = clean.Source;
        ExternalKey = clean.Key;
    }

    /// <inheritdoc />
    public override string AggregateType => TypeName;

    /// <inheritdoc />
    public override Guid? SubjectId => CustomerId.Value;

    /// <inheritdoc />
    public override IEnumerable<UniqueKey> UniqueKeys => Source is null || ExternalKey is null ? [] : [KeyOf(Source, ExternalKey)];

    /// <summary>Who gave it.</summary>
    public CustomerId CustomerId { get; private init; }

    /// <summary>Through what it came.</summary>
    public Channel Channel { get; private init; }

    /// <summary>When it was given, UTC.</summary>
    public DateTimeOffset GivenAt { get; private init; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>What the score means; null for a remark.</summary>
    public FeedbackScale? Scale { get; private init; }

    /// <summary>The score, within the bounds of the scale; null for a remark.</summary>
    public int? Score { get; private init; }

    /// <summary>What it is about: a code; null when not said.</summary>
    [NotPersonal("a code")]
    public string? Topic { get; private init; }

    /// <summary>How the customer felt, −100 (unhappy) to 100 (happy); null when unknown.</summary>
    public int? Sentiment { get; private init; }

    /// <summary>What the customer said; null for nothing.</summary>
    [PersonalData(DataClass.FreeText, OnErasure.Clear)]
    public string? Text { get; private init; }

    /// <summary>The interaction it was given in or asked after; null for none.</summary>
    public InteractionId? SourceInteraction { get; private init; }

    /// <summary>The system that knows it under <see cref="ExternalKey"/>; null for none.</summary>
    [NotPersonal("name of a system")]
    public string? Source { get; private init; }

    /// <summary>The key there; null for none. Unique with <see cref="Source"/> in the tenant.</summary>
    [PersonalData(DataClass.Reference, OnErasure.Clear)]
    public string? ExternalKey { get; private init; }

    /// <summary>Who recommends; null unless it answers whether the customer would recommend us.</summary>
    public RecommenderGroup? Recommender => Scale is FeedbackScale.Recommendation && Score is { } score ? FeedbackScales.GroupOf(score) : null;

    /// <summary>True when the score, or without one the sentiment, shows dissatisfaction. See <see cref="FeedbackScales"/>.</summary>
    public bool IsDissatisfied => FeedbackScales.IsDissatisfied(Scale, Score, Sentiment);

    /// <summary>Records feedback. Everything in <paramref name="draft"/> is checked, and either all of it is taken or nothing.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="id">A new id.</param>
    /// <param name="customer">Who gave it.</param>
    /// <param name="draft">What was said.</param>
    /// <param name="at">Now.</param>
    /// <param name="tolerance">How far ahead of now it may be dated.</param>
    /// <exception cref="CrmException"><c>crm.feedback.in-the-future</c>, or the code of the part that is not acceptable, with its path.</exception>
    public static CustomerFeedback Record(TenantId tenant, FeedbackId id, CustomerId customer, NewFeedback draft, DateTimeOffset at, TimeSpan tolerance)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var clean = draft.Clean();
        Require(clean.GivenAt <= at + tolerance, FeedbackErrors.InTheFuture, "givenAt");
        var recorded = new CustomerFeedback(tenant, id, customer, clean, Instant.Utc(at));
        recorded.Raise(new FeedbackGiven(
            tenant, id, customer, clean.Channel, clean.Scale, clean.Score, recorded.Topic, clean.Sentiment, recorded.IsDissatisfied, clean.GivenAt, recorded.RecordedAt));
        return recorded;
    }

    /// <inheritdoc />
    public bool IsAbout(Guid owner) => CustomerId.Value == owner;

    /// <summary>Whether a delivery of the same external id says what is recorded.</summary>
    internal bool Says(CustomerFeedback other) =>
        (CustomerId, Channel, GivenAt, Scale, Score, Topic, Sentiment) == (other.CustomerId, other.Channel, other.GivenAt, other.Scale, other.Score, other.Topic, other.Sentiment)
        && Text == other.Text && SourceInteraction == other.SourceInteraction;

    internal static UniqueKey KeyOf(string source, string key) => new(FeedbackErrors.ExternalIdTaken, "feedback-external-id", source, key);
}
