using Crm.Core.Tenancy;

namespace Crm.Core.Events;

/// <summary>Something that happened to one record: ids and facts only, never a name, an address or free text.</summary>
/// <param name="TenantId">Whose record.</param>
/// <param name="At">When it happened, UTC, microseconds.</param>
public abstract record CrmEvent(TenantId TenantId, DateTimeOffset At);
