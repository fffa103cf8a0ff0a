using System.Text.Json.Nodes;
using Crm.Core.Rules.Schema;
using FsCheck;
using FsCheck.Fluent;

namespace Crm.Core.Tests.Rules;

/// <summary>Queries of react-querybuilder as editors make them: every operator on fields that have it, values as texts or lists, groups with one combinator or many.</summary>
internal static class AnyQuery
{
    private static readonly string[] s_text = ["=", "!=", "in", "notIn", "null", "notNull", "contains", "beginsWith", "endsWith", "doesNotContain", "doesNotBeginWith", "doesNotEndWith"];
    private static readonly string[] s_ordered = ["=", "!=", "<", ">", "<=", ">=", "in", "notIn", "between", "notBetween", "null", "notNull"];

    private static readonly (string Field, RuleFieldType Type, string[] Operators, string[] Values)[] s_fields =
    [
        ("name", RuleFieldType.Text, s_text, ["Lan", "Đặng", "a b", "18", "now", "\"", "\\"]),
        ("kind", RuleFieldType.Code, s_text, ["person", "true", "2026-03-31"]),
        ("age", RuleFieldType.Number, s_ordered, ["18", "-0.5", "1_000", "0018", " 7 "]),
        ("value", RuleFieldType.Money, s_ordered, ["100000", "100000 VND", "-5 USD", "0.50"]),
        ("vip", RuleFieldType.Boolean, ["=", "!=", "in", "null"], ["true", "false"]),
        ("birthday", RuleFieldType.Date, s_ordered, ["2026-03-31", "now", "90d ago", "2w ahead", "start of month - 1"]),
        ("added", RuleFieldType.Instant, s_ordered, ["2026-03-31", "2026-03-31T09:00:00Z", "2026-03-31T16:00+07:00", "start of year", "1h ago"]),
    ];

    public static RuleSchema Schema { get; } = new("customer", s_fields.Select(f => new RuleField(f.Field, f.Type)), []);

    public static Gen<string> Queries { get; } = Group(3).Select(q => q.ToJsonString());

    private static Gen<JsonNode> Group(int depth) => from count in Gen.Choose(1, 4)
                                                     from rules in Gen.ListOf(depth == 0 ? Rule() : Gen.Frequency((2, Rule()), (1, Group(depth - 1)), (1, Text())), count)
                                                     from words in Gen.ListOf(Gen.Elements("and", "or"), count)
                                                     from independent in Gen.Elements(true, false)
                                                     from not in Gen.Elements(true, false)
                                                     select independent ? Independent([.. rules], [.. words], not) : (JsonNode)new JsonObject
                                                     {
                                                         ["combinator"] = words[0],
                                                         ["not"] = not,
                                                         ["rules"] = new JsonArray([.. rules.Select(r => r.DeepClone())]),
                                                     };

    private static JsonObject Independent(JsonNode[] rules, string[] words, bool not) => new JsonObject
    {
        ["rules"] = new JsonArray([.. rules.SelectMany((r, i) => i == 0 ? (JsonNode[])[r.DeepClone()] : [JsonValue.Create(words[i]), r.DeepClone()])]),
        ["not"] = not,
    };

    private static Gen<JsonNode> Rule() => from field in Gen.Elements(s_fields)
                                           from name in Gen.Elements(field.Operators)
                                           from values in Gen.ListOf(Gen.Elements(field.Values), name.EndsWith("etween", StringComparison.Ordinal) ? 2 : 3)
                                           from asList in Gen.Elements(true, false)
                                           select (JsonNode)new JsonObject { ["field"] = field.Field, ["operator"] = name, ["value"] = Value(name, [.. values], asList) };

    private static JsonNode? Value(string name, string[] values, bool asList) => name switch
    {
        "null" or "notNull" => asList ? null : JsonValue.Create(values[0]),
        "in" or "notIn" or "between" or "notBetween" => asList ? new JsonArray([.. values.Select(v => (JsonNode?)JsonValue.Create(v))]) : JsonValue.Create(string.Join(", ", values)),
        _ => JsonValue.Create(values[0]),
    };

    private static Gen<JsonNode> Text() => Gen.Elements("in segment \"x\"", "vip = true or age between 1 and 2", "not score \"fit\" >= 50", "everybody")
        .Select(text => (JsonNode)new JsonObject { ["field"] = "crm:rule", ["operator"] = "=", ["value"] = text });
}
