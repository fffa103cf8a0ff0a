using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Evaluation;

/// <summary>Finds the fewest conditions that would have to turn.</summary>
internal static class RuleMisses
{
    public static IReadOnlyList<RuleMiss> Of(RuleTrace trace) => Turn(trace, wanted: true);

    // The leaves to turn so that a condition is as wanted; none when it is already.
    private static IReadOnlyList<RuleMiss> Turn(RuleTrace trace, bool wanted)
    {
        if (trace.Holds == wanted) return [];
        return trace.Node switch
        {
            NotNode => Turn(trace.Inside[0], !wanted),
            AllNode => wanted ? All(trace, wanted) : Fewest(trace, wanted),
            AnyNode => wanted ? Fewest(trace, wanted) : All(trace, wanted),
            _ => [new(trace, wanted, Lacking(trace, wanted), trace.FlipsAt)],
        };
    }

    private static List<RuleMiss> All(RuleTrace trace, bool wanted) => [.. trace.Inside.SelectMany(t => Turn(t, wanted))];

    private static IReadOnlyList<RuleMiss> Fewest(RuleTrace trace, bool wanted) => trace.Inside.Select(t => Turn(t, wanted)).MinBy(m => m.Count)!;

    // How far it is to the value; negative where there is too much.
    private static RuleValue? Lacking(RuleTrace trace, bool wanted)
    {
        if (!wanted) return null;
        var (comparison, value) = trace.Node switch
        {
            CompareNode compare => (compare.Comparison, compare.Value),
            AggregateNode aggregate => (aggregate.Comparison, aggregate.Value),
            ScoreNode score => (score.Comparison, new RuleValue.OfNumber(score.Value)),
            RankNode { Top: true } when trace.Threshold is { } threshold => (Comparison.GreaterOrEqual, threshold),
            _ => (default, null),
        };
        if (value is null || trace.Actual is not [var actual, ..]) return null;
        return (actual, value) switch
        {
            (RuleValue.OfNumber has, RuleValue.OfNumber needs) => RuleValue.OfNumber.Stored(Missing(needs.Value - has.Value)),
            (RuleValue.OfMoney has, RuleValue.OfMoney or RuleValue.OfNumber) => RuleValue.OfMoney.Stored(RuleComparison.Amount(value) - has.Value, has.Currency),
            _ => null,
        };

        // Beyond a whole number is the next one.
        decimal Missing(decimal distance) => decimal.Truncate(distance) != distance
            ? distance
            : comparison switch { Comparison.Greater => distance + 1, Comparison.Less => distance - 1, _ => distance };
    }
}
