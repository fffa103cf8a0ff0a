using Crm.Core.Cases;
using Crm.Core.Customers;
using Crm.Core.Leads;
using Crm.Core.Opportunities;
using Crm.Core.Storage;
using Crm.Core.Teams;
using Crm.Core.Tenancy;

namespace Crm.Core.FollowUps;

/// <summary>The conditions follow-ups are found by.</summary>
public static class FollowUpCriteria
{
    /// <summary>Neither done nor cancelled.</summary>
    public static readonly Criterion<FollowUp> Open = That(FollowUpState.Open);

    /// <summary>Those in a state.</summary>
    /// <param name="state">The state.</param>
    public static Criterion<FollowUp> That(FollowUpState state) => new(f => f.State == state);

    /// <summary>Those for one customer.</summary>
    /// <param name="customer">The customer.</param>
    public static Criterion<FollowUp> For(CustomerId customer) => new(f => f.CustomerId == customer);

    /// <summary>Those for one lead.</summary>
    /// <param name="lead">The lead.</param>
    public static Criterion<FollowUp> For(LeadId lead) => new(f => f.LeadId == lead);

    /// <summary>Those of a deal.</summary>
    /// <param name="opportunity">The deal.</param>
    public static Criterion<FollowUp> Of(OpportunityId opportunity) => new(f => f.OpportunityId == opportunity);

    /// <summary>Those of a case.</summary>
    /// <param name="found">The case.</param>
    public static Criterion<FollowUp> Of(CaseId found) => new(f => f.CaseId == found);

    /// <summary>Those of one series.</summary>
    /// <param name="series">The first one of it.</param>
    public static Criterion<FollowUp> InSeries(FollowUpId series) => new(f => f.SeriesId == series);

    /// <summary>Those an employee is to do.</summary>
    /// <param name="assignee">The employee; null for those nobody is to do.</param>
    public static Criterion<FollowUp> AssignedTo(UserId? assignee) => new(f => f.Assignee == assignee);

    /// <summary>Those a team is to do.</summary>
    /// <param name="team">The team; null for those no team is to do.</param>
    public static Criterion<FollowUp> OfTeam(TeamId? team) => new(f => f.Team == team);

    /// <summary>Those due in a span of time.</summary>
    /// <param name="from">The first instant.</param>
    /// <param name="until">The first instant after it.</param>
    public static Criterion<FollowUp> DueBetween(DateTimeOffset from, DateTimeOffset until) => new(f => f.DueAt >= from && f.DueAt < until);

    /// <summary>Open ones due before an instant.</summary>
    /// <param name="instant">For example now: then those that are late.</param>
    public static Criterion<FollowUp> OverdueAt(DateTimeOffset instant)
    {
        var open = FollowUpState.Open;
        return new(f => f.State == open && f.DueAt < instant);
    }

    /// <summary>Open ones somebody is to be reminded of in a span of time.</summary>
    /// <param name="from">The first instant.</param>
    /// <param name="until">The first instant after it.</param>
    public static Criterion<FollowUp> RemindedBetween(DateTimeOffset from, DateTimeOffset until)
    {
        var open = FollowUpState.Open;
        return new(f => f.State == open && f.Reminders.Any(r => r.At >= from && r.At < until));
    }
}
