using System.Text.Json.Serialization;
using Crm.Core.Events;

namespace Crm.Core.Consents;

/// <summary>The events of consents and suppressions, by their stable names.</summary>
public static class ConsentEventTypes
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<EventType> All { get; } =
    [
        EventType.Of("crm.consent.recorded", ConsentEventsJson.Default.ConsentRecorded),
        EventType.Of("crm.consent.notice-published", ConsentEventsJson.Default.ConsentNoticePublished),
        EventType.Of("crm.consent.notice-reworded", ConsentEventsJson.Default.ConsentNoticeReworded),
        EventType.Of("crm.consent.notice-taken", ConsentEventsJson.Default.ConsentNoticeTaken),
        EventType.Of("crm.suppression.added", ConsentEventsJson.Default.SuppressionAdded),
        EventType.Of("crm.suppression.repeated", ConsentEventsJson.Default.SuppressionRepeated),
        EventType.Of("crm.suppression.lifted", ConsentEventsJson.Default.SuppressionLifted),
    ];
}

/// <summary>How the events of consents and suppressions are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ConsentRecorded))]
[JsonSerializable(typeof(ConsentNoticePublished))]
[JsonSerializable(typeof(ConsentNoticeReworded))]
[JsonSerializable(typeof(ConsentNoticeTaken))]
[JsonSerializable(typeof(SuppressionAdded))]
[JsonSerializable(typeof(SuppressionRepeated))]
[JsonSerializable(typeof(SuppressionLifted))]
internal sealed partial class ConsentEventsJson : JsonSerializerContext;
