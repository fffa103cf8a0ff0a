using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Building;

/// <summary>Records one after the other, each strictly later than the one before: a condition as it is, until more is said.</summary>
/// <typeparam name="TSubject">The record of the subject.</typeparam>
public sealed class AskedSequence<TSubject> : Condition<TSubject>
{
    private readonly SequenceNode _sequence;

    internal AskedSequence(SequenceNode sequence)
        : base(sequence) => _sequence = sequence;

    /// <summary>And later some others; strictly later.</summary>
    /// <param name="next">The others.</param>
    public AskedSequence<TSubject> Then(AskedRecords<TSubject> next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return new(new([.. _sequence.Steps, next.Facts], _sequence.Within, _sequence.NotBetween));
    }

    /// <summary>All within a time, from the first to the last.</summary>
    /// <param name="period">How long: <c>60.Days</c>.</param>
    public AskedSequence<TSubject> Within(Period period) => new(new(_sequence.Steps, period, _sequence.NotBetween));

    /// <summary>With none of some records strictly between the first and the last.</summary>
    /// <param name="records">The records.</param>
    public AskedSequence<TSubject> Without(AskedRecords<TSubject> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        return new(new(_sequence.Steps, _sequence.Within, records.Facts));
    }
}
