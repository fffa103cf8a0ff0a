using Crm.Core.Rules.Schema;
using Crm.Core.Rules.Tree;
using Crm.Core.Values;

namespace Crm.Core.Rules.Evaluation;

/// <summary>Reads conditions on fields as they are written.</summary>
internal static class RecordInterpreter
{
    /// <summary>Whether a condition on a record of a source holds.</summary>
    public static bool Holds<TFact>(RuleNode node, TFact fact, RuleSource source, RuleContext context) => node switch
    {
        AllNode all => all.Of.All(n => Holds(n, fact, source, context)),
        AnyNode any => any.Of.Any(n => Holds(n, fact, source, context)),
        NotNode not => !Holds(not.Of, fact, source, context),
        _ => Leaf(node, fact, source.Find, context).Holds,
    };

    /// <summary>Whether a condition on one field holds, and what the field says.</summary>
    public static (bool Holds, IReadOnlyList<RuleValue> Actual) Leaf<TItem>(RuleNode node, TItem item, Func<string, RuleField?> find, RuleContext context)
    {
        switch (node)
        {
            case ConstantNode constant:
                return (constant.Value, []);
            case CompareNode compare:
                return Among(compare.Comparison, Single<TItem>(find(compare.Field)), [compare.Value], item, context);
            case InNode among:
                return Among(Comparison.Equal, Single<TItem>(find(among.Field)), among.Values, item, context);
            case TextNode text:
                return Inside(text, Single<TItem>(find(text.Field)), item, context);
            case KnownNode known:
                var values = find(known.Field) is RuleCollectionField<TItem> several ? several.Read(item, context) : Single<TItem>(find(known.Field)).ReadAll(item, null, context);
                return (values.Count > 0, values);
            case HasNode has:
                return Has(has, (RuleCollectionField<TItem>)find(has.Collection)!, item, context);
            default:
                throw new RuleException(RuleErrors.NotAboutRecords, node.Place);
        }
    }

    private static (bool Holds, IReadOnlyList<RuleValue> Actual) Among<TItem>(Comparison comparison, RuleField<TItem> field, IReadOnlyList<RuleValue> wanted, TItem item, RuleContext context)
    {
        if (field.Type is RuleFieldType.Text or RuleFieldType.Code)
        {
            var keys = field.Keys(item, context);
            return (wanted.Any(w => RuleComparison.Key(((RuleValue.OfText)w).Value, field.Type) is { Length: > 0 } key && keys.Contains(key, StringComparer.Ordinal)), field.ReadAll(item, null, context));
        }

        // Of an amount there may be one in each currency that is asked for.
        var holds = wanted.Any(w => field.ReadAll(item, w, context).Any(actual => RuleComparison.Holds(actual, comparison, w, context)));
        return (holds, field.ReadAll(item, wanted[0], context));
    }

    private static (bool Holds, IReadOnlyList<RuleValue> Actual) Inside<TItem>(TextNode text, RuleField<TItem> field, TItem item, RuleContext context)
    {
        var actual = field.ReadAll(item, null, context);
        var isFolded = field.Type is RuleFieldType.Text && !text.Exact;
        var part = isFolded ? Fold.Key(text.Value) : text.Value;
        var texts = isFolded ? field.Keys(item, context) : [.. actual.OfType<RuleValue.OfText>().Select(t => t.Value)];
        return (part.Length > 0 && texts.Any(t => InsideTest.Holds(t, text.Match, part)), actual);
    }

    private static (bool Holds, IReadOnlyList<RuleValue> Actual) Has<TItem>(HasNode has, RuleCollectionField<TItem> field, TItem item, RuleContext context)
    {
        var actual = field.Read(item, context);
        var holds = has.Quantifier switch
        {
            Quantifier.Any => has.Values.Any(IsThere),
            Quantifier.All => has.Values.All(IsThere),
            _ => !has.Values.Any(IsThere),
        };
        return (holds, actual);

        bool IsThere(RuleValue wanted) => actual.Any(a => a is RuleValue.OfText text
            ? RuleComparison.Key(text.Value, field.Type) == RuleComparison.Key(((RuleValue.OfText)wanted).Value, field.Type)
            : RuleComparison.Holds(a, Comparison.Equal, wanted, context));
    }

    private static RuleField<TItem> Single<TItem>(RuleField? field) => (RuleField<TItem>)field!;
}
