using Crm.Core.Customers;
using Crm.Core.Events;
using Crm.Core.Tenancy;

namespace Crm.Core.Affiliations;

/// <summary>A person was tied to an organisation or another person.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="OtherId">The organisation or the other person.</param>
/// <param name="Role">A code.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, included; null when there is no end.</param>
public sealed record AffiliationAdded(
    TenantId TenantId, AffiliationId AffiliationId, CustomerId PersonId, CustomerId OtherId, string Role, DateOnly From, DateOnly? To, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>Title, department or decision role changed.</summary>
/// <param name="DecisionRole">The decision role now; null for none.</param>
public sealed record AffiliationChanged(
    TenantId TenantId, AffiliationId AffiliationId, CustomerId PersonId, CustomerId OtherId, DecisionRole? DecisionRole, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>An affiliation got an end.</summary>
/// <param name="To">The last day, included.</param>
public sealed record AffiliationEnded(TenantId TenantId, AffiliationId AffiliationId, CustomerId PersonId, CustomerId OtherId, DateOnly To, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>An organisation became, or is no longer, the primary one of a person.</summary>
/// <param name="IsPrimary">Whether it is now.</param>
public sealed record AffiliationPrimaryChanged(
    TenantId TenantId, AffiliationId AffiliationId, CustomerId PersonId, CustomerId OtherId, bool IsPrimary, DateTimeOffset At) : CrmEvent(TenantId, At);
