using Crm.Core.Cases;
using Crm.Core.Customers;
using Crm.Core.Leads;
using Crm.Core.Opportunities;
using Crm.Core.Teams;
using Crm.Core.Tenancy;

namespace Crm.Core.FollowUps;

/// <summary>A follow-up to be planned. Every step returns a new draft; nothing is checked before it is planned, so that all of it is refused or taken together.</summary>
public sealed record NewFollowUp
{
    private NewFollowUp(string what, DateTimeOffset dueAt) => (What, DueAt) = (what, dueAt);

    internal string What { get; }

    internal DateTimeOffset DueAt { get; }

    internal CustomerId? Customer { get; private init; }

    internal LeadId? Lead { get; private init; }

    internal OpportunityId? Opportunity { get; private init; }

    internal CaseId? Case { get; private init; }

    internal FollowUpPriority GivenPriority { get; private init; } = FollowUpPriority.Normal;

    internal UserId? Assignee { get; private init; }

    internal TeamId? Team { get; private init; }

    internal IReadOnlyList<DateTimeOffset> Reminders { get; private init; } = [];

    internal Recurrence? Recurrence { get; private init; }

    /// <summary>Something to be done for a customer.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="what">What, 1 to 300 characters.</param>
    /// <param name="due">By when; may be past.</param>
    public static NewFollowUp For(CustomerId customer, string what, DateTimeOffset due) => new(what, due) { Customer = customer };

    /// <summary>Something to be done for a lead.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="what">What, 1 to 300 characters.</param>
    /// <param name="due">By when; may be past.</param>
    public static NewFollowUp For(LeadId lead, string what, DateTimeOffset due) => new(what, due) { Lead = lead };

    /// <summary>Says which deal it belongs to.</summary>
    /// <param name="opportunity">A deal of the same customer, or one that has no customer yet.</param>
    public NewFollowUp Of(OpportunityId opportunity) => this with { Opportunity = opportunity };

    /// <summary>Says which case it belongs to.</summary>
    /// <param name="found">A case of the same customer.</param>
    public NewFollowUp Of(CaseId found) => this with { Case = found };

    /// <summary>Says how much it matters.</summary>
    /// <param name="priority">How much.</param>
    public NewFollowUp Priority(FollowUpPriority priority) => this with { GivenPriority = priority };

    /// <summary>Says who is to do it; null for nobody.</summary>
    /// <param name="assignee">The employee.</param>
    /// <param name="team">The team.</param>
    public NewFollowUp AssignedTo(UserId? assignee, TeamId? team = null) => this with { Assignee = assignee, Team = team };

    /// <summary>Says when to remind of it.</summary>
    /// <param name="instants">At most 10, each once and not after it is due.</param>
    public NewFollowUp RemindingAt(params IEnumerable<DateTimeOffset> instants)
    {
        ArgumentNullException.ThrowIfNull(instants);
        return this with { Reminders = [.. Reminders, .. instants] };
    }

    /// <summary>Says how it comes back.</summary>
    /// <param name="recurrence">How.</param>
    public NewFollowUp Every(Recurrence recurrence) => this with { Recurrence = recurrence };

    /// <summary>Nothing of the content.</summary>
    public override string ToString() => "new follow-up";
}
