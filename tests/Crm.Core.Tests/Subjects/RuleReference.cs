using System.Text;
using Crm.Core.Rules;
using Crm.Core.Rules.Schema;

namespace Crm.Core.Tests.Subjects;

/// <summary>Writes docs/rules-reference.md from the registry.</summary>
internal sealed class RuleReference
{
    private const string Id = "id";

    private static readonly (string Kind, RuleField Field, string Value)[] s_kinds =
    [
        ("text", new("f", RuleFieldType.Text), "\"Hà Nội\""),
        ("code", new("f", RuleFieldType.Code), "\"web\""),
        (Id, new("f", RuleFieldType.Code), "\"an\""),
        ("number", new("f", RuleFieldType.Number), "18"),
        ("amount", new("f", RuleFieldType.Money), "100_000 VND"),
        ("yes or no", new("f", RuleFieldType.Boolean), "true"),
        ("day", new("f", RuleFieldType.Date), "2026-03-31"),
        ("instant", new("f", RuleFieldType.Instant), "2026-03-31T09:00:00Z"),
        ("texts", new("f", RuleFieldType.Text) { IsCollection = true }, "\"golf\""),
        ("codes", new("f", RuleFieldType.Code) { IsCollection = true }, "\"email\""),
    ];

    private static readonly (string Written, string Rule)[] s_conditions =
    [
        ("`=` `!=`", "f = v"), ("`<` `<=` `>=` `>` `between`", "f < v"), ("`in` `not in`", "f in (v)"), ("`contains` `starts with` `ends with`", "f contains \"a\""),
        ("`in last 30d` `in this month`", "f in last 30d"), ("`has any` `has all` `has none`", "f has any (v)"), ("`is known` `is unknown`", "f is known"),
    ];

    private static readonly (string Written, string Rule)[] s_figures =
        [("`sum` `average`", "sum(s.f) > v"), ("`min` `max`", "min(s.f) > v"), ("`first` `last`", "first(s.f) = v"), ("`top` `bottom`", "top 10% by max(s.f)")];

    private readonly StringBuilder _text = new();

    public RuleReference()
    {
        _text.Append("""
            # What rules may ask

            Every field and every kind of record, as they are registered. A test writes this page and fails when it differs; see [Contributing](../CONTRIBUTING.md). How conditions are written is in [Rules](rules.md), what they are good for in the
            [cookbook](rules-cookbook.md). `SchemaAsync` gives the same at run time, with what a host has added.

            ## Kinds of fields

            | kind | compared with, for example | conditions | figures of records |
            |---|---|---|---|

            """);
        foreach (var (kind, field, value) in s_kinds) Line(kind, $"`{value}`", Fitting(s_conditions, kind, field, value), Fitting(s_figures, kind, field, value));
        _text.Append("""

            A text is what people write and compared without case and accents; codes and ids (also user names and countries) are compared letter by letter. A field named like a word of the grammar, such as `score` or `to`, stands between backticks. A plain number against an amount is in the base currency; an amount in another currency than the one asked for is missing. Days and
            instants are also compared with points in time, such as `now`, `90d ago`, `start of month`. Of all records there are `count` and `days` (days of the calendar with any), which are numbers.

            """);
    }

    public override string ToString() => _text.ToString();

    public void Add<TSubject>(string title, string about, RuleSchema<TSubject> schema)
    {
        _text.Append($"\n## {title}\n\n{about}\n\n");
        Table(typeof(TSubject), schema.Fields, field => $"`{field}` contains \"a\"", schema);
        foreach (var source in schema.Sources.Cast<RuleSource<TSubject>>())
        {
            var property = Asked.Sources.First(s => s.Subject == typeof(TSubject) && s.Name == source.Name).Property;
            var same = schema.Sources.Cast<RuleSource<TSubject>>().First(s => s.RecordType == source.RecordType);
            _text.Append($"\n### `{source.Name}` of {title.ToLowerInvariant()}: {source.Meaning}\n\nIn C# `{property}`, in Vietnamese explanations {source.InVietnamese}. ");
            if (same == source)
            {
                _text.Append("Of each record:\n\n");
                Table(source.RecordType, source.Fields, field => $"count({source.Name} where `{field}` contains \"a\") > 0", schema, source.Name, field => $"first(`{source.Name}.{field}`) = 0");
            }
            else
            {
                _text.Append($"The fields are those of `{same.Name}`.\n");
            }
        }
    }

    private void Table(Type record, IReadOnlyList<RuleField> fields, Func<string, string> search, RuleSchema schema, string? source = null, Func<string, string>? figure = null)
    {
        _text.Append("| field | kind | meaning | in Vietnamese | in C# |\n|---|---|---|---|---|\n");
        foreach (var field in fields)
        {
            var codes = field.Codes is { } all ? $"one of {string.Join(", ", all.Select(c => $"`{c}`"))}" : string.Empty;
            Line(
                $"`{field.Name}`",
                Kind(field, Fits(schema, search(field.Name))),
                string.Join(": ", ((string[])[field.Meaning, codes]).Where(p => p.Length > 0)) + (figure is null || field.IsCollection || Refusal(schema, figure(field.Name)) != "crm.rule.wrong-aggregate" ? string.Empty : "; no figures of it"),
                schema.LabelOf(source, field.Name) ?? string.Empty,
                $"`{Asked.Fields.First(a => a.Record == record && a.Name == field.Name).Property}`");
        }
    }

    private static string Kind(RuleField field, bool isSearchable) => field.Type switch
    {
        RuleFieldType.Text => field.IsCollection ? "texts" : "text",
        RuleFieldType.Code => field.IsCollection ? "codes" : isSearchable ? "code" : Id,
        RuleFieldType.Number => "number",
        RuleFieldType.Money => "amount",
        RuleFieldType.Boolean => "yes or no",
        RuleFieldType.Date => "day",
        _ => "instant",
    };

    // What fits is tried, so that nothing is promised that is refused. An id is a code in which nothing is looked for.
    private static string Fitting((string Written, string Rule)[] all, string kind, RuleField field, string value)
    {
        var schema = new RuleSchema("subject", [field], [new("s", [field])]);
        return string.Join(", ", all.Where(a => !(kind == Id && a.Rule.Contains("contains", StringComparison.Ordinal)) && Fits(schema, a.Rule.Replace("v)", $"{value})", StringComparison.Ordinal).Replace(" v", $" {value}", StringComparison.Ordinal))).Select(a => a.Written));
    }

    private static bool Fits(RuleSchema schema, string rule) => Refusal(schema, rule) is null;

    private static string? Refusal(RuleSchema schema, string rule)
    {
        try
        {
            schema.MustFit(Rule.Parse(rule));
            return null;
        }
        catch (RuleException refused) when (refused.Code is "crm.rule.wrong-operator" or "crm.rule.wrong-aggregate" or "crm.rule.wrong-type" or "crm.rule.unknown-value")
        {
            return refused.Code;
        }
    }

    private void Line(params string[] cells) => _text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
