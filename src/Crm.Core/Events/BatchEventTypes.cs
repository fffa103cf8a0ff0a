using System.Text.Json.Serialization;

namespace Crm.Core.Events;

/// <summary>The event of batches, by its stable name.</summary>
public static class BatchEventTypes
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<EventType> All { get; } = [EventType.Of("crm.batch.written", BatchEventsJson.Default.BatchWritten)];
}

/// <summary>How the event of batches is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BatchWritten))]
internal sealed partial class BatchEventsJson : JsonSerializerContext;
