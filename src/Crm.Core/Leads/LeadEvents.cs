using Crm.Core.Customers;
using Crm.Core.Events;
using Crm.Core.Opportunities;
using Crm.Core.Teams;
using Crm.Core.Tenancy;

namespace Crm.Core.Leads;

/// <summary>A lead was added.</summary>
/// <param name="Source">Where it came from; null when not said.</param>
/// <param name="Owner">Who works on it; null for nobody.</param>
/// <param name="Team">The team that works on it; null for none.</param>
/// <param name="CameInAt">When it came in, UTC.</param>
public sealed record LeadAdded(
    TenantId TenantId, LeadId LeadId, string? Source, UserId? Owner, TeamId? Team, DateTimeOffset CameInAt, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>Something else is known of a lead.</summary>
/// <param name="Fields">The names of what changed.</param>
public sealed record LeadDetailsChanged(TenantId TenantId, LeadId LeadId, IReadOnlyList<string> Fields, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A way to reach a lead was added or removed.</summary>
/// <param name="Number">Which.</param>
/// <param name="Kind">E-mail, phone, …</param>
/// <param name="Change">What happened to it.</param>
public sealed record LeadContactPointChanged(TenantId TenantId, LeadId LeadId, int Number, ContactPointKind Kind, PartChange Change, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>Another employee or team is responsible.</summary>
/// <param name="From">Who was; null for nobody.</param>
/// <param name="To">Who is; null for nobody.</param>
/// <param name="Team">The team that is; null for none.</param>
/// <param name="Reason">Why.</param>
public sealed record LeadAssigned(TenantId TenantId, LeadId LeadId, UserId? From, UserId? To, TeamId? Team, string Reason, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>Somebody began to work on a lead.</summary>
/// <param name="By">Who; null when it was no employee.</param>
public sealed record LeadWorkStarted(TenantId TenantId, LeadId LeadId, UserId? By, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A lead was found worth pursuing.</summary>
/// <param name="By">Who; null when it was no employee.</param>
public sealed record LeadQualified(TenantId TenantId, LeadId LeadId, UserId? By, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A lead is kept warm.</summary>
/// <param name="Until">The day it is taken up again; null when no day is set.</param>
/// <param name="By">Who; null when it was no employee.</param>
public sealed record LeadNurtured(TenantId TenantId, LeadId LeadId, DateOnly? Until, UserId? By, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A nurtured lead was taken up again.</summary>
/// <param name="By">Who; null when it was no employee.</param>
public sealed record LeadResumed(TenantId TenantId, LeadId LeadId, UserId? By, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A lead is not worth pursuing.</summary>
/// <param name="Reason">Why: a code of the catalogue.</param>
/// <param name="By">Who; null when it was no employee.</param>
public sealed record LeadDisqualified(TenantId TenantId, LeadId LeadId, string Reason, UserId? By, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A lead became a customer.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="OpportunityId">The deal that was opened or joined; null for none.</param>
/// <param name="By">Who; null when it was no employee.</param>
public sealed record LeadConverted(TenantId TenantId, LeadId LeadId, CustomerId CustomerId, OpportunityId? OpportunityId, UserId? By, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A lead must have a first response by another instant.</summary>
/// <param name="Due">By when, UTC; null when no instant is set.</param>
public sealed record LeadFirstResponseDueSet(TenantId TenantId, LeadId LeadId, DateTimeOffset? Due, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A lead got its first response.</summary>
/// <param name="RespondedAt">When, UTC.</param>
public sealed record LeadFirstResponded(TenantId TenantId, LeadId LeadId, DateTimeOffset RespondedAt, DateTimeOffset At) : CrmEvent(TenantId, At);
