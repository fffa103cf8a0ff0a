using Crm.Core.Customers;
using Crm.Core.Events;
using Crm.Core.Tenancy;

namespace Crm.Core.Traits;

/// <summary>A need, preference or activity of a customer was noted.</summary>
/// <param name="Kind">Which of the three.</param>
/// <param name="Basis">Stated or observed.</param>
/// <param name="Level">1 to 5; null for none.</param>
/// <param name="Supersedes">The trait of the same topic that was current until now; null for none.</param>
/// <param name="NotedAt">Since when it is true, UTC.</param>
public sealed record TraitNoted(
    TenantId TenantId, TraitId TraitId, CustomerId CustomerId, TraitKind Kind, TraitBasis Basis, int? Level, TraitId? Supersedes, DateTimeOffset NotedAt, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A trait is history.</summary>
/// <param name="By">The trait that is current instead.</param>
public sealed record TraitSuperseded(TenantId TenantId, TraitId TraitId, CustomerId CustomerId, TraitId By, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A need was answered.</summary>
public sealed record NeedAnswered(TenantId TenantId, TraitId TraitId, CustomerId CustomerId, DateTimeOffset At) : CrmEvent(TenantId, At);
