using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Interactions;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.FollowUps;

/// <content>Done, cancelled, and come back.</content>
public sealed partial class FollowUp
{
    /// <summary>In what it counts when it comes back; null when it does not.</summary>
    public RecurrenceUnit? RepeatUnit { get; private init; }

    /// <summary>Every how many of the unit it comes back; null when it does not.</summary>
    public int? RepeatEvery { get; private init; }

    /// <summary>The last day it comes back, in the time zone of the tenant; null for no end.</summary>
    public DateOnly? RepeatUntil { get; private init; }

    /// <summary>How many times it comes in all; null for no end.</summary>
    public int? RepeatTimes { get; private init; }

    /// <summary>When the first of the series was due as planned, UTC.</summary>
    public DateTimeOffset FirstDueAt { get; private init; }

    /// <summary>Which of the series: counts from 1; missed ones are counted.</summary>
    public int Occurrence { get; private init; } = 1;

    /// <summary>The first of the series; itself when it is the first.</summary>
    public FollowUpId SeriesId { get; private init; }

    /// <summary>The one that was done before it; null for the first. Unique in the tenant, so that none is continued twice.</summary>
    public FollowUpId? PreviousId { get; private init; }

    /// <summary>How it comes back; null when it does not.</summary>
    public Recurrence? Recurrence => RepeatUnit is { } unit && RepeatEvery is { } every ? new(unit, every) { Until = RepeatUntil, Times = RepeatTimes } : null;

    /// <summary>It is done. <see cref="IFollowUps"/> checks the interaction and plans the next one of a series as well.</summary>
    /// <param name="outcome">What came of it: a code such as <c>reached</c>.</param>
    /// <param name="interaction">The interaction it was logged as; null for none.</param>
    /// <param name="by">Who did it; null for a program.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.follow-up.illegal-transition</c>, <c>crm.reason.invalid</c> at <c>outcome</c>.</exception>
    public void Complete(ReasonCode outcome, InteractionId? interaction, UserId? by, DateTimeOffset at)
    {
        Require(IsOpen, FollowUpErrors.IllegalTransition);
        Close(FollowUpState.Done, ReasonCode.Parse(outcome.Value, "outcome").Value, by, at);
        InteractionId = interaction;
        Raise(new FollowUpCompleted(TenantId, Id, CustomerId, LeadId, Outcome!, interaction, by, ClosedAt!.Value));
    }

    /// <summary>It is not to be done any more; a recurring one does not come back.</summary>
    /// <param name="reason">Why: a code such as <c>not-needed</c>.</param>
    /// <param name="by">Who says so; null for a program.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.follow-up.illegal-transition</c>, <c>crm.reason.invalid</c>.</exception>
    public void Cancel(ReasonCode reason, UserId? by, DateTimeOffset at)
    {
        Require(IsOpen, FollowUpErrors.IllegalTransition);
        Close(FollowUpState.Cancelled, ReasonCode.Parse(reason.Value).Value, by, at);
        Raise(new FollowUpCancelled(TenantId, Id, CustomerId, LeadId, Outcome!, by, ClosedAt!.Value));
    }

    /// <summary>
    /// The next of the series after this one was done: the first after it, by the calendar of the series, that is due later than it was done.
    /// Those missed in between are not planned.
    /// </summary>
    /// <param name="id">A new id.</param>
    /// <param name="zone">The time zone of the tenant.</param>
    /// <returns>Null when it does not come back, or its series has ended.</returns>
    public FollowUp? Next(FollowUpId id, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        if (Recurrence is not { } recurrence || State is not FollowUpState.Done || ClosedAt is not { } done) return null;
        var number = Occurrence + 1;
        while (recurrence.DueOf(FirstDueAt, number, zone) is { } due)
        {
            if (due > done) return Continued(id, number, due, done);
            number++;
        }

        return null;
    }

    internal static UniqueKey KeyOf(FollowUpId previous) => new(FollowUpErrors.AlreadyContinued, "follow-up-previous", previous.ToString());

    private FollowUp Continued(FollowUpId id, int number, DateTimeOffset due, DateTimeOffset at)
    {
        var next = new FollowUp(TenantId, id, at)
        {
            CustomerId = CustomerId,
            LeadId = LeadId,
            OpportunityId = OpportunityId,
            CaseId = CaseId,
            What = What,
            DueAt = due,
            Priority = Priority,
            Assignee = Assignee,
            Team = Team,
            FirstDueAt = FirstDueAt,
            RepeatUnit = RepeatUnit,
            RepeatEvery = RepeatEvery,
            RepeatUntil = RepeatUntil,
            RepeatTimes = RepeatTimes,
            SeriesId = SeriesId,
            PreviousId = Id,
            Occurrence = number,
        };
        next.TakeReminders([.. _reminders.Select(r => r.At + (due - DueAt))]);
        return next.Announced();
    }

    private void Close(FollowUpState state, string outcome, UserId? by, DateTimeOffset at)
    {
        var now = Instant.Utc(at);
        (State, Outcome, ClosedAt, ClosedBy) = (state, outcome, now, by);
    }
}
