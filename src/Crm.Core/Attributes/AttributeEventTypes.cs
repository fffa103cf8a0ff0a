using System.Text.Json.Serialization;
using Crm.Core.Events;

namespace Crm.Core.Attributes;

/// <summary>The events of attributes, by their stable names.</summary>
public static class AttributeEventTypes
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<EventType> All { get; } =
    [
        EventType.Of("crm.attribute.declared", AttributeEventsJson.Default.AttributeDeclared),
        EventType.Of("crm.attribute.retired", AttributeEventsJson.Default.AttributeRetired),
        EventType.Of("crm.attribute.restored", AttributeEventsJson.Default.AttributeRestored),
        EventType.Of("crm.attribute.changed", AttributeEventsJson.Default.AttributeDefinitionChanged),
    ];
}

/// <summary>How the events of attributes are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(AttributeDeclared))]
[JsonSerializable(typeof(AttributeRetired))]
[JsonSerializable(typeof(AttributeRestored))]
[JsonSerializable(typeof(AttributeDefinitionChanged))]
internal sealed partial class AttributeEventsJson : JsonSerializerContext;
