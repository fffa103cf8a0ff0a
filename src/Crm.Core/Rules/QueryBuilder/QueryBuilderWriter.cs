using System.Text.Json;
using Crm.Core.Rules.Json;
using Crm.Core.Rules.Schema;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.QueryBuilder;

/// <summary>Writes a query of react-querybuilder.</summary>
internal sealed class QueryBuilderWriter
{
    private readonly Utf8JsonWriter _json;
    private readonly RuleSchema _schema;

    private QueryBuilderWriter(Utf8JsonWriter json, RuleSchema schema) => (_json, _schema) = (json, schema);

    public static string Write(RuleNode root, RuleSchema schema) => RuleJsonDocument.Write(json => new QueryBuilderWriter(json, schema).Whole(root));

    // The outermost is a group always. Around one condition it is a frame, so that a group of one stands in another.
    private void Whole(RuleNode root)
    {
        if (IsGroup(root) && root is not GroupNode { Of.Count: 1 }) Node(root);
        else Group(QueryBuilderWords.And, not: false, [root]);
    }

    private void Node(RuleNode node)
    {
        switch (node)
        {
            case var _ when !IsGroup(node): Leaf(node); break;
            case GroupNode group: Group(Combinator(group), not: false, group.Of); break;
            case NotNode { Of: GroupNode { Of.Count: > 1 } group }: Group(Combinator(group), not: true, group.Of); break;
            case NotNode not: Group(QueryBuilderWords.And, not: true, [not.Of]); break;
            default: throw new NotSupportedException(node.GetType().Name);
        }
    }

    private QueryBuilderForm? Form(RuleNode node) => QueryBuilderForm.Of(node, _schema);

    // What is negated and has no form at all is one text with its "not".
    private bool IsGroup(RuleNode node) => Form(node) is null && (node is GroupNode || (node is NotNode { Of: var of } && (of.Inside.Count > 0 || Form(of) is not null)));

    private static string Combinator(GroupNode group) => group is AnyNode ? QueryBuilderWords.Or : QueryBuilderWords.And;

    private void Group(string combinator, bool not, IReadOnlyList<RuleNode> of)
    {
        _json.WriteStartObject();
        _json.WriteString("combinator", combinator);
        if (not) _json.WriteBoolean("not", true);
        _json.WriteStartArray("rules");
        foreach (var node in of) Node(node);
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void Leaf(RuleNode node)
    {
        var form = Form(node);
        _json.WriteStartObject();
        _json.WriteString("field", form?.Field ?? QueryBuilderJson.TextField);
        _json.WriteString("operator", form?.Operator ?? "=");
        _json.WritePropertyName("value");
        if (form is null) _json.WriteStringValue(node.ToString());
        else Values(form);
        _json.WriteEndObject();
    }

    private void Values(QueryBuilderForm form)
    {
        if (form.IsList) _json.WriteStartArray();
        foreach (var value in form.Values) Value(value);
        if (form.Values.Count == 0) _json.WriteStringValue(string.Empty);
        if (form.IsList) _json.WriteEndArray();
    }

    // Texts, as editors give them: a number of JavaScript does not hold every decimal.
    private void Value(RuleValue value)
    {
        if (value is RuleValue.OfBoolean yes) _json.WriteBooleanValue(yes.Value);
        else _json.WriteStringValue(value is RuleValue.OfText text ? text.Value : value.ToText());
    }
}
