using Crm.Core.Cases;
using Crm.Core.Customers;
using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Interactions;
using Crm.Core.Leads;
using Crm.Core.Opportunities;
using Crm.Core.Privacy;
using Crm.Core.Storage;
using Crm.Core.Teams;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.FollowUps;

/// <summary>Something to be done for a customer or a lead by an instant. What is done or cancelled stays so: plan another one instead.</summary>
public sealed partial class FollowUp : AggregateRoot<FollowUpId>, IFact
{
    /// <summary>The kind of record in outbox and audit.</summary>
    public const string TypeName = "follow-up";

    /// <summary>The longest text, in characters.</summary>
    public const int MaxWhatLength = 300;

    /// <summary>At most this many reminders.</summary>
    public const int MaxReminders = 10;

    private List<FollowUpReminder> _reminders = [];

    // For storage adapters.
    private FollowUp()
    {
    }

    private FollowUp(TenantId tenant, FollowUpId id, DateTimeOffset at)
        : base(tenant, id)
    {
        CreatedAt = at;
    }

    /// <inheritdoc />
    public override string AggregateType => TypeName;

    /// <inheritdoc />
    public override Guid? SubjectId => CustomerId?.Value;

    /// <inheritdoc />
    public override IEnumerable<UniqueKey> UniqueKeys => PreviousId is { } previous ? [KeyOf(previous)] : [];

    /// <summary>The customer it is for; null when it is for a lead.</summary>
    public CustomerId? CustomerId { get; private init; }

    /// <summary>The lead it is for; null when it is for a customer.</summary>
    public LeadId? LeadId { get; private init; }

    /// <summary>The deal it belongs to; null for none.</summary>
    public OpportunityId? OpportunityId { get; private init; }

    /// <summary>The case it belongs to; null for none.</summary>
    public CaseId? CaseId { get; private init; }

    /// <summary>What is to be done.</summary>
    [PersonalData(DataClass.FreeText, OnErasure.Clear)]
    public string What { get; private set => field = Track(field, value); } = string.Empty;

    /// <summary>By when, UTC.</summary>
    public DateTimeOffset DueAt { get; private set => field = Track(field, value); }

    /// <summary>How much it matters.</summary>
    public FollowUpPriority Priority { get; private set => field = Track(field, value); }

    /// <summary>The employee who is to do it; null for nobody.</summary>
    [PersonalData(DataClass.Staff, OnErasure.Keep)]
    public UserId? Assignee { get; private set => field = Track(field, value); }

    /// <summary>The team that is to do it; null for none.</summary>
    public TeamId? Team { get; private set => field = Track(field, value); }

    /// <summary>How far it is.</summary>
    public FollowUpState State { get; private set => field = Track(field, value); } = FollowUpState.Open;

    /// <summary>What came of it, when it is done; why not, when it is cancelled: a code; null while it is open.</summary>
    [NotPersonal("a code")]
    public string? Outcome { get; private set => field = Track(field, value); }

    /// <summary>The interaction it was logged as; null for none.</summary>
    public InteractionId? InteractionId { get; private set => field = Track(field, value); }

    /// <summary>When it was planned, UTC.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>When it was done or cancelled, UTC; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; private set => field = Track(field, value); }

    /// <summary>Who did or cancelled it; null while it is open and for a program.</summary>
    [PersonalData(DataClass.Staff, OnErasure.Keep)]
    public UserId? ClosedBy { get; private set => field = Track(field, value); }

    /// <summary>When to remind of it, in no particular order.</summary>
    public IReadOnlyList<FollowUpReminder> Reminders => _reminders;

    /// <summary>True until it is done or cancelled.</summary>
    public bool IsOpen => State is FollowUpState.Open;

    /// <summary>Whether it is late at an instant: still open, and due before.</summary>
    /// <param name="instant">For example now.</param>
    public bool IsOverdue(DateTimeOffset instant) => IsOpen && DueAt < instant;

    /// <summary>Plans a follow-up. Everything in <paramref name="draft"/> is checked, and either all of it is taken or nothing.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="id">A new id.</param>
    /// <param name="draft">What is to be done.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="CrmException">
    /// <c>crm.follow-up.unknown-priority</c>, <c>crm.follow-up.invalid-reminders</c>, <c>crm.follow-up.invalid-recurrence</c>, <c>crm.text.…</c>.
    /// </exception>
    public static FollowUp Plan(TenantId tenant, FollowUpId id, NewFollowUp draft, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(draft);
        draft.Recurrence?.MustFit();
        var due = Instant.Utc(draft.DueAt, "due");
        var planned = new FollowUp(tenant, id, Instant.Utc(at))
        {
            CustomerId = draft.Customer is { } customer ? TypedId.Required(customer, "customer") : null,
            LeadId = draft.Lead is { } lead ? TypedId.Required(lead, "lead") : null,
            OpportunityId = draft.Opportunity is { } deal ? TypedId.Required(deal, "opportunity") : null,
            CaseId = draft.Case is { } found ? TypedId.Required(found, "case") : null,
            What = CleanText.Required(draft.What, MaxWhatLength, "what"),
            DueAt = due,
            Priority = Known(draft.GivenPriority),
            Assignee = draft.Assignee is { } user ? new UserId(user.Value) : null,
            Team = draft.Team is { } team ? TypedId.Required(team, "team") : null,
            FirstDueAt = due,
            RepeatUnit = draft.Recurrence?.Unit,
            RepeatEvery = draft.Recurrence?.Every,
            RepeatUntil = draft.Recurrence?.Until,
            RepeatTimes = draft.Recurrence?.Times,
            SeriesId = id,
        };
        planned.TakeReminders(CleanReminders(draft.Reminders, due));
        return planned.Announced();
    }

