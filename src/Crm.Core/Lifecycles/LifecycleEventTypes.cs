using System.Text.Json.Serialization;
using Crm.Core.Events;

namespace Crm.Core.Lifecycles;

/// <summary>The events of lifecycles, by their stable names.</summary>
public static class LifecycleEventTypes
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<EventType> All { get; } =
    [
        EventType.Of("crm.lifecycle.moved", LifecycleEventsJson.Default.LifecycleMoved),
        EventType.Of("crm.lifecycle.overridden", LifecycleEventsJson.Default.LifecycleOverridden),
    ];
}

/// <summary>How the events of lifecycles are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(LifecycleMoved))]
[JsonSerializable(typeof(LifecycleOverridden))]
internal sealed partial class LifecycleEventsJson : JsonSerializerContext;
