using Crm.Core.Errors;
using Crm.Core.Privacy;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Cases;

/// <content>How far it is: New → InProgress ⇄ Waiting → Resolved → Closed, back from Resolved, out to Duplicate.</content>
public sealed partial class Case
{
    /// <summary>How far it is.</summary>
    public CaseState State { get; private set => field = Track(field, value); } = CaseState.New;

    /// <summary>Since when it has this state, UTC.</summary>
    public DateTimeOffset StateSince { get; private set; }

    /// <summary>How it was resolved: a code; null while it is not.</summary>
    [NotPersonal("a code")]
    public string? Resolution { get; private set => field = Track(field, value); }

    /// <summary>How it was resolved, in words; null when nothing is said.</summary>
    [PersonalData(DataClass.FreeText, OnErasure.Clear)]
    public string? ResolutionText { get; private set => field = Track(field, value); }

    /// <summary>When it was resolved or found to be a duplicate, UTC; null while it is open.</summary>
    public DateTimeOffset? SettledAt { get; private set => field = Track(field, value); }

    /// <summary>The case that is about the same; null unless it is a duplicate.</summary>
    public CaseId? DuplicateOfId { get; private set => field = Track(field, value); }

    /// <summary>How many cases were found to be duplicates of this one.</summary>
    public int DuplicateCount { get; private set => field = Track(field, value); }

    /// <summary>How often it was reopened.</summary>
    public int Reopenings { get; private set => field = Track(field, value); }

    /// <summary>True while it waits for work or for somebody: neither resolved, closed nor a duplicate.</summary>
    public bool IsOpen => SettledAt is null;

    /// <summary>True when nothing changes any more: closed, or a duplicate.</summary>
    public bool IsClosed => State is CaseState.Closed or CaseState.Duplicate;

    /// <summary>Somebody begins to work on it.</summary>
    /// <param name="by">Who; null for a program.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.case.illegal-transition</c>: only a new case is begun; a waiting one is resumed.</exception>
    public void StartWork(UserId? by, DateTimeOffset at)
    {
        Require(State is CaseState.New, CaseErrors.IllegalTransition);
        var now = Enter(CaseState.InProgress, null, by, at);
        Raise(new CaseWorkStarted(TenantId, Id, CustomerId, by, now));
    }

    /// <summary>Nothing can be done before the customer or somebody else answers.</summary>
    /// <param name="by">Who says so; null for a program.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.case.illegal-transition</c>: nobody works on it.</exception>
    public void Wait(UserId? by, DateTimeOffset at)
    {
        Require(State is CaseState.InProgress, CaseErrors.IllegalTransition);
        var now = Enter(CaseState.Waiting, null, by, at);
        Raise(new CaseWaiting(TenantId, Id, CustomerId, by, now));
    }

    /// <summary>The answer is there; work goes on.</summary>
    /// <param name="by">Who; null for a program.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.case.illegal-transition</c>: it does not wait.</exception>
    public void Resume(UserId? by, DateTimeOffset at)
    {
        Require(State is CaseState.Waiting, CaseErrors.IllegalTransition);
        var now = Enter(CaseState.InProgress, null, by, at);
        Raise(new CaseResumed(TenantId, Id, CustomerId, by, now));
    }

    /// <summary>It is solved as far as we know.</summary>
    /// <param name="resolution">How: a code such as <c>refunded</c>.</param>
    /// <param name="text">How, in words, at most 16 000 characters; null for nothing.</param>
    /// <param name="by">Who; null for a program.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException">
    /// <c>crm.case.illegal-transition</c>: nobody has begun, or it is resolved; <c>crm.reason.invalid</c> at <c>resolution</c>, <c>crm.text.…</c>.
    /// </exception>
    public void Resolve(ReasonCode resolution, string? text, UserId? by, DateTimeOffset at)
    {
        Require(State is CaseState.InProgress or CaseState.Waiting, CaseErrors.IllegalTransition);
        var code = ReasonCode.Parse(resolution.Value, "resolution").Value;
        ResolutionText = CleanText.Optional(text, MaxTextLength, "text", multiline: true);
        Resolution = code;
        SettledAt = Enter(CaseState.Resolved, code, by, at);
        Raise(new CaseResolved(TenantId, Id, CustomerId, code, by, SettledAt.Value));
    }

    /// <summary>The customer agrees, or has said nothing for long enough.</summary>
    /// <param name="by">Who closes it; null for a program.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.case.illegal-transition</c>: it is not resolved.</exception>
    public void Close(UserId? by, DateTimeOffset at)
    {
        Require(State is CaseState.Resolved, CaseErrors.IllegalTransition);
        var now = Enter(CaseState.Closed, null, by, at);
        Raise(new CaseClosed(TenantId, Id, CustomerId, by, now));
    }

    /// <summary>It is not solved after all; the log keeps how it was thought to be.</summary>
    /// <param name="reason">Why: a code such as <c>came-back</c>.</param>
    /// <param name="by">Who; null for a program.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.case.illegal-transition</c>: it is not resolved, or closed for good; <c>crm.reason.invalid</c>.</exception>
    public void Reopen(ReasonCode reason, UserId? by, DateTimeOffset at)
    {
        Require(State is CaseState.Resolved, CaseErrors.IllegalTransition);
        var code = ReasonCode.Parse(reason.Value).Value;
        (Resolution, ResolutionText, SettledAt) = (null, null, null);
        Reopenings++;
        var now = Enter(CaseState.InProgress, code, by, at);
        Raise(new CaseReopened(TenantId, Id, CustomerId, code, by, now));
    }

    /// <summary>Another case is about the same. That one is told as well, so that two cannot become duplicates of each other at once.</summary>
    /// <param name="original">The case that goes on.</param>
    /// <param name="by">Who says so; null for a program.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException">
    /// <c>crm.case.illegal-transition</c>: it is not open; <c>crm.case.duplicate-of-itself</c>, <c>crm.case.duplicate-of-duplicate</c>, <c>crm.tenancy.foreign-tenant</c>.
    /// </exception>
    public void MarkDuplicate(Case original, UserId? by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(original);
        Require(IsOpen, CaseErrors.IllegalTransition);
        Require(original.TenantId == TenantId, TenancyErrors.ForeignTenant, "original");
        Require(original.Id != Id, CaseErrors.DuplicateOfItself, "original");
        Require(original.State is not CaseState.Duplicate, CaseErrors.DuplicateOfDuplicate, "original");
        DuplicateOfId = original.Id;
        SettledAt = Enter(CaseState.Duplicate, null, by, at);
        Raise(new CaseMarkedDuplicate(TenantId, Id, CustomerId, original.Id, by, SettledAt.Value));
        original.CountDuplicate(Id, SettledAt.Value);
    }

    private void CountDuplicate(CaseId duplicate, DateTimeOffset at)
    {
        DuplicateCount++;
        Raise(new CaseDuplicateCounted(TenantId, Id, CustomerId, duplicate, DuplicateCount, at));
    }

    // Clocks differ a little between machines; the log never runs backwards.
    private DateTimeOffset Enter(CaseState state, string? reason, UserId? by, DateTimeOffset at)
    {
        var now = Instant.Utc(at);
        if (now < StateSince) now = StateSince;
        var before = State;
        State = state;
        StateSince = now;
        _moves.Add(new(this, _moves.Count + 1, before, reason, by, now));
        return now;
    }
}
