using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Events;
using Crm.Core.Opportunities;
using Crm.Core.Privacy;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Leads;

/// <content>How far it is: New → Working → Qualified → Converted, aside to Nurturing and back to Working, out to Disqualified.</content>
public sealed partial class Lead
{
    /// <summary>How far it is.</summary>
    public LeadStatus Status { get; private set => field = Track(field, value); } = LeadStatus.New;

    /// <summary>Since when it has this status, UTC.</summary>
    public DateTimeOffset StatusSince { get; private set; }

    /// <summary>When it was last found worth pursuing, UTC; null when never.</summary>
    public DateTimeOffset? QualifiedAt { get; private set => field = Track(field, value); }

    /// <summary>The day it is taken up again, while it is nurtured; null when no day is set.</summary>
    public DateOnly? NurtureUntil { get; private set => field = Track(field, value); }

    /// <summary>Why it is not worth pursuing: a code of the catalogue; null unless disqualified.</summary>
    [NotPersonal("a code of the catalogue")]
    public string? DisqualifiedReason { get; private set => field = Track(field, value); }

    /// <summary>The customer it became; null unless converted.</summary>
    public CustomerId? CustomerId { get; private set => field = Track(field, value); }

    /// <summary>The deal that was opened, or joined, when it was converted; null for none.</summary>
    public OpportunityId? OpportunityId { get; private set => field = Track(field, value); }

    /// <summary>When it was converted or disqualified, UTC; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; private set => field = Track(field, value); }

    /// <summary>Who converted or disqualified it; null while it is open and when it was no employee.</summary>
    [PersonalData(DataClass.Staff, OnErasure.Keep)]
    public UserId? ClosedBy { get; private set => field = Track(field, value); }

    /// <summary>True until it is converted or disqualified.</summary>
    public bool IsOpen => ClosedAt is null;

    /// <summary>Somebody begins to work on it.</summary>
    /// <param name="by">Who; null when it is no employee.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.lead.illegal-transition</c>: only a new lead is begun; a nurtured one is resumed.</exception>
    public void StartWorking(UserId? by, DateTimeOffset at)
    {
        Require(Status is LeadStatus.New, LeadErrors.IllegalTransition);
        Enter(LeadStatus.Working, new LeadWorkStarted(TenantId, Id, by, Instant.Utc(at)));
    }

    /// <summary>Marks it as worth pursuing.</summary>
    /// <param name="by">Who; null when it is no employee.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.lead.illegal-transition</c>: only a lead being worked on can be qualified.</exception>
    public void Qualify(UserId? by, DateTimeOffset at)
    {
        Require(Status is LeadStatus.Working, LeadErrors.IllegalTransition);
        QualifiedAt = Instant.Utc(at);
        Enter(LeadStatus.Qualified, new LeadQualified(TenantId, Id, by, QualifiedAt.Value));
    }

    /// <summary>Keeps it warm: not now.</summary>
    /// <param name="until">The day to take it up again; null when no day is set.</param>
    /// <param name="by">Who; null when it is no employee.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.lead.illegal-transition</c>: it is nurtured already or closed; <c>crm.lead.nurture-in-the-past</c>.</exception>
    public void Nurture(DateOnly? until, UserId? by, DateTimeOffset at)
    {
        Require(Status is LeadStatus.New or LeadStatus.Working or LeadStatus.Qualified, LeadErrors.IllegalTransition);
        var now = Instant.Utc(at);
        // A day of slack for time zones behind UTC.
        Require(until is null || until >= DateOnly.FromDateTime(now.UtcDateTime).AddDays(-1), LeadErrors.NurtureInThePast, "until");
        NurtureUntil = until;
        Enter(LeadStatus.Nurturing, new LeadNurtured(TenantId, Id, until, by, now));
    }

    /// <summary>Takes a nurtured lead up again.</summary>
    /// <param name="by">Who; null when it is no employee.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.lead.illegal-transition</c>: it is not nurtured.</exception>
    public void Resume(UserId? by, DateTimeOffset at)
    {
        Require(Status is LeadStatus.Nurturing, LeadErrors.IllegalTransition);
        NurtureUntil = null;
        Enter(LeadStatus.Working, new LeadResumed(TenantId, Id, by, Instant.Utc(at)));
    }

    /// <summary>Closes it: not worth pursuing. The service has checked that the catalogue gives the reason.</summary>
    /// <param name="reason">Why: a code of the catalogue.</param>
    /// <param name="by">Who; null when it is no employee.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.lead.illegal-transition</c>: it is closed; <c>crm.reason.invalid</c>.</exception>
    internal void Disqualify(ReasonCode reason, UserId? by, DateTimeOffset at)
    {
        Require(IsOpen, LeadErrors.IllegalTransition);
        DisqualifiedReason = ReasonCode.Parse(reason.Value).Value;
        NurtureUntil = null;
        Close(by, at);
        Enter(LeadStatus.Disqualified, new LeadDisqualified(TenantId, Id, DisqualifiedReason, by, Instant.Utc(at)));
    }

    /// <summary>Closes it: it became a customer. The service has checked that the customer exists and that the deal is the customer's.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="opportunity">The deal that was opened or joined; null for none.</param>
    /// <param name="by">Who; null when it is no employee.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.lead.illegal-transition</c>: only a qualified lead is converted; <c>crm.id.empty</c>.</exception>
    internal void MarkConverted(CustomerId customer, OpportunityId? opportunity, UserId? by, DateTimeOffset at)
    {
        Require(Status is LeadStatus.Qualified, LeadErrors.IllegalTransition);
        CustomerId = TypedId.Required(customer, "customer");
        OpportunityId = opportunity is { } deal ? TypedId.Required(deal, "opportunity") : null;
        Close(by, at);
        Enter(LeadStatus.Converted, new LeadConverted(TenantId, Id, customer, opportunity, by, Instant.Utc(at)));
    }

    private void Close(UserId? by, DateTimeOffset at)
    {
        ClosedAt = Instant.Utc(at);
        ClosedBy = by;
    }

    private void Enter(LeadStatus status, CrmEvent entered)
    {
        Status = status;
        StatusSince = entered.At;
        Raise(entered);
    }
}
