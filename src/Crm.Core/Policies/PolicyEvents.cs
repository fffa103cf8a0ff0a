using Crm.Core.Events;
using Crm.Core.Tenancy;

namespace Crm.Core.Policies;

/// <summary>A policy was defined.</summary>
/// <param name="Precedence">Its precedence.</param>
public sealed record PolicyDefined(TenantId TenantId, GroupPolicyId PolicyId, int Precedence, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A policy is for others, goes before others, or says something else.</summary>
/// <param name="Precedence">Its precedence now.</param>
public sealed record PolicyChanged(TenantId TenantId, GroupPolicyId PolicyId, int Precedence, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A policy has another name.</summary>
public sealed record PolicyRenamed(TenantId TenantId, GroupPolicyId PolicyId, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A policy is out of use.</summary>
public sealed record PolicyArchived(TenantId TenantId, GroupPolicyId PolicyId, DateTimeOffset At) : CrmEvent(TenantId, At);
