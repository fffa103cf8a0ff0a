using System.Text.Json.Serialization;
using Crm.Core.Events;

namespace Crm.Core.Pipelines;

/// <summary>The events of pipelines, by their stable names.</summary>
public static class PipelineEventTypes
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<EventType> All { get; } =
    [
        EventType.Of("crm.pipeline.added", PipelineEventsJson.Default.PipelineAdded),
        EventType.Of("crm.pipeline.renamed", PipelineEventsJson.Default.PipelineRenamed),
        EventType.Of("crm.pipeline.default-changed", PipelineEventsJson.Default.PipelineDefaultChanged),
        EventType.Of("crm.pipeline.archived", PipelineEventsJson.Default.PipelineArchived),
        EventType.Of("crm.pipeline.restored", PipelineEventsJson.Default.PipelineRestored),
        EventType.Of("crm.pipeline.stage-added", PipelineEventsJson.Default.PipelineStageAdded),
        EventType.Of("crm.pipeline.stage-changed", PipelineEventsJson.Default.PipelineStageChanged),
        EventType.Of("crm.pipeline.stages-reordered", PipelineEventsJson.Default.PipelineStagesReordered),
        EventType.Of("crm.pipeline.stage-retired", PipelineEventsJson.Default.PipelineStageRetired),
        EventType.Of("crm.pipeline.stage-restored", PipelineEventsJson.Default.PipelineStageRestored),
    ];
}

/// <summary>How the events of pipelines are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(PipelineAdded))]
[JsonSerializable(typeof(PipelineRenamed))]
[JsonSerializable(typeof(PipelineDefaultChanged))]
[JsonSerializable(typeof(PipelineArchived))]
[JsonSerializable(typeof(PipelineRestored))]
[JsonSerializable(typeof(PipelineStageAdded))]
[JsonSerializable(typeof(PipelineStageChanged))]
[JsonSerializable(typeof(PipelineStagesReordered))]
[JsonSerializable(typeof(PipelineStageRetired))]
[JsonSerializable(typeof(PipelineStageRestored))]
internal sealed partial class PipelineEventsJson : JsonSerializerContext;
