using System.Text.Json.Serialization;
using Crm.Core.Events;

namespace Crm.Core.Feedback;

/// <summary>The events of feedback, by their stable names.</summary>
public static class FeedbackEventTypes
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<EventType> All { get; } =
    [
        EventType.Of("crm.feedback.given", FeedbackEventsJson.Default.FeedbackGiven),
    ];
}

/// <summary>How the events of feedback are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(FeedbackGiven))]
internal sealed partial class FeedbackEventsJson : JsonSerializerContext;
