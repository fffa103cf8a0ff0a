using Crm.Core.Customers;
using Crm.Core.Events;
using Crm.Core.Opportunities;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Contracts;

/// <summary>A contract was added.</summary>
/// <param name="CustomerId">With whom.</param>
/// <param name="OpportunityId">The deal it comes from; null for none.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
/// <param name="Value">What it is worth.</param>
public sealed record ContractAdded(
    TenantId TenantId, ContractId ContractId, CustomerId CustomerId, OpportunityId? OpportunityId, DateOnly From, DateOnly To, Money Value, DateTimeOffset At)
    : CrmEvent(TenantId, At);

/// <summary>A contract was agreed.</summary>
/// <param name="CustomerId">With whom.</param>
/// <param name="OpportunityId">The deal it comes from; null for none.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
/// <param name="Value">What it is worth.</param>
public sealed record ContractStarted(
    TenantId TenantId, ContractId ContractId, CustomerId CustomerId, OpportunityId? OpportunityId, DateOnly From, DateOnly To, Money Value, DateTimeOffset At)
    : CrmEvent(TenantId, At);

/// <summary>Other terms hold for the end of a contract.</summary>
/// <param name="CustomerId">With whom.</param>
/// <param name="Renewal">Whether and how it goes on.</param>
/// <param name="DueOn">The day its renewal is to be decided; null when there is none.</param>
public sealed record ContractTermsChanged(
    TenantId TenantId, ContractId ContractId, CustomerId CustomerId, RenewalKind Renewal, DateOnly? DueOn, DateTimeOffset At)
    : CrmEvent(TenantId, At);

/// <summary>The renewal of a contract is to be decided; once for each term.</summary>
/// <param name="CustomerId">With whom.</param>
/// <param name="Renewal">Whether it goes on by itself.</param>
/// <param name="DueOn">The day it is to be decided.</param>
/// <param name="To">Its last day.</param>
public sealed record ContractRenewalDue(
    TenantId TenantId, ContractId ContractId, CustomerId CustomerId, RenewalKind Renewal, DateOnly DueOn, DateOnly To, DateTimeOffset At)
    : CrmEvent(TenantId, At);

/// <summary>A contract goes on for another term.</summary>
/// <param name="CustomerId">With whom.</param>
/// <param name="Term">The number of the new term, from 2.</param>
/// <param name="From">The first day of the new term.</param>
/// <param name="To">The last day of the new term.</param>
/// <param name="Value">What the new term is worth.</param>
public sealed record ContractRenewed(
    TenantId TenantId, ContractId ContractId, CustomerId CustomerId, int Term, DateOnly From, DateOnly To, Money Value, DateTimeOffset At)
    : CrmEvent(TenantId, At);

/// <summary>A contract ran out.</summary>
/// <param name="CustomerId">With whom.</param>
/// <param name="To">Its last day.</param>
public sealed record ContractEnded(TenantId TenantId, ContractId ContractId, CustomerId CustomerId, DateOnly To, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A contract was given up.</summary>
/// <param name="CustomerId">With whom.</param>
/// <param name="Reason">A code.</param>
public sealed record ContractTerminated(TenantId TenantId, ContractId ContractId, CustomerId CustomerId, string Reason, DateTimeOffset At) : CrmEvent(TenantId, At);
