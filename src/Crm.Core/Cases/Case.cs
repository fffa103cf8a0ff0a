using Crm.Core.Customers;
using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Feedback;
using Crm.Core.Interactions;
using Crm.Core.Privacy;
using Crm.Core.Storage;
using Crm.Core.Teams;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Cases;

/// <summary>A complaint, question or incident of a customer: what it is about, who works on it, how far it is and how it was resolved.</summary>
public sealed partial class Case : AggregateRoot<CaseId>, IFact
{
    /// <summary>The kind of record in outbox and audit.</summary>
    public const string TypeName = "case";

    /// <summary>The longest subject, in characters.</summary>
    public const int MaxSubjectLength = 300;

    /// <summary>The longest description and the longest text of a resolution, in characters.</summary>
    public const int MaxTextLength = 16_000;

    private List<CaseMove> _moves = [];

    // For storage adapters.
    private Case()
    {
    }

    private Case(TenantId tenant, CaseId id, NewCase draft, DateTimeOffset openedAt, DateTimeOffset at)
        : base(tenant, id)
    {
        CustomerId = TypedId.Required(draft.Customer, "customer");
        Channel = draft.Channel;
        OpenedAt = openedAt;
        StateSince = openedAt;
        RecordedAt = at;
        SourceFeedback = draft.SourceFeedback is { } feedback ? TypedId.Required(feedback, "sourceFeedback") : null;
        SourceInteraction = draft.SourceInteraction is { } interaction ? TypedId.Required(interaction, "sourceInteraction") : null;
        if (draft.ExternalId is not var (system, key)) return;
        ExternalSystem = CleanText.Required(system, ExternalId.MaxSystemLength, "externalId.system");
        ExternalKey = CleanText.Required(key, ExternalId.MaxKeyLength, "externalId.key");
    }

    /// <inheritdoc />
    public override string AggregateType => TypeName;

    /// <inheritdoc />
    public override Guid? SubjectId => CustomerId.Value;

    /// <inheritdoc />
    public override IEnumerable<UniqueKey> UniqueKeys
    {
        get
        {
            if (ExternalSystem is { } system && ExternalKey is { } key) yield return KeyOf(system, key);
            if (SourceFeedback is { } feedback) yield return KeyOf(feedback);
        }
    }

    /// <summary>Whose case.</summary>
    public CustomerId CustomerId { get; private init; }

    /// <summary>Complaint, question or incident.</summary>
    public CaseKind Kind { get; private set => field = Track(field, value); }

    /// <summary>How much harm it does.</summary>
    public CaseSeverity Severity { get; private set => field = Track(field, value); }

    /// <summary>What it belongs to: a code; null when not said.</summary>
    [NotPersonal("a code")]
    public string? Topic { get; private set => field = Track(field, value); }

    /// <summary>What it is about.</summary>
    [PersonalData(DataClass.FreeText, OnErasure.Clear)]
    public string Subject { get; private set => field = Track(field, value); } = string.Empty;

    /// <summary>What happened; null when not said.</summary>
    [PersonalData(DataClass.FreeText, OnErasure.Clear)]
    public string? Description { get; private set => field = Track(field, value); }

    /// <summary>Through what it came.</summary>
    public Channel Channel { get; private init; }

