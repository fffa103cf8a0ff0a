using System.Text.Json;
using Crm.Core.Rules.Json;

namespace Crm.Core.Scoring;

/// <summary>Writes the JSON form of a score plan: members always in the same order, rules as their canonical texts.</summary>
internal static class ScoreJsonWriter
{
    public static string Write(ScoreDefinition definition) => RuleJsonDocument.Write(json => Write(json, definition));

    /// <summary>Writes the object a plan is.</summary>
    public static void Write(Utf8JsonWriter json, ScoreDefinition definition)
    {
        json.WriteStartObject();
        json.WriteNumber("v", ScoreJsonReader.Version);
        Limits(json, definition.From, definition.To);
        FormWriter.List(json, "groups", definition.Groups, Group);
        if (definition.Bands.Count > 0) FormWriter.List(json, "bands", definition.Bands, Band);
        json.WriteEndObject();
    }

    private static void Limits(Utf8JsonWriter json, int? from, int? to)
    {
        if (from is { } least) json.WriteNumber("from", least);
        if (to is { } most) json.WriteNumber("to", most);
    }

    private static void Group(Utf8JsonWriter json, ScoreGroup group)
    {
        json.WriteString("name", group.Name);
        Limits(json, group.From, group.To);
        FormWriter.List(json, "rules", group.Rules, Rule);
    }

    private static void Rule(Utf8JsonWriter json, ScoreRule rule)
    {
        switch (rule)
        {
            case ScoreWhen condition:
                json.WriteString("kind", "when");
                json.WriteString("rule", condition.Text);
                json.WriteNumber("points", condition.Points);
                break;
            case ScorePerEvent each:
                json.WriteString("kind", "perEvent");
                json.WriteString("events", each.Text);
                json.WriteNumber("points", each.Points);
                if (each.Max is { } max) json.WriteNumber("max", max);
                if (each.Decay is { } decay) Decay(json, decay);
                break;
            case ScoreMap map:
                json.WriteString("kind", "map");
                json.WriteString("field", map.Field);
                FormWriter.List(json, "points", map.Entries, Entry);
                break;
            default: throw new NotSupportedException(rule.GetType().Name);
        }

        if (rule.Name is { } name) json.WriteString("name", name);
    }

    private static void Decay(Utf8JsonWriter json, ScoreDecay decay)
    {
        json.WriteStartObject("decay");
        if (decay.HalfLifeDays is { } days) json.WriteNumber("halfLife", days);
        else FormWriter.List(json, "steps", decay.Steps, Step);
        json.WriteEndObject();
    }

    private static void Step(Utf8JsonWriter json, ScoreDecayStep step)
    {
        json.WriteNumber("days", step.Days);
        json.WriteNumber("left", step.PartsPerMillion);
    }

    private static void Entry(Utf8JsonWriter json, ScoreMapEntry entry)
    {
        json.WriteString("value", entry.Value);
        json.WriteNumber("points", entry.Points);
    }

    private static void Band(Utf8JsonWriter json, ScoreBand band)
    {
        json.WriteString("name", band.Name);
        json.WriteNumber("from", band.From);
    }
}
