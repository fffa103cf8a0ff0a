using Crm.Core.Cases;
using Crm.Core.Customers;
using Crm.Core.Events;
using Crm.Core.Interactions;
using Crm.Core.Leads;
using Crm.Core.Opportunities;
using Crm.Core.Teams;
using Crm.Core.Tenancy;

namespace Crm.Core.FollowUps;

/// <summary>A follow-up was planned.</summary>
/// <param name="CustomerId">The customer it is for; null when it is for a lead.</param>
/// <param name="LeadId">The lead it is for; null when it is for a customer.</param>
/// <param name="OpportunityId">The deal it belongs to; null for none.</param>
/// <param name="CaseId">The case it belongs to; null for none.</param>
/// <param name="DueAt">By when, UTC.</param>
/// <param name="Priority">How much it matters.</param>
/// <param name="Assignee">Who is to do it; null for nobody.</param>
/// <param name="Team">The team that is to do it; null for none.</param>
/// <param name="PreviousId">The one of the series that was done before it; null for none.</param>
public sealed record FollowUpPlanned(
    TenantId TenantId,
    FollowUpId FollowUpId,
    CustomerId? CustomerId,
    LeadId? LeadId,
    OpportunityId? OpportunityId,
    CaseId? CaseId,
    DateTimeOffset DueAt,
    FollowUpPriority Priority,
    UserId? Assignee,
    TeamId? Team,
    FollowUpId? PreviousId,
    DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A follow-up is due at another instant.</summary>
/// <param name="CustomerId">The customer it is for; null when it is for a lead.</param>
/// <param name="LeadId">The lead it is for; null when it is for a customer.</param>
/// <param name="From">When it was due, UTC.</param>
/// <param name="To">When it is due, UTC.</param>
public sealed record FollowUpRescheduled(
    TenantId TenantId, FollowUpId FollowUpId, CustomerId? CustomerId, LeadId? LeadId, DateTimeOffset From, DateTimeOffset To, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>Somebody else is to do a follow-up.</summary>
/// <param name="CustomerId">The customer it is for; null when it is for a lead.</param>
/// <param name="LeadId">The lead it is for; null when it is for a customer.</param>
/// <param name="From">Who was; null for nobody.</param>
/// <param name="To">Who is; null for nobody.</param>
/// <param name="Team">The team that is; null for none.</param>
public sealed record FollowUpAssigned(
    TenantId TenantId, FollowUpId FollowUpId, CustomerId? CustomerId, LeadId? LeadId, UserId? From, UserId? To, TeamId? Team, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>Something else is said of a follow-up.</summary>
/// <param name="CustomerId">The customer it is for; null when it is for a lead.</param>
/// <param name="LeadId">The lead it is for; null when it is for a customer.</param>
/// <param name="Fields">The names of what was said again.</param>
public sealed record FollowUpChanged(
    TenantId TenantId, FollowUpId FollowUpId, CustomerId? CustomerId, LeadId? LeadId, IReadOnlyList<string> Fields, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A follow-up was done.</summary>
/// <param name="CustomerId">The customer it is for; null when it is for a lead.</param>
/// <param name="LeadId">The lead it is for; null when it is for a customer.</param>
/// <param name="Outcome">What came of it: a code.</param>
/// <param name="InteractionId">The interaction it was logged as; null for none.</param>
/// <param name="By">Who did it; null for a program.</param>
public sealed record FollowUpCompleted(
    TenantId TenantId, FollowUpId FollowUpId, CustomerId? CustomerId, LeadId? LeadId, string Outcome, InteractionId? InteractionId, UserId? By, DateTimeOffset At)
    : CrmEvent(TenantId, At);

/// <summary>A follow-up is not to be done any more.</summary>
/// <param name="CustomerId">The customer it is for; null when it is for a lead.</param>
/// <param name="LeadId">The lead it is for; null when it is for a customer.</param>
/// <param name="Reason">Why: a code.</param>
/// <param name="By">Who said so; null for a program.</param>
public sealed record FollowUpCancelled(
    TenantId TenantId, FollowUpId FollowUpId, CustomerId? CustomerId, LeadId? LeadId, string Reason, UserId? By, DateTimeOffset At) : CrmEvent(TenantId, At);
