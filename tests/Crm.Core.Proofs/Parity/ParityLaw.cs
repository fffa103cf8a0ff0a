using Crm.Core.Rules.Tree;

namespace Crm.Core.Proofs.Parity;

/// <summary>What holds of all rules: two of them, put together from others, find the same customers.</summary>
/// <param name="Name">What it says.</param>
/// <param name="Sides">Puts both together from two random rules.</param>
public sealed record ParityLaw(string Name, Func<RuleNode, RuleNode, (RuleNode Left, RuleNode Right)> Sides)
{
    // Each longer than the one before, whatever the calendar.
    private static readonly Period[] s_periods =
    [
        new(1, PeriodUnit.Hours), new(1, PeriodUnit.Days), new(7, PeriodUnit.Days), new(4, PeriodUnit.Weeks), new(1, PeriodUnit.Months), new(2, PeriodUnit.Months), new(90, PeriodUnit.Days), new(12, PeriodUnit.Months),
        new(30, PeriodUnit.Years), new(200, PeriodUnit.Years),
    ];

    /// <summary>Whether the left finds no more than the right, instead of the same.</summary>
    public bool IsWithin { get; private init; }

    /// <summary>Whether the second rule is a count of records without a window.</summary>
    public bool OfCounts { get; private init; }

    public static ParityLaw NotNot { get; } = new("not not x = x", (x, _) => (new NotNode(new NotNode(x)), x));

    public static ParityLaw Either { get; } = new("x or not x = everybody", (x, _) => (new AnyNode([x, new NotNode(x)]), new ConstantNode(true)));

    public static ParityLaw Both { get; } = new("x and not x = nobody", (x, _) => (new AllNode([x, new NotNode(x)]), new ConstantNode(false)));

    public static ParityLaw NotBoth { get; } = new("not (x and y) = not x or not y", (x, y) => (new NotNode(new AllNode([x, y])), new AnyNode([new NotNode(x), new NotNode(y)])));

    public static ParityLaw Neither { get; } = new("not (x or y) = not x and not y", (x, y) => (new NotNode(new AnyNode([x, y])), new AllNode([new NotNode(x), new NotNode(y)])));

    public static ParityLaw Order { get; } = new("conditions in another order", (x, y) => (new AllNode([x, new AnyNode([x, y]), y]), Turned(new AllNode([x, new AnyNode([x, y]), y]))));

    public static ParityLaw Absorption { get; } = new("x or (x and y) = x", (x, y) => (new AnyNode([x, new AllNode([x, y])]), x));

    /// <summary>Whatever is found within a time is found within a longer one; and who did nothing for a longer time did nothing for a shorter one. Alone, and inside of a rule.</summary>
    /// <param name="shorter">Which of the lengths of time is the shorter one.</param>
    /// <param name="longer">Which is the longer one.</param>
    /// <param name="isAlone">Whether it stands alone.</param>
    /// <param name="isAbsence">Whether nothing is asked for.</param>
    public static ParityLaw Windows(int shorter, int longer, bool isAlone, bool isAbsence) => new(
        isAbsence ? "no … in last longer within no … in last shorter" : "in last shorter within in last longer",
        (x, count) =>
        {
            var (few, more) = (InLast(count, s_periods[shorter], isAbsence), InLast(count, s_periods[longer], isAbsence));
            var (left, right) = isAbsence ? (more, few) : (few, more);
            return isAlone ? (left, right) : (new AllNode([x, left]), new AllNode([x, right]));
        })
    { IsWithin = true, OfCounts = true };

    /// <summary>How many lengths of time there are.</summary>
    public static int Lengths => s_periods.Length;

    private static AggregateNode InLast(RuleNode count, Period period, bool isAbsence)
    {
        var node = (AggregateNode)count;
        var aggregate = new Aggregate(isAbsence ? AggregateFunction.Count : node.Aggregate.Function, new(node.Aggregate.Facts.Source, node.Aggregate.Facts.Where, Window.Last(period)));
        return isAbsence ? new(aggregate, Comparison.Equal, new RuleValue.OfNumber(0)) : new(aggregate, node.Comparison, node.Value);
    }

    // Also the conditions on records.
    private static RuleNode Turned(RuleNode node) => node switch
    {
        NotNode not => new NotNode(Turned(not.Of)),
        AllNode all => new AllNode(all.Of.Reverse().Select(Turned)),
        AnyNode any => new AnyNode(any.Of.Reverse().Select(Turned)),
        AggregateNode { Aggregate: var by } figure => new AggregateNode(new(by.Function, Turned(by.Facts), by.Field, by.Minus), figure.Comparison, figure.Value),
        SequenceNode sequence => new SequenceNode(sequence.Steps.Select(Turned), sequence.Within, sequence.NotBetween is { } not ? Turned(not) : null),
        _ => node,
    };

    private static FactSet Turned(FactSet facts) => new(facts.Source, facts.Where is { } where ? Turned(where) : null, facts.Window);
}
