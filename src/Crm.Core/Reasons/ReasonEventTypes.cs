using System.Text.Json.Serialization;
using Crm.Core.Events;

namespace Crm.Core.Reasons;

/// <summary>The events of reasons, by their stable names.</summary>
public static class ReasonEventTypes
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<EventType> All { get; } =
    [
        EventType.Of("crm.reason.added", ReasonEventsJson.Default.ReasonAdded),
        EventType.Of("crm.reason.relabelled", ReasonEventsJson.Default.ReasonRelabelled),
        EventType.Of("crm.reason.retired", ReasonEventsJson.Default.ReasonRetired),
        EventType.Of("crm.reason.restored", ReasonEventsJson.Default.ReasonRestored),
    ];
}

/// <summary>How the events of reasons are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ReasonAdded))]
[JsonSerializable(typeof(ReasonRelabelled))]
[JsonSerializable(typeof(ReasonRetired))]
[JsonSerializable(typeof(ReasonRestored))]
internal sealed partial class ReasonEventsJson : JsonSerializerContext;
