using System.Text.Json.Serialization;
using Crm.Core.Events;

namespace Crm.Core.FollowUps;

/// <summary>The events of follow-ups, by their stable names.</summary>
public static class FollowUpEventTypes
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<EventType> All { get; } =
    [
        EventType.Of("crm.follow-up.planned", FollowUpEventsJson.Default.FollowUpPlanned),
        EventType.Of("crm.follow-up.rescheduled", FollowUpEventsJson.Default.FollowUpRescheduled),
        EventType.Of("crm.follow-up.assigned", FollowUpEventsJson.Default.FollowUpAssigned),
        EventType.Of("crm.follow-up.changed", FollowUpEventsJson.Default.FollowUpChanged),
        EventType.Of("crm.follow-up.completed", FollowUpEventsJson.Default.FollowUpCompleted),
        EventType.Of("crm.follow-up.cancelled", FollowUpEventsJson.Default.FollowUpCancelled),
    ];
}

/// <summary>How the events of follow-ups are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(FollowUpPlanned))]
[JsonSerializable(typeof(FollowUpRescheduled))]
[JsonSerializable(typeof(FollowUpAssigned))]
[JsonSerializable(typeof(FollowUpChanged))]
[JsonSerializable(typeof(FollowUpCompleted))]
[JsonSerializable(typeof(FollowUpCancelled))]
internal sealed partial class FollowUpEventsJson : JsonSerializerContext;
