using System.Text.Json;
using System.Text.Json.Serialization;
using Crm.Core.Rules;
using Crm.Core.Rules.Text;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Segments;

/// <summary>Thresholds of ranks as text: by the condition of each, the value as rules write it.</summary>
internal static class SegmentThresholds
{
    public static string Write(IReadOnlyDictionary<RankNode, RuleValue> thresholds) =>
        JsonSerializer.Serialize(thresholds.ToDictionary(t => t.Key.ToString(), t => t.Value.ToText(), StringComparer.Ordinal), SegmentThresholdsJson.Default.DictionaryStringString);

    public static Dictionary<RankNode, RuleValue> Read(string? text, Rule rule)
    {
        var values = text is null ? null : JsonSerializer.Deserialize(text, SegmentThresholdsJson.Default.DictionaryStringString);
        var found = new Dictionary<RankNode, RuleValue>();
        foreach (var rank in RuleTree.Whole(rule.Root).OfType<RankNode>())
        {
            if (values?.GetValueOrDefault(rank.ToString()) is { } value) found[rank] = RuleParser.ParseValue(value, string.Empty);
        }

        return found;
    }
}

/// <summary>How thresholds are written.</summary>
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class SegmentThresholdsJson : JsonSerializerContext;
