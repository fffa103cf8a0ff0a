namespace Crm.Core.Rules.Tree;

/// <summary>
/// What a larger value of a field, or more records of a source, does to a rule, told from the rule alone. A value that is not known counts as less than all others.
/// <see cref="RuleDirection.Rising"/> and <see cref="RuleDirection.Falling"/> are certain for every subject; what is not certain is <see cref="RuleDirection.Mixed"/>.
/// The instant of a record decides which windows it is in, which is not looked at: ask about numbers, amounts, ordered texts and how many there are.
/// </summary>
/// <param name="name"><c>revenue</c>: a field of the subject; <c>need.level</c>: of the records of a source; <c>need</c>: how many of them there are.</param>
public sealed class RuleDirections(string name)
{
    private readonly (string Source, string Field)? _of = name.Split('.', 2) is [var source, var field] ? (source, field) : null;

    /// <summary>What it does to a condition on a subject.</summary>
    /// <param name="node">The condition.</param>
    public RuleDirection Of(RuleNode node) => node switch
    {
        AggregateNode aggregate => Asked(aggregate),
        SequenceNode sequence => Joined([.. sequence.Steps.Select(Records), .. sequence.NotBetween is { } between ? [Turned(Records(between))] : Array.Empty<RuleDirection>()]),
        // Whoever gets a first figure comes among the least: then it holds where it did not.
        RankNode { Top: false } rank => Figure(rank.By) is RuleDirection.Flat ? RuleDirection.Flat : RuleDirection.Mixed,
        RankNode rank => Figure(rank.By),
        // Kept by others: what they ask is not known here.
        MemberNode or ScoreNode => RuleDirection.Mixed,
        _ => Of(node, name, Of),
    };

    /// <summary>What it does to how many records there are in a set.</summary>
    /// <param name="facts">The set.</param>
    public RuleDirection Records(FactSet facts)
    {
        var where = facts.Where is { } condition && _of is { } of && of.Source == facts.Source ? OfRecord(condition) : RuleDirection.Flat;
        return facts.Source == name ? RuleDirection.Rising : where;
    }

    private RuleDirection OfRecord(RuleNode condition) => Of(condition, _of!.Value.Field, OfRecord);

    private RuleDirection Asked(AggregateNode node)
    {
        var (figure, comparison) = (node.Aggregate, node.Comparison);
        var counts = figure.Function is AggregateFunction.Count or AggregateFunction.DistinctDays;
        // None are at most none.
        if (counts && comparison is Comparison.Equal && node.Value is RuleValue.OfNumber { Value: 0 }) comparison = Comparison.LessOrEqual;
        var direction = Figure(figure);
        // A sum of nothing is 0; of others the first record, or the first known value, makes a figure where there was none, which is not below anything.
        return counts || figure.Function is AggregateFunction.Sum ? Compared(direction, comparison) : Above(direction, comparison);
    }

    private RuleDirection Figure(Aggregate figure)
    {
        var records = Records(figure.Facts);
        var asked = _of is { } of && of.Source == figure.Facts.Source && of.Field == figure.Field ? RuleDirection.Rising : RuleDirection.Flat;
        return figure.Function switch
        {
            AggregateFunction.Count or AggregateFunction.DistinctDays => records,
            // A value that becomes known may be the least.
            AggregateFunction.Min => Joined([records, asked]) is RuleDirection.Flat ? RuleDirection.Flat : RuleDirection.Mixed,
            AggregateFunction.Max when records is RuleDirection.Flat or RuleDirection.Rising => Joined([records, asked]),
            // One more record may have any value: a sum may fall, and the first or the least may be another one.
            _ => records is RuleDirection.Flat ? asked : RuleDirection.Mixed,
        };
    }

    private static RuleDirection Of(RuleNode node, string field, Func<RuleNode, RuleDirection> inside) => node switch
    {
        GroupNode group => Joined([.. group.Of.Select(inside)]),
        NotNode not => Turned(inside(not.Of)),
        CompareNode compare => Above(compare.Field == field ? RuleDirection.Rising : RuleDirection.Flat, compare.Comparison),
        KnownNode known => known.Field == field ? RuleDirection.Rising : RuleDirection.Flat,
        InNode { Field: var asked } when asked == field => RuleDirection.Mixed,
        TextNode { Field: var asked } when asked == field => RuleDirection.Mixed,
        HasNode { Collection: var asked } when asked == field => RuleDirection.Mixed,
        _ => RuleDirection.Flat,
    };

    private static RuleDirection Compared(RuleDirection figure, Comparison comparison) => comparison switch
    {
        Comparison.Greater or Comparison.GreaterOrEqual => figure,
        Comparison.Less or Comparison.LessOrEqual => Turned(figure),
        _ => figure is RuleDirection.Flat ? RuleDirection.Flat : RuleDirection.Mixed,
    };

    // Of what may be missing only "more than" can be said: "less than" does not hold while it is missing, may hold with the first value, and not with a larger one.
    private static RuleDirection Above(RuleDirection figure, Comparison comparison) =>
        figure is not RuleDirection.Flat && comparison is (Comparison.Less or Comparison.LessOrEqual) ? RuleDirection.Mixed : Compared(figure, comparison);

    private static RuleDirection Turned(RuleDirection direction) => direction switch
    {
        RuleDirection.Rising => RuleDirection.Falling,
        RuleDirection.Falling => RuleDirection.Rising,
        _ => direction,
    };

    private static RuleDirection Joined(IReadOnlyList<RuleDirection> all)
    {
        var moving = all.Where(d => d is not RuleDirection.Flat).Distinct().ToList();
        return moving.Count switch
        {
            0 => RuleDirection.Flat,
            1 => moving[0],
            _ => RuleDirection.Mixed,
        };
    }
}
