using Crm.Core.Customers;
using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Leads;
using Crm.Core.Privacy;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Interactions;

/// <summary>
/// One meeting of a customer, or of a lead, and the business over any channel. What was recorded never changes: a mistake is corrected
/// by another interaction that names this one, and both stay.
/// </summary>
public sealed partial class Interaction : AggregateRoot<InteractionId>, IFact
{
    /// <summary>The kind of record in outbox and audit.</summary>
    public const string TypeName = "interaction";

    /// <summary>The longest subject, in characters.</summary>
    public const int MaxSubjectLength = 300;

    /// <summary>The longest body, in characters.</summary>
    public const int MaxBodyLength = 32_000;

    /// <summary>The longest reference to a body or a recording, in characters.</summary>
    public const int MaxReferenceLength = 500;

    /// <summary>The longest name of a campaign, in characters.</summary>
    public const int MaxCampaignLength = 100;

    /// <summary>The longest name of a store, in characters.</summary>
    public const int MaxStoreLength = 64;

    /// <summary>The longest name of a source, in characters.</summary>
    public const int MaxSourceLength = 64;

    /// <summary>The longest key in a source, in characters.</summary>
    public const int MaxKeyLength = 200;

    /// <summary>At most this many participants.</summary>
    public const int MaxParticipants = 50;

    /// <summary>The longest duration: 31 days.</summary>
    public static readonly TimeSpan MaxDuration = TimeSpan.FromDays(31);

    private List<InteractionParticipant> _participants = [];

    // For storage adapters.
    private Interaction()
    {
    }

    private Interaction(TenantId tenant, InteractionId id, CustomerId? customer, LeadId? lead, NewInteraction clean, InteractionId? corrects, DateTimeOffset at)
        : base(tenant, id)
    {
        CustomerId = customer is { } with ? TypedId.Required(with, "customer") : null;
        LeadId = lead is { } from ? TypedId.Required(from, "lead") : null;
        Channel = clean.Channel;
        Direction = clean.Direction;
        OccurredAt = clean.OccurredAt;
        RecordedAt = at;
        DurationSeconds = clean.Duration is { } duration ? (int)duration.TotalSeconds : null;
        Subject = clean.Subject;
        Body = clean.Body;
        BodyReference = clean.BodyReference;
        Employee = clean.Employee;
        Campaign = clean.Campaign;
        Store = clean.Store;
        Source = clean.Source;
        ExternalKey = clean.Key;
        Outcome = clean.Outcome;
        Sentiment = clean.Sentiment;
        CorrectsId = corrects;
        _participants = [.. clean.Participants.Select((p, i) => new InteractionParticipant(this, i + 1, p))];
        if (clean.Recording is { } recording) TakeRecording(recording);
    }

    /// <inheritdoc />
    public override string AggregateType => TypeName;

    /// <inheritdoc />
    public override Guid? SubjectId => CustomerId?.Value;

    /// <summary>The customer; null while the interaction is with a lead that is no customer yet.</summary>
    public CustomerId? CustomerId { get; private set => field = Track(field, value); }

    /// <summary>The lead it was with, also after the lead became a customer; null when it was with a customer.</summary>
    public LeadId? LeadId { get; private init; }

    /// <summary>Through what.</summary>
    public Channel Channel { get; private init; }

    /// <summary>Who started it.</summary>
    public Direction Direction { get; private init; }

