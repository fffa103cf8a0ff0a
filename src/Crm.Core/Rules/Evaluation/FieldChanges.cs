using Crm.Core.Rules.Schema;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Evaluation;

/// <summary>When conditions on fields could change although the fields do not.</summary>
internal static class FieldChanges
{
    /// <summary>All such instants of a condition, in no order.</summary>
    public static IEnumerable<DateTimeOffset> Of<TItem>(RuleNode node, TItem item, Func<string, RuleField?> find, RuleContext context) => node switch
    {
        CompareNode compare => Of((RuleField<TItem>)find(compare.Field)!, [compare.Value], item, context),
        InNode among => Of((RuleField<TItem>)find(among.Field)!, among.Values, item, context),
        _ => node.Inside.SelectMany(n => Of(n, item, find, context)),
    };

    private static IEnumerable<DateTimeOffset> Of<TItem>(RuleField<TItem> field, IReadOnlyList<RuleValue> values, TItem item, RuleContext context)
    {
        if (field.AgesSince(item) is { } since) return values.SelectMany(v => Birthdays(since, RuleComparison.Amount(v), context.Clock));
        return values.OfType<RuleValue.OfMoment>().SelectMany(m => field.ReadAll(item, m, context).SelectMany(actual => Passing.Of(m.Value, actual, context.Clock)));
    }

    // An age is reached on a birthday and passed on the next.
    private static IEnumerable<DateTimeOffset> Birthdays(DateOnly since, decimal years, RuleClock clock)
    {
        if (years is < 0 or > 9_000) return [];
        return Enumerable.Range(0, 3).Select(more => since.Year + (int)years + more).Where(y => y <= DateOnly.MaxValue.Year)
            .Select(y => since is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(y) ? new(y, 3, 1) : new DateOnly(y, since.Month, since.Day))
            .SelectMany(day => Passing.Of(day, clock));
    }
}
