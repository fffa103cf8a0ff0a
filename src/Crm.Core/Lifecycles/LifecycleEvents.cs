using Crm.Core.Customers;
using Crm.Core.Events;
using Crm.Core.Tenancy;

namespace Crm.Core.Lifecycles;

/// <summary>A customer's stage changed.</summary>
/// <param name="From">The stage before.</param>
/// <param name="To">The stage now.</param>
/// <param name="Reason">Why.</param>
public sealed record LifecycleMoved(
    TenantId TenantId, CustomerId CustomerId, LifecycleStage From, LifecycleStage To, LifecycleMoveReason Reason, DateTimeOffset At)
    : CrmEvent(TenantId, At);

/// <summary>Somebody set a customer's stage by hand.</summary>
/// <param name="Stage">The stage set.</param>
/// <param name="Reason">A code of the catalogue.</param>
/// <param name="Until">When it expires, UTC.</param>
public sealed record LifecycleOverridden(
    TenantId TenantId, CustomerId CustomerId, LifecycleStage Stage, string Reason, DateTimeOffset Until, DateTimeOffset At)
    : CrmEvent(TenantId, At);
