using Crm.Core.Events;
using Crm.Core.Teams;
using Crm.Core.Tenancy;

namespace Crm.Core.Customers;

/// <summary>What happened to a part of a customer.</summary>
public enum PartChange
{
    /// <summary>It was added.</summary>
    Added = 1,

    /// <summary>It was removed.</summary>
    Removed = 2,

    /// <summary>It is now the one to use first.</summary>
    MadePrimary = 3,

    /// <summary>The customer confirmed it.</summary>
    Verified = 4,

    /// <summary>It was found not to work.</summary>
    MarkedInvalid = 5,

    /// <summary>Its value changed.</summary>
    Changed = 6,
}

/// <summary>A customer was added.</summary>
/// <param name="Kind">Person or organisation.</param>
/// <param name="Source">Where it came from; null when not said.</param>
public sealed record CustomerAdded(TenantId TenantId, CustomerId CustomerId, CustomerKind Kind, string? Source, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A customer has another display name.</summary>
public sealed record CustomerRenamed(TenantId TenantId, CustomerId CustomerId, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>Fields of the profile changed.</summary>
/// <param name="Fields">Their names.</param>
public sealed record CustomerProfileChanged(TenantId TenantId, CustomerId CustomerId, IReadOnlyList<string> Fields, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A contact point changed.</summary>
/// <param name="Number">Which.</param>
/// <param name="Kind">E-mail, phone, …</param>
/// <param name="Change">What happened to it.</param>
public sealed record CustomerContactPointChanged(TenantId TenantId, CustomerId CustomerId, int Number, ContactPointKind Kind, PartChange Change, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>An address changed.</summary>
/// <param name="Number">Which.</param>
/// <param name="Change">What happened to it.</param>
public sealed record CustomerAddressChanged(TenantId TenantId, CustomerId CustomerId, int Number, PartChange Change, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>An external id was added or removed.</summary>
/// <param name="System">The other system.</param>
/// <param name="Change">What happened to it.</param>
public sealed record CustomerExternalIdChanged(TenantId TenantId, CustomerId CustomerId, string System, PartChange Change, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A tag was added or removed. Which one the record and its audit tell: tags say something about the person.</summary>
/// <param name="Change">What happened to it.</param>
public sealed record CustomerTagChanged(TenantId TenantId, CustomerId CustomerId, PartChange Change, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>An attribute was set or emptied.</summary>
/// <param name="Attribute">Its key.</param>
/// <param name="Change">What happened to it.</param>
public sealed record CustomerAttributeChanged(TenantId TenantId, CustomerId CustomerId, string Attribute, PartChange Change, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>Another employee or team is responsible.</summary>
/// <param name="From">Who was; null for nobody.</param>
/// <param name="To">Who is; null for nobody.</param>
/// <param name="Team">The team that is; null for none.</param>
/// <param name="Reason">Why.</param>
public sealed record CustomerOwnerChanged(TenantId TenantId, CustomerId CustomerId, UserId? From, UserId? To, TeamId? Team, string Reason, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>An organisation belongs to another one.</summary>
/// <param name="Parent">The parent; null for none.</param>
public sealed record CustomerParentChanged(TenantId TenantId, CustomerId CustomerId, CustomerId? Parent, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>Somebody checked that the record is right.</summary>
public sealed record CustomerVerified(TenantId TenantId, CustomerId CustomerId, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>A customer is no longer in use.</summary>
/// <param name="Reason">Why.</param>
public sealed record CustomerArchived(TenantId TenantId, CustomerId CustomerId, string Reason, DateTimeOffset At) : CrmEvent(TenantId, At);

/// <summary>An archived customer is in use again.</summary>
public sealed record CustomerRestored(TenantId TenantId, CustomerId CustomerId, DateTimeOffset At) : CrmEvent(TenantId, At);
