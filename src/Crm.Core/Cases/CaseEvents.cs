using Crm.Core.Customers;
using Crm.Core.Events;
using Crm.Core.Feedback;
using Crm.Core.Teams;
using Crm.Core.Tenancy;

namespace Crm.Core.Cases;

/// <summary>A case was opened.</summary>
/// <param name="CustomerId">Whose.</param>
/// <param name="Kind">Complaint, question or incident.</param>
/// <param name="Severity">How much harm it does.</param>
/// <param name="Topic">What it belongs to: a code; null when not said.</param>
/// <param name="Owner">Who works on it; null for nobody.</param>
/// <param name="Team">The team that works on it; null for none.</param>
/// <param name="SourceFeedback">The feedback that led to it; null for none.</param>
/// <param name="OpenedAt">When it came in, UTC.</param>
public sealed record CaseOpened(
    TenantId TenantId,
    CaseId CaseId,
    CustomerId CustomerId,
    CaseKind Kind,
    CaseSeverity Severity,
    string? Topic,
    UserId? Owner,
    TeamId? Team,
    FeedbackId? SourceFeedback,
    DateTimeOffset OpenedAt,
    DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>Somebody began to work on a case.</summary>
/// <param name="By">Who; null for a program.</param>
public sealed record CaseWorkStarted(TenantId TenantId, CaseId CaseId, CustomerId CustomerId, UserId? By, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A case waits for an answer.</summary>
/// <param name="By">Who said so; null for a program.</param>
public sealed record CaseWaiting(TenantId TenantId, CaseId CaseId, CustomerId CustomerId, UserId? By, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>Work on a waiting case goes on.</summary>
/// <param name="By">Who; null for a program.</param>
public sealed record CaseResumed(TenantId TenantId, CaseId CaseId, CustomerId CustomerId, UserId? By, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A case is solved as far as we know.</summary>
/// <param name="Outcome">How: a code.</param>
/// <param name="By">Who; null for a program.</param>
public sealed record CaseResolved(TenantId TenantId, CaseId CaseId, CustomerId CustomerId, string Outcome, UserId? By, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A case is solved for good.</summary>
/// <param name="By">Who closed it; null for a program.</param>
public sealed record CaseClosed(TenantId TenantId, CaseId CaseId, CustomerId CustomerId, UserId? By, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A resolved case is not solved after all.</summary>
/// <param name="Reason">Why: a code.</param>
/// <param name="By">Who; null for a program.</param>
public sealed record CaseReopened(TenantId TenantId, CaseId CaseId, CustomerId CustomerId, string Reason, UserId? By, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>Another case is about the same.</summary>
/// <param name="OriginalId">The case that goes on.</param>
/// <param name="By">Who said so; null for a program.</param>
public sealed record CaseMarkedDuplicate(TenantId TenantId, CaseId CaseId, CustomerId CustomerId, CaseId OriginalId, UserId? By, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>Another case was found to be a duplicate of this one.</summary>
/// <param name="DuplicateId">The other one.</param>
/// <param name="Count">How many there are now.</param>
public sealed record CaseDuplicateCounted(TenantId TenantId, CaseId CaseId, CustomerId CustomerId, CaseId DuplicateId, int Count, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>Another employee or team is responsible.</summary>
/// <param name="From">Who was; null for nobody.</param>
/// <param name="To">Who is; null for nobody.</param>
/// <param name="Team">The team that is; null for none.</param>
public sealed record CaseAssigned(TenantId TenantId, CaseId CaseId, CustomerId CustomerId, UserId? From, UserId? To, TeamId? Team, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A case was classified or described again.</summary>
/// <param name="Kind">Complaint, question or incident.</param>
/// <param name="Severity">How much harm it does.</param>
/// <param name="Topic">What it belongs to: a code; null when not said.</param>
public sealed record CaseChanged(
    TenantId TenantId, CaseId CaseId, CustomerId CustomerId, CaseKind Kind, CaseSeverity Severity, string? Topic, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A case got its first response.</summary>
/// <param name="RespondedAt">When, UTC.</param>
public sealed record CaseFirstResponded(TenantId TenantId, CaseId CaseId, CustomerId CustomerId, DateTimeOffset RespondedAt, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A case must be answered and resolved by other instants.</summary>
/// <param name="FirstResponseDue">By when it must have a first response, UTC; null for no instant.</param>
/// <param name="ResolutionDue">By when it must be resolved, UTC; null for no instant.</param>
public sealed record CaseTargetsSet(
    TenantId TenantId, CaseId CaseId, CustomerId CustomerId, DateTimeOffset? FirstResponseDue, DateTimeOffset? ResolutionDue, DateTimeOffset At) : CrmEvent(TenantId, At);
