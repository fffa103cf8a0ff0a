using Crm.Core.Rules.Schema;
using Crm.Core.Rules.Text;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.QueryBuilder;

/// <summary>A condition as one rule of react-querybuilder.</summary>
/// <param name="Field">The field.</param>
/// <param name="Operator">The operator.</param>
/// <param name="Values">The values; none, one or a list.</param>
internal sealed record QueryBuilderForm(string Field, string Operator, IReadOnlyList<RuleValue> Values)
{
    public bool IsList => Operator is QueryBuilderWords.In or QueryBuilderWords.Between || (QueryBuilderWords.Negated.TryGetValue(Operator, out var positive) && positive is QueryBuilderWords.In or QueryBuilderWords.Between);

    /// <summary>The one rule that is read as a condition; null when there is none in a schema.</summary>
    public static QueryBuilderForm? Of(RuleNode node, RuleSchema schema)
    {
        if (node is not NotNode not) return OfPositive(node, schema);
        return OfPositive(not.Of, schema) is { } form && QueryBuilderWords.Negated.FirstOrDefault(n => n.Value == form.Operator).Key is { } negated ? form with { Operator = negated } : null;
    }

    private static QueryBuilderForm? OfPositive(RuleNode node, RuleSchema schema)
    {
        QueryBuilderForm? form = node switch
        {
            CompareNode compare => new(compare.Field, RuleWords.Of(RuleWords.Comparisons, compare.Comparison), [compare.Value]),
            InNode among => new(among.Field, QueryBuilderWords.In, among.Values),
            KnownNode known => new(known.Field, QueryBuilderWords.Known, []),
            TextNode { Exact: false } text => new(text.Field, RuleWords.Of(QueryBuilderWords.Matches, text.Match), [new RuleValue.OfText(text.Value)]),
            AllNode { Of: [CompareNode { Comparison: Comparison.GreaterOrEqual } from, CompareNode { Comparison: Comparison.LessOrEqual } to] } when from.Field == to.Field =>
                new(from.Field, QueryBuilderWords.Between, [from.Value, to.Value]),
            _ => null,
        };
        if (form is null || form.Field == QueryBuilderJson.TextField || schema.Find(form.Field) is not { } field) return null;
        return node is TextNode || form.Values.All(v => RuleFieldKinds.Takes(field.Type, v)) ? form : null;
    }
}
