using System.Text.Json.Serialization;
using Crm.Core.Events;

namespace Crm.Core.Churn;

/// <summary>The events of customers that went away, by their stable names.</summary>
public static class ChurnEventTypes
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<EventType> All { get; } =
    [
        EventType.Of("crm.churn.recorded", ChurnEventsJson.Default.ChurnRecorded),
        EventType.Of("crm.churn.explained", ChurnEventsJson.Default.ChurnExplained),
        EventType.Of("crm.churn.won-back", ChurnEventsJson.Default.ChurnWonBack),
    ];
}

/// <summary>How the events of customers that went away are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ChurnRecorded))]
[JsonSerializable(typeof(ChurnExplained))]
[JsonSerializable(typeof(ChurnWonBack))]
internal sealed partial class ChurnEventsJson : JsonSerializerContext;
