using System.Text.Json.Serialization;
using Crm.Core.Events;

namespace Crm.Core.Segments;

/// <summary>The events of segments, by their stable names.</summary>
public static class SegmentEventTypes
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<EventType> All { get; } =
    [
        EventType.Of("crm.segment.defined", SegmentEventsJson.Default.SegmentDefined),
        EventType.Of("crm.segment.redefined", SegmentEventsJson.Default.SegmentRedefined),
        EventType.Of("crm.segment.renamed", SegmentEventsJson.Default.SegmentRenamed),
        EventType.Of("crm.segment.state-changed", SegmentEventsJson.Default.SegmentStateChanged),
        EventType.Of("crm.segment.list-changed", SegmentEventsJson.Default.SegmentListChanged),
        EventType.Of("crm.segment.entered", SegmentEventsJson.Default.SegmentEntered),
        EventType.Of("crm.segment.left", SegmentEventsJson.Default.SegmentLeft),
    ];
}

/// <summary>How the events of segments are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(SegmentDefined))]
[JsonSerializable(typeof(SegmentRedefined))]
[JsonSerializable(typeof(SegmentRenamed))]
[JsonSerializable(typeof(SegmentStateChanged))]
[JsonSerializable(typeof(SegmentListChanged))]
[JsonSerializable(typeof(SegmentEntered))]
[JsonSerializable(typeof(SegmentLeft))]
internal sealed partial class SegmentEventsJson : JsonSerializerContext;