    /// <summary>When it came in, UTC.</summary>
    public DateTimeOffset OpenedAt { get; private init; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>The feedback that led to it; null for none. At most one case for each feedback.</summary>
    public FeedbackId? SourceFeedback { get; private init; }

    /// <summary>The interaction it came in with; null for none.</summary>
    public InteractionId? SourceInteraction { get; private init; }

    /// <summary>The system that knows it under <see cref="ExternalKey"/>; null for none.</summary>
    [NotPersonal("name of a system")]
    public string? ExternalSystem { get; private init; }

    /// <summary>The key there; null for none. Unique with <see cref="ExternalSystem"/> in the tenant.</summary>
    [PersonalData(DataClass.Reference, OnErasure.Clear)]
    public string? ExternalKey { get; private init; }

    /// <summary>The employee who works on it; null for nobody.</summary>
    [PersonalData(DataClass.Staff, OnErasure.Keep)]
    public UserId? Owner { get; private set => field = Track(field, value); }

    /// <summary>The team that works on it; null for none.</summary>
    public TeamId? Team { get; private set => field = Track(field, value); }

    /// <summary>Every state it was in, oldest first.</summary>
    public IReadOnlyList<CaseMove> Moves => _moves;

    /// <summary>Opens a case. Everything in <paramref name="draft"/> is checked, and either all of it is taken or nothing.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="id">A new id.</param>
    /// <param name="draft">The case.</param>
    /// <param name="by">Who opens it; null for a program.</param>
    /// <param name="at">Now.</param>
    /// <param name="tolerance">How far ahead of now it may be dated.</param>
    /// <exception cref="CrmException">
    /// <c>crm.case.unknown-kind</c>, <c>crm.case.unknown-severity</c>, <c>crm.case.in-the-future</c>, <c>crm.interaction.unknown-channel</c>,
    /// <c>crm.text.…</c>, <c>crm.reason.invalid</c> at <c>topic</c>.
    /// </exception>
    public static Case Open(TenantId tenant, CaseId id, NewCase draft, UserId? by, DateTimeOffset at, TimeSpan tolerance)
    {
        ArgumentNullException.ThrowIfNull(draft);
        Require(Enum.IsDefined(draft.Channel), InteractionErrors.UnknownChannel, "channel");
        var openedAt = Instant.Utc(draft.OpenedAt ?? at, "openedAt");
        Require(openedAt <= at + tolerance, CaseErrors.InTheFuture, "openedAt");
        var opened = new Case(tenant, id, draft, openedAt, Instant.Utc(at));
        opened.TakeClass(draft.Kind, draft.Severity, draft.Topic);
        opened.TakeText(draft.Subject, draft.Description);
        opened.Owner = draft.Owner is { } owner ? new UserId(owner.Value) : null;
        opened.Team = draft.Team is { } team ? TypedId.Required(team, "team") : null;
        opened._moves.Add(new(opened, 1, null, null, by, openedAt));
        opened.Raise(new CaseOpened(
            tenant, id, opened.CustomerId, opened.Kind, opened.Severity, opened.Topic, opened.Owner, opened.Team, opened.SourceFeedback, openedAt, opened.RecordedAt));
        return opened;
    }

    /// <summary>Says again what it is and how much harm it does.</summary>
    /// <param name="kind">Complaint, question or incident.</param>
    /// <param name="severity">How much harm.</param>
    /// <param name="topic">A code; null when not said.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.case.closed</c>, <c>crm.case.unknown-kind</c>, <c>crm.case.unknown-severity</c>, <c>crm.reason.invalid</c>.</exception>
    public void Classify(CaseKind kind, CaseSeverity severity, ReasonCode? topic, DateTimeOffset at)
    {
        MustNotBeClosed();
        TakeClass(kind, severity, topic);
        Raise(new CaseChanged(TenantId, Id, CustomerId, Kind, Severity, Topic, Instant.Utc(at)));
    }

    /// <summary>Says again what it is about and what happened.</summary>
    /// <param name="subject">1 to 300 characters.</param>
    /// <param name="description">At most 16 000 characters; null when not said.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.case.closed</c>, <c>crm.text.…</c>.</exception>
    public void Describe(string subject, string? description, DateTimeOffset at)
    {
        MustNotBeClosed();
        TakeText(subject, description);
        Raise(new CaseChanged(TenantId, Id, CustomerId, Kind, Severity, Topic, Instant.Utc(at)));
    }

    /// <summary>Makes an employee and a team responsible; the service has checked the team.</summary>
    /// <param name="owner">The employee; null for nobody.</param>
    /// <param name="team">The team; null for none.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.case.closed</c>, <c>crm.case.nothing-changed</c>.</exception>
    public void AssignTo(UserId? owner, TeamId? team, DateTimeOffset at)
    {
        MustNotBeClosed();
        Require(owner != Owner || team != Team, CaseErrors.NothingChanged, "owner");
        var before = Owner;
        Owner = owner is { } given ? new UserId(given.Value) : null;
        Team = team is { } group ? TypedId.Required(group, "team") : null;
        Raise(new CaseAssigned(TenantId, Id, CustomerId, before, Owner, Team, Instant.Utc(at)));
    }

    /// <inheritdoc />
    public bool IsAbout(Guid owner) => CustomerId.Value == owner;

    /// <inheritdoc />
    private protected override void CopyParts() => _moves = [.. _moves];

    internal static UniqueKey KeyOf(string system, string key) => new(CaseErrors.ExternalIdTaken, "case-external-id", system, key);

    internal static UniqueKey KeyOf(FeedbackId feedback) => new(CaseErrors.FeedbackHasCase, "case-feedback", feedback.ToString());

    private void TakeClass(CaseKind kind, CaseSeverity severity, ReasonCode? topic)
    {
        Require(Enum.IsDefined(kind), CaseErrors.UnknownKind, "kind");
        Require(Enum.IsDefined(severity), CaseErrors.UnknownSeverity, "severity");
        var code = topic is { } given ? ReasonCode.Parse(given.Value, "topic").Value : null;
        (Kind, Severity, Topic) = (kind, severity, code);
    }

    private void TakeText(string subject, string? description)
    {
        var clean = CleanText.Required(subject, MaxSubjectLength, "subject");
        Description = CleanText.Optional(description, MaxTextLength, "description", multiline: true);
        Subject = clean;
    }

    private void MustNotBeClosed() => Require(!IsClosed, CaseErrors.AlreadyClosed);
}
