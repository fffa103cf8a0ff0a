using Crm.Core.Customers;
using Crm.Core.Events;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Purchases;

/// <summary>A purchase or a return was recorded.</summary>
/// <param name="CustomerId">Who bought.</param>
/// <param name="Kind">Bought or came back.</param>
/// <param name="Total">What it cost; negative for a return.</param>
/// <param name="PlacedAt">When it happened, UTC; <c>At</c> is when it was recorded.</param>
public sealed record PurchaseRecorded(
    TenantId TenantId, PurchaseId PurchaseId, CustomerId CustomerId, PurchaseKind Kind, Money Total, DateTimeOffset PlacedAt, DateTimeOffset At)
    : CrmEvent(TenantId, At);

/// <summary>A purchase was completed.</summary>
/// <param name="CustomerId">Who bought.</param>
public sealed record PurchaseCompleted(TenantId TenantId, PurchaseId PurchaseId, CustomerId CustomerId, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A purchase was cancelled.</summary>
/// <param name="CustomerId">Who bought.</param>
/// <param name="Reason">A code of the catalogue.</param>
/// <param name="PlacedAt">When it had been placed, UTC.</param>
public sealed record PurchaseCancelled(
    TenantId TenantId, PurchaseId PurchaseId, CustomerId CustomerId, string Reason, DateTimeOffset PlacedAt, DateTimeOffset At)
    : CrmEvent(TenantId, At);

/// <summary>Something of a sale came back.</summary>
/// <param name="PurchaseId">The sale.</param>
/// <param name="CustomerId">Who bought.</param>
/// <param name="ReturnId">The return.</param>
public sealed record PurchaseReturned(TenantId TenantId, PurchaseId PurchaseId, CustomerId CustomerId, PurchaseId ReturnId, DateTimeOffset At)
    : CrmEvent(TenantId, At);
