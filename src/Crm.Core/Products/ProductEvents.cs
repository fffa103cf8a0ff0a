using Crm.Core.Events;
using Crm.Core.Tenancy;

namespace Crm.Core.Products;

/// <summary>A product was added to the catalogue.</summary>
/// <param name="CategoryId">Where it stands; null for nowhere.</param>
public sealed record ProductAdded(TenantId TenantId, ProductId ProductId, ProductCategoryId? CategoryId, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A product has another name.</summary>
public sealed record ProductRenamed(TenantId TenantId, ProductId ProductId, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A product stands elsewhere in the catalogue.</summary>
/// <param name="From">Where it stood; null for nowhere.</param>
/// <param name="To">Where it stands; null for nowhere.</param>
public sealed record ProductCategoryChanged(TenantId TenantId, ProductId ProductId, ProductCategoryId? From, ProductCategoryId? To, DateTimeOffset At)
    : CrmEvent(TenantId, At);

/// <summary>A product is no longer sold.</summary>
public sealed record ProductArchived(TenantId TenantId, ProductId ProductId, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A product is sold again.</summary>
public sealed record ProductRestored(TenantId TenantId, ProductId ProductId, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A category was added.</summary>
/// <param name="Parent">The category above; null at the top.</param>
public sealed record ProductCategoryAdded(TenantId TenantId, ProductCategoryId CategoryId, ProductCategoryId? Parent, DateTimeOffset At)
    : CrmEvent(TenantId, At);

/// <summary>A category has another name.</summary>
public sealed record ProductCategoryRenamed(TenantId TenantId, ProductCategoryId CategoryId, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A category stands elsewhere, or one above it does.</summary>
/// <param name="Parent">The category above; null at the top.</param>
public sealed record ProductCategoryMoved(TenantId TenantId, ProductCategoryId CategoryId, ProductCategoryId? Parent, DateTimeOffset At)
    : CrmEvent(TenantId, At);
