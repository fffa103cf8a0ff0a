using System.Text.Json.Serialization;
using Crm.Core.Events;

namespace Crm.Core.Tiers;

/// <summary>The events of tiers, by their stable names.</summary>
public static class TierEventTypes
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<EventType> All { get; } =
    [
        EventType.Of("crm.tier-scheme.defined", TierEventsJson.Default.TierSchemeDefined),
        EventType.Of("crm.tier-scheme.changed", TierEventsJson.Default.TierSchemeChanged),
        EventType.Of("crm.tier-scheme.renamed", TierEventsJson.Default.TierSchemeRenamed),
        EventType.Of("crm.tier-scheme.state-changed", TierEventsJson.Default.TierSchemeStateChanged),
        EventType.Of("crm.tier-scheme.refreshed", TierEventsJson.Default.TiersRefreshed),
        EventType.Of("crm.tier.moved", TierEventsJson.Default.TierMoved),
        EventType.Of("crm.tier.overridden", TierEventsJson.Default.TierOverridden),
        EventType.Of("crm.tier.override-ended", TierEventsJson.Default.TierOverrideEnded),
    ];
}

/// <summary>How the events of tiers are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(TierSchemeDefined))]
[JsonSerializable(typeof(TierSchemeChanged))]
[JsonSerializable(typeof(TierSchemeRenamed))]
[JsonSerializable(typeof(TierSchemeStateChanged))]
[JsonSerializable(typeof(TiersRefreshed))]
[JsonSerializable(typeof(TierMoved))]
[JsonSerializable(typeof(TierOverridden))]
[JsonSerializable(typeof(TierOverrideEnded))]
internal sealed partial class TierEventsJson : JsonSerializerContext;
