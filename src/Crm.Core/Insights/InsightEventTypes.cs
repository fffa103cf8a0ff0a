using System.Text.Json.Serialization;
using Crm.Core.Events;

namespace Crm.Core.Insights;

/// <summary>The events of kept insights, by their stable names.</summary>
public static class InsightEventTypes
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<EventType> All { get; } =
    [
        EventType.Of("crm.insight.rfm-moved", InsightEventsJson.Default.RfmMoved),
        EventType.Of("crm.insight.model-fitted", InsightEventsJson.Default.InsightModelFitted),
        EventType.Of("crm.insight.prediction-changed", InsightEventsJson.Default.PredictionChanged),
    ];
}

/// <summary>How the events of kept insights are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(RfmMoved))]
[JsonSerializable(typeof(InsightModelFitted))]
[JsonSerializable(typeof(PredictionChanged))]
internal sealed partial class InsightEventsJson : JsonSerializerContext;
