using System.Text.Json.Serialization;
using Crm.Core.Events;

namespace Crm.Core.Interactions;

/// <summary>The events of interactions, by their stable names.</summary>
public static class InteractionEventTypes
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<EventType> All { get; } =
    [
        EventType.Of("crm.interaction.recorded", InteractionEventsJson.Default.InteractionRecorded),
        EventType.Of("crm.interaction.corrected", InteractionEventsJson.Default.InteractionCorrected),
        EventType.Of("crm.interaction.outcome-set", InteractionEventsJson.Default.InteractionOutcomeSet),
        EventType.Of("crm.interaction.sentiment-set", InteractionEventsJson.Default.InteractionSentimentSet),
        EventType.Of("crm.interaction.recording-changed", InteractionEventsJson.Default.InteractionRecordingChanged),
        EventType.Of("crm.interaction.carried-over", InteractionEventsJson.Default.InteractionCarriedOver),
    ];
}

/// <summary>How the events of interactions are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(InteractionRecorded))]
[JsonSerializable(typeof(InteractionCorrected))]
[JsonSerializable(typeof(InteractionOutcomeSet))]
[JsonSerializable(typeof(InteractionSentimentSet))]
[JsonSerializable(typeof(InteractionRecordingChanged))]
[JsonSerializable(typeof(InteractionCarriedOver))]
internal sealed partial class InteractionEventsJson : JsonSerializerContext;
