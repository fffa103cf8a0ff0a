namespace Crm.Core.Rules.Tree;

/// <summary>One figure of some records.</summary>
public sealed class Aggregate
{
    /// <summary>A figure.</summary>
    /// <param name="function">Which.</param>
    /// <param name="facts">Of which records.</param>
    /// <param name="field">The field of the records; null for <see cref="AggregateFunction.Count"/> and <see cref="AggregateFunction.DistinctDays"/>, which have none.</param>
    /// <param name="minus">
    /// A number or amount taken from each before they are summed; null for none. An average is compared with a number by it, without dividing:
    /// the sum of what each is more than the number is compared with 0.
    /// </param>
    /// <exception cref="RuleException"><c>crm.rule.wrong-aggregate</c>: a field where none belongs, or none where one does, or something taken from what is no sum.</exception>
    public Aggregate(AggregateFunction function, FactSet facts, string? field = null, RuleValue? minus = null)
    {
        var needsField = function is not (AggregateFunction.Count or AggregateFunction.DistinctDays);
        if (needsField != field is not null || (minus is not null && !(function is AggregateFunction.Sum && minus is RuleValue.OfNumber or RuleValue.OfMoney)))
            throw new RuleException(RuleErrors.WrongAggregate, default);
        (Function, Facts, Field, Minus) = (function, facts, field is null ? null : RuleNames.Name(field), minus);
    }

    /// <summary>Which.</summary>
    public AggregateFunction Function { get; }

    /// <summary>Of which records.</summary>
    public FactSet Facts { get; }

    /// <summary>The field of the records; null where there is none.</summary>
    public string? Field { get; }

    /// <summary>A number or amount taken from each before they are summed; null for none.</summary>
    public RuleValue? Minus { get; }
}
