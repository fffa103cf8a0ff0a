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

    /// <summary>There were some records, and for so long there have been none.</summary>
    public static AllNode Stopped(string source, RuleNode? where, Period silence, RulePlace place = default) => new(
    [
        Some(new(source, where, new(null, silence.Ago)), place),
        None(new(source, where, Window.Last(silence)), place),
    ])
    { Place = place };

    /// <summary>There were some records, then for so long none, and lately some again.</summary>
    /// <exception cref="RuleException"><c>crm.rule.invalid-period</c>: the two are not of one unit, or too long together.</exception>
    public static AllNode Restarted(string source, RuleNode? where, Period lately, Period silence, RulePlace place = default)
    {
        if (lately.Unit != silence.Unit) throw new RuleException(RuleErrors.InvalidPeriod, default, "two lengths of time of the same unit");
        var before = new Period((int)Math.Min(int.MaxValue, (long)lately.Count + silence.Count), lately.Unit).Ago;
        return new(
        [
            Some(new(source, where, new(null, before)), place),
            None(new(source, where, new(before, lately.Ago)), place),
            Some(new(source, where, Window.Last(lately)), place),
        ])
        { Place = place };
    }

    /// <summary>There is not one such record.</summary>
    public static AggregateNode None(FactSet facts, RulePlace place = default) => Count(facts, Comparison.Equal, place);

    /// <summary>A point in time as a value.</summary>
    public static RuleValue ValueOf(Moment moment) => moment is Moment.Fixed at ? at.At : new RuleValue.OfMoment(moment);

    /// <summary>
    ///     The average of a field: the sum of what each is more than the value. Nothing is divided. Of whoever has none, or none in the currency, that sum is 0 and
    ///     the average must not hold: an average is never beyond the greatest and the least.
    /// </summary>
    public static AllNode Average(FactSet facts, string field, Comparison comparison, RuleValue value, RulePlace place = default)
    {
        var (edge, beside) = comparison is Comparison.Less or Comparison.LessOrEqual
            ? (AggregateFunction.Min, comparison)
            : (AggregateFunction.Max, comparison is Comparison.Equal ? Comparison.GreaterOrEqual : comparison);
        return new(
        [
            new AggregateNode(new(edge, facts, field), beside, value) { Place = place },
            new AggregateNode(new(AggregateFunction.Sum, facts, field, value), comparison, new RuleValue.OfNumber(0)) { Place = place },
        ])
        { Place = place };
    }

    private static AggregateNode Some(FactSet facts, RulePlace place) => Count(facts, Comparison.Greater, place);

    private static AggregateNode Count(FactSet facts, Comparison comparison, RulePlace place) =>
        new(new(AggregateFunction.Count, facts), comparison, new RuleValue.OfNumber(0)) { Place = place };
}
