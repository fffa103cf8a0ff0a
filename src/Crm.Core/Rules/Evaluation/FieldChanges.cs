using Crm.Core.Rules.Schema;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Evaluation;

/// <summary>When conditions on fields could change although the fields do not.</summary>
internal static class FieldChanges
{
    /// <summary>All such instants of a condition, in no order.</summary>
    public static IEnumerable<DateTimeOffset> Of<TItem>(RuleNode node, TItem item, Func<string, RuleField?> find, RuleContext context) => node switch
    {
        CompareNode compare => ((RuleField<TItem>)find(compare.Field)!).Changes(item, [compare.Value], context),
        InNode among => ((RuleField<TItem>)find(among.Field)!).Changes(item, among.Values, context),
        _ => node.Inside.SelectMany(n => Of(n, item, find, context)),
    };
}
