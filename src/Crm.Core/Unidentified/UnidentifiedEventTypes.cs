using System.Text.Json.Serialization;
using Crm.Core.Events;

namespace Crm.Core.Unidentified;

/// <summary>The events of held facts, by their stable names.</summary>
public static class UnidentifiedEventTypes
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<EventType> All { get; } =
    [
        EventType.Of("crm.unidentified.held", UnidentifiedEventsJson.Default.FactHeld),
        EventType.Of("crm.unidentified.linked", UnidentifiedEventsJson.Default.FactLinked),
        EventType.Of("crm.unidentified.dismissed", UnidentifiedEventsJson.Default.FactDismissed),
    ];
}

/// <summary>How the events of held facts are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(FactHeld))]
[JsonSerializable(typeof(FactLinked))]
[JsonSerializable(typeof(FactDismissed))]
internal sealed partial class UnidentifiedEventsJson : JsonSerializerContext;
