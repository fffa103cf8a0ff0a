using System.Text.Json;
using Crm.Core.Rules.Json;
using Crm.Core.Rules.Schema;
using Crm.Core.Rules.Text;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.QueryBuilder;

/// <summary>Reads a query of react-querybuilder: members in any order, each known and once.</summary>
internal sealed class QueryBuilderReader
{
    private readonly RuleSchema _schema;

    private QueryBuilderReader(RuleSchema schema) => _schema = schema;

    public static RuleNode Read(string? json, RuleSchema schema) => RuleJsonDocument.Read(json, whole => new QueryBuilderReader(schema).Group(whole, 0));

    // The outermost group, at depth 0, is a frame around a rule, not a condition.
    private RuleNode Group(RuleJsonObject of, int depth)
    {
        if (depth > RuleLimits.Depth) throw new RuleException(RuleErrors.TooDeep, of.Place);
        PassOver(of);
        var negated = of.Has("not") && of.Boolean("not");
        var together = of.Has("combinator") ? Combinator(of.Text("combinator")) ?? throw of.Wrong("combinator", "and or or") : null;
        var rules = of.Array("rules");
        if (rules.Count == 0) throw new RuleException(RuleErrors.EmptyGroup, of.PlaceOf("rules"));
        var (nodes, words) = Entries(rules, together, depth);
        of.MustBeUsedUp();
        var node = nodes is not [var only] ? Joined(nodes, words, of.Place)
            : depth == 0 || negated ? only
            : together is QueryBuilderWords.Or ? new AnyNode(nodes) { Place = of.Place }
            : new AllNode(nodes) { Place = of.Place };
        return negated ? new NotNode(node) { Place = of.Place } : node;
    }

    private static string? Combinator(string? word) => word is QueryBuilderWords.And or QueryBuilderWords.Or ? word : null;

    // The conditions and the words between them, which stand there when the group has none for all.
    private (List<RuleNode> Nodes, List<string> Words) Entries(List<(JsonElement Element, string Pointer)> rules, string? together, int depth)
    {
        List<RuleNode> nodes = [];
        List<string> words = [];
        for (var i = 0; i < rules.Count; i++)
        {
            var (element, pointer) = rules[i];
            if (together is null && i % 2 == 1)
            {
                var word = element.ValueKind is JsonValueKind.String ? Combinator(element.GetString()) : null;
                words.Add(i < rules.Count - 1 && word is not null ? word : throw new RuleException(RuleErrors.InvalidJson, new(pointer), "and or or between two conditions, or a combinator of the group"));
            }
            else
            {
                if (together is not null && i > 0) words.Add(together);
                nodes.Add(Entry(new(element, pointer), depth + 1));
            }
        }

        return (nodes, words);
    }

    // "and" binds closer than "or".
    private static RuleNode Joined(List<RuleNode> nodes, List<string> words, RulePlace place)
    {
        List<RuleNode> any = [];
        List<RuleNode> all = [];
        for (var i = 0; i < nodes.Count; i++)
        {
            all.Add(nodes[i]);
            if (i < words.Count && words[i] == QueryBuilderWords.And) continue;
            any.Add(all is [var only] ? only : new AllNode(all) { Place = place });
            all = [];
        }

        return any is [var whole] ? whole : new AnyNode(any) { Place = place };
    }

    private RuleNode Entry(RuleJsonObject of, int depth)
    {
        if (of.Has("rules")) return Group(of, depth);
        PassOver(of);
        foreach (var editor in (string[])["inputType", "valueEditorType"])
        {
            if (of.Has(editor) && of.Member(editor).ValueKind is not JsonValueKind.Null) of.Text(editor);
        }

        if (of.Has("valueSource") && of.Text("valueSource") != "value") throw of.Wrong("valueSource", "value: a field is compared with values only");
        var name = of.Text("field");
        var node = name == QueryBuilderJson.TextField ? Written(of) : OfField(of, name);
        of.MustBeUsedUp();
        return node;
    }

    // What is of the editor, not of the rule. A switched-off condition would be left out by the editor's own exports, a locked one be unlocked by reading it: neither is guessed at.
    private static void PassOver(RuleJsonObject of)
    {
        of.OptionalText("id");
        if (of.Has("path") && of.Array("path").Exists(p => p.Element.ValueKind is not JsonValueKind.Number)) throw of.Wrong("path", "a list of numbers");
        if (of.Has("muted") && of.Boolean("muted")) throw of.Wrong("muted", "false: switch the condition on or remove it");
        if (of.Has("disabled") && of.Boolean("disabled")) throw of.Wrong("disabled", "false: unlock the condition");
    }

    private static RuleNode Written(RuleJsonObject of)
    {
        if (of.Text("operator") != "=") throw of.Wrong("operator", "=");
        var pointer = of.PointerOf("value");
        return RuleParser.Parse(RuleJsonObject.TextOf(of.Member("value"), pointer, RuleLimits.Characters), pointer);
    }

    private RuleNode OfField(RuleJsonObject of, string name)
    {
        var field = _schema.Find(name) ?? throw new RuleException(RuleErrors.UnknownField, of.PlaceOf("field"), nearest: NearestName.To(name, _schema.Fields.Select(f => f.Name)));
        var written = of.Text("operator");
        var negated = QueryBuilderWords.Negated.TryGetValue(written, out var positive);
        var node = of.PlaceOf("value").Of(() => OfField(of, field, positive ?? written));
        return negated ? new NotNode(node) { Place = of.Place } : node;
    }

    private static RuleNode OfField(RuleJsonObject of, RuleField field, string name)
    {
        var (place, type) = (of.Place, field.Type);
        switch (name)
        {
            case QueryBuilderWords.Known:
                if (of.Has("value")) of.Member("value"); // the editor hides and keeps what another operator had
                return new KnownNode(field.Name) { Place = place };
            case QueryBuilderWords.In:
                return new InNode(field.Name, QueryBuilderValues.List(of, type)) { Place = place };
            case QueryBuilderWords.Between:
                var (from, to) = QueryBuilderValues.Pair(of, type);
                return new AllNode([new CompareNode(field.Name, Comparison.GreaterOrEqual, from) { Place = place }, new CompareNode(field.Name, Comparison.LessOrEqual, to) { Place = place }]) { Place = place };
            default:
                if (QueryBuilderWords.Matches.TryGetValue(name, out var match)) return new TextNode(field.Name, match, of.Text("value")) { Place = place };
                return RuleWords.Comparisons.TryGetValue(name, out var comparison)
                    ? new CompareNode(field.Name, comparison, QueryBuilderValues.One(of, type)) { Place = place }
                    : throw of.Wrong("operator", QueryBuilderWords.Operators);
        }
    }
}
