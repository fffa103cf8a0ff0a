using System.Text.Json;
using Crm.Core.Rules.Json;
using Crm.Core.Scoring;

namespace Crm.Core.Tiers;

/// <summary>Writes the JSON form of a scheme: members always in the same order, rules as their canonical texts.</summary>
internal static class TierJsonWriter
{
    public static string Write(TierDefinition definition) => RuleJsonDocument.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("v", TierJsonReader.Version);
        if (definition.ReviewDays is { } days) json.WriteNumber("reviewDays", days);
        if (definition.Rising.Count > 0)
        {
            json.WriteStartArray("rising");
            foreach (var name in definition.Rising) json.WriteStringValue(name);
            json.WriteEndArray();
        }

        if (definition.Criteria is { } criteria)
        {
            json.WritePropertyName("criteria");
            ScoreJsonWriter.Write(json, criteria);
        }

        FormWriter.List(json, "tiers", definition.Tiers, Tier);
        json.WriteEndObject();
    });

    private static void Tier(Utf8JsonWriter json, Tier tier)
    {
        json.WriteString("name", tier.Name);
        if (tier.When is { } when) json.WriteString("when", when.Text);
        if (tier.From is { } from) json.WriteNumber("from", from);
        if (tier.Entitlements.Count > 0) FormWriter.List(json, "entitlements", tier.Entitlements, Entitlement);
    }

    private static void Entitlement(Utf8JsonWriter json, TierEntitlement entitlement)
    {
        json.WriteString("name", entitlement.Name);
        if (entitlement.Value is { } value) json.WriteString("value", value);
    }
}
