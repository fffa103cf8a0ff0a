namespace Crm.Core.Rules.Tree;

/// <summary>What is only another way to write something, put together from the core; of the text form and of the one in C#.</summary>
internal static class Lowered
{
    /// <summary>A field is in a window.</summary>
    public static RuleNode During(string field, Window window, RulePlace place = default)
    {
        var from = window.From is { } begin ? new CompareNode(field, Comparison.GreaterOrEqual, ValueOf(begin)) { Place = place } : null;
        var to = window.To is { } end ? new CompareNode(field, Comparison.Less, ValueOf(end)) { Place = place } : null;
        return from is null ? to! : to is null ? from : new AllNode([from, to]) { Place = place };
    }

    /// <summary>A point in time as a value.</summary>
    public static RuleValue ValueOf(Moment moment) => moment is Moment.Fixed at ? at.At : new RuleValue.OfMoment(moment);

    /// <summary>The average of a field: the sum of what each is more than the value. Nothing is divided, and of whoever has none it does not hold.</summary>
    public static AllNode Average(FactSet facts, string field, Comparison comparison, RuleValue value, RulePlace place = default)
    {
        var known = new KnownNode(field) { Place = place };
        var having = new FactSet(facts.Source, facts.Where is { } where ? new AllNode([where, known]) { Place = place } : known, facts.Window);
        return new(
        [
            new AggregateNode(new(AggregateFunction.Count, having), Comparison.Greater, new RuleValue.OfNumber(0)) { Place = place },
            new AggregateNode(new(AggregateFunction.Sum, facts, field, value), comparison, new RuleValue.OfNumber(0)) { Place = place },
        ])
        { Place = place };
    }
}
