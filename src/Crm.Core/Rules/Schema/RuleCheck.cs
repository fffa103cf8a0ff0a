using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Schema;

/// <summary>Holds a rule against a schema.</summary>
internal sealed class RuleCheck(RuleSchema schema)
{
    /// <summary>A condition on the subject.</summary>
    public void Subject(RuleNode node)
    {
        switch (node)
        {
            case AggregateNode aggregate:
                Value(Figure(aggregate.Aggregate, node.Place), aggregate.Comparison, aggregate.Value, node.Place);
                break;
            case RankNode rank when Figure(rank.By, node.Place) is not (RuleFieldType.Number or RuleFieldType.Money):
                throw new RuleException(RuleErrors.WrongAggregate, node.Place, "a number or an amount to rank by");
            case SequenceNode sequence:
                foreach (var facts in sequence.FactSets) Facts(facts, node.Place);
                break;
            case RankNode or MemberNode or ScoreNode or SampleNode or ConsentNode:
                break;
            default:
                OfFields(node, schema.Self, Subject);
                break;
        }
    }

    // Records are asked for their fields only.
    private static void Record(RuleNode node, RuleSource source)
    {
        if (node is AggregateNode or RankNode or SequenceNode or MemberNode or ScoreNode or SampleNode or ConsentNode) throw new RuleException(RuleErrors.NotAboutRecords, node.Place);
        OfFields(node, source, inside => Record(inside, source));
    }

    private static void OfFields(RuleNode node, RuleSource of, Action<RuleNode> inside)
    {
        switch (node)
        {
            case CompareNode compare: Value(Single(compare.Field, of, node.Place), compare.Comparison, compare.Value, node.Place); break;
            case InNode among: Values(Single(among.Field, of, node.Place), among.Values, node.Place); break;
            case HasNode has: Values(Collection(has.Collection, of, node.Place), has.Values, node.Place); break;
            case KnownNode known: Find(known.Field, of, node.Place); break;
            case TextNode text when !Single(text.Field, of, node.Place).IsSearchable:
                throw new RuleException(RuleErrors.WrongOperator, node.Place, "=, !=, <, <=, >=, > or in");
            default:
                foreach (var child in node.Inside) inside(child);
                break;
        }
    }

    private static RuleField Find(string name, RuleSource of, RulePlace place) =>
        of.Find(name) ?? throw new RuleException(RuleErrors.UnknownField, place, Instead(name, place), NearestName.To(name, of.Fields.Select(f => f.Name)));

    // A rule made in code has no places to show; its names are those of the program.
    private static string? Instead(string name, RulePlace place) => place == default ? $"another name than {name}" : null;

    private static RuleField Single(string name, RuleSource of, RulePlace place) => Find(name, of, place) is { IsCollection: false } field
        ? field
        : throw new RuleException(RuleErrors.WrongOperator, place, "has any, has all or has none");

    private static RuleField Collection(string name, RuleSource of, RulePlace place) => Find(name, of, place) is { IsCollection: true } field
        ? field
        : throw new RuleException(RuleErrors.WrongOperator, place, "= or in: the field has one value");

    private static void Values(RuleField field, IReadOnlyList<RuleValue> values, RulePlace place)
    {
        foreach (var value in values) Value(field, Comparison.Equal, value, place);
    }

    private static void Value(RuleField field, Comparison comparison, RuleValue value, RulePlace place)
    {
        Value(field.Type, comparison, value, place);
        if (field.Codes is { } codes && value is RuleValue.OfText code && !codes.Contains(code.Value, StringComparer.Ordinal))
            throw new RuleException(RuleErrors.UnknownValue, place, string.Join(", ", codes.Take(20)), NearestName.To(code.Value, codes));
        if (value is RuleValue.OfText text && !field.CanBe(text.Value)) throw new RuleException(RuleErrors.UnknownValue, place, field.Form);
    }

    private static void Value(RuleFieldType type, Comparison comparison, RuleValue value, RulePlace place)
    {
        if (!RuleFieldKinds.Takes(type, value)) throw new RuleException(RuleErrors.WrongType, place, RuleFieldKinds.Expected(type));
        if (comparison is not Comparison.Equal && type is RuleFieldType.Text or RuleFieldType.Code or RuleFieldType.Boolean) throw new RuleException(RuleErrors.WrongOperator, place, "=, != or in");
    }

    private RuleSource Facts(FactSet facts, RulePlace place)
    {
        var source = schema.FindSource(facts.Source)
            ?? throw new RuleException(RuleErrors.UnknownSource, place, Instead(facts.Source, place), NearestName.To(facts.Source, schema.Sources.Select(s => s.Name)));
        if (facts.Where is { } where) Record(where, source);
        return source;
    }

    // The kind of the figure.
    private RuleFieldType Figure(Aggregate aggregate, RulePlace place)
    {
        var source = Facts(aggregate.Facts, place);
        if (aggregate.Field is not { } name) return RuleFieldType.Number;
        var field = Single(name, source, place);
        var type = field.Type;
        var isAmount = type is RuleFieldType.Number or RuleFieldType.Money;
        var fits = aggregate.Function switch
        {
            AggregateFunction.Sum => isAmount,
            AggregateFunction.Min or AggregateFunction.Max => isAmount || type is RuleFieldType.Date or RuleFieldType.Instant,
            _ => true,
        };
        if (!fits || !field.IsAggregated) throw new RuleException(RuleErrors.WrongAggregate, place);
        if (aggregate.Minus is { } minus) Value(type, Comparison.Equal, minus, place);
        return type;
    }
}