    /// <summary>When it took place, UTC.</summary>
    public DateTimeOffset OccurredAt { get; private init; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>How long it took, in whole seconds; null when unknown.</summary>
    public int? DurationSeconds { get; private init; }

    /// <summary>How long it took; null when unknown.</summary>
    public TimeSpan? Duration => DurationSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    /// <summary>What it was about; null when not said.</summary>
    [PersonalData(DataClass.FreeText, OnErasure.Clear)]
    public string? Subject { get; private init; }

    /// <summary>What was said or written; null when not kept here.</summary>
    [PersonalData(DataClass.FreeText, OnErasure.Clear)]
    public string? Body { get; private init; }

    /// <summary>Where what was said is kept elsewhere; null when nowhere.</summary>
    [PersonalData(DataClass.Reference, OnErasure.Clear)]
    public string? BodyReference { get; private init; }

    /// <summary>The employee who had it; null when none or unknown.</summary>
    [PersonalData(DataClass.Staff, OnErasure.Keep)]
    public UserId? Employee { get; private init; }

    /// <summary>The campaign it belongs to; null for none.</summary>
    [NotPersonal("name of a campaign")]
    public string? Campaign { get; private init; }

    /// <summary>In which branch; null when not said.</summary>
    [NotPersonal("name of a store")]
    public string? Store { get; private init; }

    /// <summary>The system that knows it under <see cref="ExternalKey"/>; null for none.</summary>
    [NotPersonal("name of a system")]
    public string? Source { get; private init; }

    /// <summary>The key there; null for none. Unique with <see cref="Source"/> in the tenant.</summary>
    [PersonalData(DataClass.Reference, OnErasure.Clear)]
    public string? ExternalKey { get; private init; }

    /// <summary>What came of it: a code; null when not known.</summary>
    [NotPersonal("a code of the catalogue")]
    public string? Outcome { get; private set => field = Track(field, value); }

    /// <summary>How the customer felt, −100 (unhappy) to 100 (happy), hundredths of −1 to 1; null when unknown.</summary>
    public int? Sentiment { get; private set => field = Track(field, value); }

    /// <summary>The interaction this one corrects; null for none.</summary>
    public InteractionId? CorrectsId { get; private init; }

    /// <summary>The interaction that counts instead of this one; null while this one counts.</summary>
    public InteractionId? CorrectedById { get; private set => field = Track(field, value); }

    /// <summary>Who took part beside the customer and the employee.</summary>
    public IReadOnlyList<InteractionParticipant> Participants => _participants;

    /// <inheritdoc />
    public override IEnumerable<UniqueKey> UniqueKeys =>
        Source is null || ExternalKey is null ? [] : [new(InteractionErrors.ExternalIdTaken, "interaction-external-id", Source, ExternalKey)];

    /// <summary>Records an interaction with a customer. Everything in <paramref name="draft"/> is checked, and either all of it is taken or nothing.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="id">A new id.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="draft">What happened.</param>
    /// <param name="at">Now.</param>
    /// <param name="tolerance">How far ahead of now it may be dated.</param>
    /// <exception cref="CrmException"><c>crm.interaction.in-the-future</c>, or the code of the part that is not acceptable, with its path.</exception>
    public static Interaction Record(TenantId tenant, InteractionId id, CustomerId customer, NewInteraction draft, DateTimeOffset at, TimeSpan tolerance) =>
        Record(tenant, id, customer, null, draft, null, at, tolerance);

    /// <summary>Records an interaction with a lead. Everything in <paramref name="draft"/> is checked, and either all of it is taken or nothing.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="id">A new id.</param>
    /// <param name="lead">The lead. When it became a customer already, the interaction is with both.</param>
    /// <param name="draft">What happened.</param>
    /// <param name="at">Now.</param>
    /// <param name="tolerance">How far ahead of now it may be dated.</param>
    /// <exception cref="CrmException"><c>crm.interaction.in-the-future</c>, or the code of the part that is not acceptable, with its path.</exception>
    public static Interaction Record(TenantId tenant, InteractionId id, Lead lead, NewInteraction draft, DateTimeOffset at, TimeSpan tolerance)
    {
        ArgumentNullException.ThrowIfNull(lead);
        return Record(tenant, id, lead.CustomerId, lead.Id, draft, null, at, tolerance);
    }

    /// <summary>The lead became a customer: the interaction joins the customer's, and stays the lead's.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.interaction.has-customer</c>: it is with a customer already; <c>crm.id.empty</c>.</exception>
    public void CarryOverTo(CustomerId customer, DateTimeOffset at)
    {
        Require(CustomerId is null, InteractionErrors.HasCustomer, "customer");
        CustomerId = TypedId.Required(customer, "customer");
        Raise(new InteractionCarriedOver(TenantId, Id, customer, LeadId!.Value, Instant.Utc(at)));
    }

    /// <summary>Says that this one was mistaken: the interaction returned counts instead, this one stays as it is.</summary>
    /// <param name="id">A new id.</param>
    /// <param name="draft">The whole interaction as it should have been recorded; an external id of its own or none.</param>
    /// <param name="at">Now.</param>
    /// <param name="tolerance">How far ahead of now it may be dated.</param>
    /// <exception cref="CrmException">
    /// <c>crm.interaction.already-corrected</c>, <c>crm.interaction.external-id-taken</c>, <c>crm.interaction.in-the-future</c>, or
    /// the code of the part that is not acceptable, with its path.
    /// </exception>
    public Interaction Correct(InteractionId id, NewInteraction draft, DateTimeOffset at, TimeSpan tolerance)
    {
        ArgumentNullException.ThrowIfNull(draft);
        MustCount();
        var correction = Record(TenantId, id, CustomerId, LeadId, draft, Id, at, tolerance);
        Require(correction.Source is null || correction.Source != Source || correction.ExternalKey != ExternalKey, InteractionErrors.ExternalIdTaken, "key");
        CorrectedById = id;
        Raise(new InteractionCorrected(TenantId, Id, CustomerId, LeadId, id, correction.RecordedAt));
        return correction;
    }

    /// <summary>Notes what came of it.</summary>
    /// <param name="outcome">A code of the catalogue.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.reason.invalid</c>, <c>crm.interaction.already-corrected</c>.</exception>
    public void NoteOutcome(ReasonCode outcome, DateTimeOffset at)
    {
        MustCount();
        Outcome = ReasonCode.Parse(outcome.Value, "outcome").Value;
        Raise(new InteractionOutcomeSet(TenantId, Id, CustomerId, LeadId, Outcome, Instant.Utc(at)));
    }

    /// <summary>Notes how the customer felt.</summary>
    /// <param name="sentiment">−100 (unhappy) to 100 (happy); null for not known.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.interaction.invalid-sentiment</c>, <c>crm.interaction.already-corrected</c>.</exception>
    public void NoteSentiment(int? sentiment, DateTimeOffset at)
    {
        MustCount();
        Require(sentiment is null or (>= -100 and <= 100), InteractionErrors.InvalidSentiment, "sentiment");
        Sentiment = sentiment;
        Raise(new InteractionSentimentSet(TenantId, Id, CustomerId, LeadId, sentiment, Instant.Utc(at)));
    }

    /// <inheritdoc />
    public bool IsAbout(Guid owner) => CustomerId?.Value == owner || LeadId?.Value == owner;

    /// <summary>Whether a delivery of the same external id says what is recorded; what may be noted later does not count.</summary>
    internal bool Says(NewInteraction clean) =>
        Channel == clean.Channel && Direction == clean.Direction && OccurredAt == clean.OccurredAt && Duration == clean.Duration
        && Subject == clean.Subject && Body == clean.Body && BodyReference == clean.BodyReference && Employee == clean.Employee && Campaign == clean.Campaign && Store == clean.Store
        && _participants.Select(p => p.ToDraft()).SequenceEqual(clean.Participants);

    /// <inheritdoc />
    private protected override void CopyParts() => _participants = [.. _participants];

    private static Interaction Record(
        TenantId tenant, InteractionId id, CustomerId? customer, LeadId? lead, NewInteraction draft, InteractionId? corrects, DateTimeOffset at, TimeSpan tolerance)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var clean = draft.Clean();
        Require(clean.OccurredAt <= at + tolerance, InteractionErrors.InTheFuture, "occurredAt");
        var recorded = new Interaction(tenant, id, customer, lead, clean, corrects, Instant.Utc(at));
        recorded.Raise(new InteractionRecorded(tenant, id, customer, lead, clean.Channel, clean.Direction, clean.OccurredAt, corrects, recorded.RecordedAt));
        return recorded;
    }

    private void MustCount() => Require(CorrectedById is null, InteractionErrors.AlreadyCorrected);
}
