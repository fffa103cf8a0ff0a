using System.Text.Json.Serialization;
using Crm.Core.Events;

namespace Crm.Core.Scoring;

/// <summary>The events of scores, by their stable names.</summary>
public static class ScoreEventTypes
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<EventType> All { get; } =
    [
        EventType.Of("crm.score-plan.defined", ScoreEventsJson.Default.ScorePlanDefined),
        EventType.Of("crm.score-plan.changed", ScoreEventsJson.Default.ScorePlanChanged),
        EventType.Of("crm.score-plan.renamed", ScoreEventsJson.Default.ScorePlanRenamed),
        EventType.Of("crm.score-plan.activated", ScoreEventsJson.Default.ScorePlanActivated),
        EventType.Of("crm.score-plan.archived", ScoreEventsJson.Default.ScorePlanArchived),
        EventType.Of("crm.score-plan.refreshed", ScoreEventsJson.Default.ScoresRefreshed),
        EventType.Of("crm.score.changed", ScoreEventsJson.Default.ScoreChanged),
        EventType.Of("crm.score.band-changed", ScoreEventsJson.Default.ScoreBandChanged),
    ];
}

/// <summary>How the events of scores are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ScorePlanDefined))]
[JsonSerializable(typeof(ScorePlanChanged))]
[JsonSerializable(typeof(ScorePlanRenamed))]
[JsonSerializable(typeof(ScorePlanActivated))]
[JsonSerializable(typeof(ScorePlanArchived))]
[JsonSerializable(typeof(ScoresRefreshed))]
[JsonSerializable(typeof(ScoreChanged))]
[JsonSerializable(typeof(ScoreBandChanged))]
internal sealed partial class ScoreEventsJson : JsonSerializerContext;
