using Crm.Core.Customers;
using Crm.Core.Events;
using Crm.Core.Tenancy;

namespace Crm.Core.Unidentified;

/// <summary>A fact arrived without a known customer.</summary>
/// <param name="Kind">Which concept it belongs to.</param>
public sealed record FactHeld(TenantId TenantId, UnidentifiedFactId UnidentifiedFactId, string Kind, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>The customer of a held fact was found and the fact is recorded.</summary>
/// <param name="Kind">Which concept it belongs to.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="RecordedId">The record it became.</param>
/// <param name="How">How the customer was found.</param>
public sealed record FactLinked(
    TenantId TenantId, UnidentifiedFactId UnidentifiedFactId, string Kind, CustomerId CustomerId, Guid RecordedId, LinkedBy How, DateTimeOffset At)
    : CrmEvent(TenantId, At);

/// <summary>A held fact turned out to be about no customer.</summary>
/// <param name="Kind">Which concept it belongs to.</param>
/// <param name="Reason">A code of the catalogue.</param>
public sealed record FactDismissed(TenantId TenantId, UnidentifiedFactId UnidentifiedFactId, string Kind, string Reason, DateTimeOffset At)
    : CrmEvent(TenantId, At);
