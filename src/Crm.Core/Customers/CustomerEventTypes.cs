using System.Text.Json.Serialization;
using Crm.Core.Events;

namespace Crm.Core.Customers;

/// <summary>The events of customers, by their stable names.</summary>
public static class CustomerEventTypes
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<EventType> All { get; } =
    [
        EventType.Of("crm.customer.added", CustomerEventsJson.Default.CustomerAdded),
        EventType.Of("crm.customer.renamed", CustomerEventsJson.Default.CustomerRenamed),
        EventType.Of("crm.customer.profile-changed", CustomerEventsJson.Default.CustomerProfileChanged),
        EventType.Of("crm.customer.contact-point-changed", CustomerEventsJson.Default.CustomerContactPointChanged),
        EventType.Of("crm.customer.address-changed", CustomerEventsJson.Default.CustomerAddressChanged),
        EventType.Of("crm.customer.external-id-changed", CustomerEventsJson.Default.CustomerExternalIdChanged),
        EventType.Of("crm.customer.tag-changed", CustomerEventsJson.Default.CustomerTagChanged),
        EventType.Of("crm.customer.attribute-changed", CustomerEventsJson.Default.CustomerAttributeChanged),
        EventType.Of("crm.customer.owner-changed", CustomerEventsJson.Default.CustomerOwnerChanged),
        EventType.Of("crm.customer.parent-changed", CustomerEventsJson.Default.CustomerParentChanged),
        EventType.Of("crm.customer.verified", CustomerEventsJson.Default.CustomerVerified),
        EventType.Of("crm.customer.archived", CustomerEventsJson.Default.CustomerArchived),
        EventType.Of("crm.customer.restored", CustomerEventsJson.Default.CustomerRestored),
    ];
}

/// <summary>How the events of customers are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(CustomerAdded))]
[JsonSerializable(typeof(CustomerRenamed))]
[JsonSerializable(typeof(CustomerProfileChanged))]
[JsonSerializable(typeof(CustomerContactPointChanged))]
[JsonSerializable(typeof(CustomerAddressChanged))]
[JsonSerializable(typeof(CustomerExternalIdChanged))]
[JsonSerializable(typeof(CustomerTagChanged))]
[JsonSerializable(typeof(CustomerAttributeChanged))]
[JsonSerializable(typeof(CustomerOwnerChanged))]
[JsonSerializable(typeof(CustomerParentChanged))]
[JsonSerializable(typeof(CustomerVerified))]
[JsonSerializable(typeof(CustomerArchived))]
[JsonSerializable(typeof(CustomerRestored))]
internal sealed partial class CustomerEventsJson : JsonSerializerContext;
