using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Building;

/// <summary>Some of the records of a subject, whatever they are.</summary>
/// <typeparam name="TSubject">The record of the subject.</typeparam>
public abstract class AskedRecords<TSubject>
{
    private protected AskedRecords(FactSet facts) => Facts = facts;

    /// <summary>The records of the tree.</summary>
    public FactSet Facts { get; }

    /// <summary>There is at least one.</summary>
    public Condition<TSubject> Any() => Count() > 0;

    /// <summary>There is not one.</summary>
    public Condition<TSubject> None() => Count().Is(0);

    /// <summary>How many there are.</summary>
    public AskedAggregate<TSubject, decimal> Count() => Number(AggregateFunction.Count);

    /// <summary>On how many calendar days of the zone there are any.</summary>
    public AskedAggregate<TSubject, decimal> Days() => Number(AggregateFunction.DistinctDays);

    /// <summary>And later some others; strictly later.</summary>
    /// <param name="next">The others.</param>
    public AskedSequence<TSubject> Then(AskedRecords<TSubject> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return new(new([Facts, next.Facts]));
    }

    private AskedAggregate<TSubject, decimal> Number(AggregateFunction function) => new(new(function, Facts), static number => new RuleValue.OfNumber(number));
}
