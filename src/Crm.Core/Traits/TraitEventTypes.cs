using System.Text.Json.Serialization;
using Crm.Core.Events;

namespace Crm.Core.Traits;

/// <summary>The events of traits, by their stable names.</summary>
public static class TraitEventTypes
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<EventType> All { get; } =
    [
        EventType.Of("crm.trait.noted", TraitEventsJson.Default.TraitNoted),
        EventType.Of("crm.trait.superseded", TraitEventsJson.Default.TraitSuperseded),
        EventType.Of("crm.trait.need-answered", TraitEventsJson.Default.NeedAnswered),
    ];
}

/// <summary>How the events of traits are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(TraitNoted))]
[JsonSerializable(typeof(TraitSuperseded))]
[JsonSerializable(typeof(NeedAnswered))]
internal sealed partial class TraitEventsJson : JsonSerializerContext;
