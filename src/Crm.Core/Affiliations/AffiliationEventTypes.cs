using System.Text.Json.Serialization;
using Crm.Core.Events;

namespace Crm.Core.Affiliations;

/// <summary>The events of affiliations, by their stable names.</summary>
public static class AffiliationEventTypes
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<EventType> All { get; } =
    [
        EventType.Of("crm.affiliation.added", AffiliationEventsJson.Default.AffiliationAdded),
        EventType.Of("crm.affiliation.changed", AffiliationEventsJson.Default.AffiliationChanged),
        EventType.Of("crm.affiliation.ended", AffiliationEventsJson.Default.AffiliationEnded),
        EventType.Of("crm.affiliation.primary-changed", AffiliationEventsJson.Default.AffiliationPrimaryChanged),
    ];
}

/// <summary>How the events of affiliations are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(AffiliationAdded))]
[JsonSerializable(typeof(AffiliationChanged))]
[JsonSerializable(typeof(AffiliationEnded))]
[JsonSerializable(typeof(AffiliationPrimaryChanged))]
internal sealed partial class AffiliationEventsJson : JsonSerializerContext;
