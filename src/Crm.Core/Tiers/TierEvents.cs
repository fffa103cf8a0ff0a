using Crm.Core.Customers;
using Crm.Core.Events;
using Crm.Core.Tenancy;

namespace Crm.Core.Tiers;

/// <summary>A scheme of tiers was defined.</summary>
/// <param name="DefinitionVersion">The version of the definition.</param>
public sealed record TierSchemeDefined(TenantId TenantId, TierSchemeId SchemeId, int DefinitionVersion, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A scheme of tiers has another definition.</summary>
/// <param name="DefinitionVersion">The version of the new definition.</param>
public sealed record TierSchemeChanged(TenantId TenantId, TierSchemeId SchemeId, int DefinitionVersion, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A scheme of tiers has another name.</summary>
public sealed record TierSchemeRenamed(TenantId TenantId, TierSchemeId SchemeId, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A scheme of tiers went out of use, or into it again.</summary>
/// <param name="State">What it is now.</param>
/// <param name="DefinitionVersion">The version from now on.</param>
public sealed record TierSchemeStateChanged(TenantId TenantId, TierSchemeId SchemeId, TierSchemeState State, int DefinitionVersion, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>Everybody was placed by a scheme, to the end.</summary>
/// <param name="DefinitionVersion">By which definition.</param>
/// <param name="AsOf">As of when.</param>
public sealed record TiersRefreshed(TenantId TenantId, TierSchemeId SchemeId, int DefinitionVersion, DateTimeOffset AsOf, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A customer moved from one tier to another, into one, or out of all.</summary>
/// <param name="FromTier">The tier before; null for none.</param>
/// <param name="ToTier">The tier now; null for none.</param>
/// <param name="IsUp">True when the tier now stands higher, as the definition of now has it.</param>
/// <param name="Cause">Why.</param>
/// <param name="Reason">The reason given for a tier set by hand; null for other causes.</param>
/// <param name="DefinitionVersion">By which definition.</param>
/// <param name="AsOf">As of when.</param>
public sealed record TierMoved(
    TenantId TenantId,
    TierSchemeId SchemeId,
    CustomerId CustomerId,
    string? FromTier,
    string? ToTier,
    bool IsUp,
    TierMoveCause Cause,
    string? Reason,
    int DefinitionVersion,
    DateTimeOffset AsOf,
    DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>Somebody set a customer's tier by hand.</summary>
/// <param name="ToTier">The tier set.</param>
/// <param name="Reason">Why.</param>
/// <param name="Until">When it expires, UTC.</param>
public sealed record TierOverridden(TenantId TenantId, TierSchemeId SchemeId, CustomerId CustomerId, string ToTier, string Reason, DateTimeOffset Until, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A tier set by hand expired, was taken back, or is gone.</summary>
/// <param name="FromTier">The tier that was set.</param>
public sealed record TierOverrideEnded(TenantId TenantId, TierSchemeId SchemeId, CustomerId CustomerId, string FromTier, DateTimeOffset At) : CrmEvent(TenantId, At);
