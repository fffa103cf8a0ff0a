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

    /// <summary>There were some, and for so long there have been none.</summary>
    /// <param name="silence">How long.</param>
    /// <exception cref="RuleException"><c>crm.rule.invalid-period</c>: the records are those of a window already.</exception>
    public Condition<TSubject> StoppedFor(Period silence) => new(Lowered.Stopped(Facts.Source, Unbounded.Where, silence));

    /// <summary>There were some, then for so long none, and lately some again: counted back from the beginning of lately.</summary>
    /// <param name="lately">How far lately goes back.</param>
    /// <param name="after">How long there were none before; of the same unit.</param>
    /// <exception cref="RuleException"><c>crm.rule.invalid-period</c>: two units, or the records are those of a window already.</exception>
    public Condition<TSubject> RestartedInLast(Period lately, Period after) => new(Lowered.Restarted(Facts.Source, Unbounded.Where, lately, after));

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

    // The windows of these conditions are their own.
    private FactSet Unbounded => Facts.Window is null ? Facts : throw new RuleException(RuleErrors.InvalidPeriod, default, "records without a window");

    private AskedAggregate<TSubject, decimal> Number(AggregateFunction function) => new(new(function, Facts), static number => new RuleValue.OfNumber(number));
}