    /// <summary>Moves it to another instant; its reminders move by as much.</summary>
    /// <param name="due">By when; may be past.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.follow-up.closed</c>, <c>crm.follow-up.nothing-changed</c>.</exception>
    public void Reschedule(DateTimeOffset due, DateTimeOffset at)
    {
        MustBeOpen();
        var before = DueAt;
        var after = Instant.Utc(due, "due");
        Require(after != before, FollowUpErrors.NothingChanged, "due");
        var moved = _reminders.Select(r => Instant.Utc(r.At + (after - before), "due")).ToList();
        DueAt = after;
        TakeReminders(moved);
        Raise(new FollowUpRescheduled(TenantId, Id, CustomerId, LeadId, before, DueAt, Instant.Utc(at)));
    }

    /// <summary>Says when to remind of it, instead of before.</summary>
    /// <param name="instants">At most 10, each once and not after it is due; none for no reminder.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.follow-up.closed</c>, <c>crm.follow-up.invalid-reminders</c>.</exception>
    public void ChangeReminders(IReadOnlyList<DateTimeOffset> instants, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(instants);
        MustBeOpen();
        TakeReminders(CleanReminders(instants, DueAt));
        Raise(new FollowUpChanged(TenantId, Id, CustomerId, LeadId, [nameof(Reminders)], Instant.Utc(at)));
    }

    /// <summary>Says again what is to be done and how much it matters.</summary>
    /// <param name="what">1 to 300 characters.</param>
    /// <param name="priority">How much.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.follow-up.closed</c>, <c>crm.follow-up.unknown-priority</c>, <c>crm.text.…</c>.</exception>
    public void Change(string what, FollowUpPriority priority, DateTimeOffset at)
    {
        MustBeOpen();
        var clean = CleanText.Required(what, MaxWhatLength, "what");
        Priority = Known(priority);
        What = clean;
        Raise(new FollowUpChanged(TenantId, Id, CustomerId, LeadId, [nameof(What), nameof(Priority)], Instant.Utc(at)));
    }

    /// <summary>Says who is to do it; the service has checked the team.</summary>
    /// <param name="assignee">The employee; null for nobody.</param>
    /// <param name="team">The team; null for none.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.follow-up.closed</c>, <c>crm.follow-up.nothing-changed</c>.</exception>
    public void AssignTo(UserId? assignee, TeamId? team, DateTimeOffset at)
    {
        MustBeOpen();
        Require(assignee != Assignee || team != Team, FollowUpErrors.NothingChanged, "assignee");
        var before = Assignee;
        Assignee = assignee is { } given ? new UserId(given.Value) : null;
        Team = team is { } group ? TypedId.Required(group, "team") : null;
        Raise(new FollowUpAssigned(TenantId, Id, CustomerId, LeadId, before, Assignee, Team, Instant.Utc(at)));
    }

    /// <inheritdoc />
    public bool IsAbout(Guid owner) => CustomerId?.Value == owner || LeadId?.Value == owner;

    /// <inheritdoc />
    private protected override void CopyParts() => _reminders = [.. _reminders];

    private static FollowUpPriority Known(FollowUpPriority priority)
    {
        Require(Enum.IsDefined(priority), FollowUpErrors.UnknownPriority, "priority");
        return priority;
    }

    private static List<DateTimeOffset> CleanReminders(IReadOnlyList<DateTimeOffset> instants, DateTimeOffset due)
    {
        Require(instants.Count <= MaxReminders, FollowUpErrors.InvalidReminders, "reminders");
        List<DateTimeOffset> clean = [.. instants.Select((r, i) => Instant.Utc(r, $"reminders[{i}]"))];
        Require(clean.Distinct().Count() == clean.Count && clean.TrueForAll(r => r <= due), FollowUpErrors.InvalidReminders, "reminders");
        return clean;
    }

    private void TakeReminders(List<DateTimeOffset> wanted)
    {
        NoteChange(nameof(Reminders), Shown(_reminders.Select(r => r.At)), Shown(wanted));
        _reminders.RemoveAll(r => !wanted.Contains(r.At));
        _reminders.AddRange(wanted.Where(w => !_reminders.Exists(r => r.At == w)).Select(w => new FollowUpReminder(this, w)));
    }

    private static string? Shown(IEnumerable<DateTimeOffset> instants) =>
        string.Join(' ', instants.Order().Select(i => i.ToString("O", System.Globalization.CultureInfo.InvariantCulture))) is { Length: > 0 } text ? text : null;

    private FollowUp Announced()
    {
        Raise(new FollowUpPlanned(TenantId, Id, CustomerId, LeadId, OpportunityId, CaseId, DueAt, Priority, Assignee, Team, PreviousId, CreatedAt));
        return this;
    }

    private void MustBeOpen() => Require(IsOpen, FollowUpErrors.Closed);
}
