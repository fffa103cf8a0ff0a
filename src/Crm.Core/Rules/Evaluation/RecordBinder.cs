using Crm.Core.Rules.Schema;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Evaluation;

/// <summary>Makes the conditions on fields ready for a question: of a record of a source, or of a subject.</summary>
internal static class RecordBinder<TItem>
{
    /// <summary>A condition on one record of a source.</summary>
    public static RuleTest<TItem> Bind(RuleNode node, RuleSource source, RuleContext context) =>
        Bind(node, source.Find, context, inside => Bind(inside, source, context));

    /// <summary>A condition; what is inside of a group is bound by <paramref name="inside"/>.</summary>
    public static RuleTest<TItem> Bind(RuleNode node, Func<string, RuleField?> find, RuleContext context, Func<RuleNode, RuleTest<TItem>> inside) => node switch
    {
        AllNode all => AllTest<TItem>.Of([.. all.Of.Select(inside)]),
        AnyNode any => AnyTest<TItem>.Of([.. any.Of.Select(inside)]),
        NotNode not => NotTest<TItem>.Of(inside(not.Of)),
        ConstantNode constant => ConstantTest<TItem>.Of(constant.Value),
        CompareNode compare => Single(find(compare.Field)).Compare(compare.Comparison, compare.Value, context),
        InNode among => Single(find(among.Field)).In(among.Values, context),
        TextNode text => Single(find(text.Field)).Text(text.Match, text.Value, text.Exact),
        KnownNode known => find(known.Field) is RuleCollectionField<TItem> several ? several.Known(context) : Single(find(known.Field)).Known(null, context),
        HasNode has => ((RuleCollectionField<TItem>)find(has.Collection)!).Has(has.Quantifier, has.Values, context),
        _ => throw new RuleException(RuleErrors.NotAboutRecords, node.Place),
    };

    // What is not so was refused when the rule was held against its schema.
    private static RuleField<TItem> Single(RuleField? field) => (RuleField<TItem>)field!;
}
