using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Building;

/// <summary>Something with one value: a field, or a figure of some records. A condition on one that is missing is false.</summary>
/// <typeparam name="TRecord">The record it is of.</typeparam>
/// <typeparam name="TValue">What it is compared with.</typeparam>
public class AskedFigure<TRecord, TValue>
{
    private readonly Func<Comparison, RuleValue, RuleNode> _compare;

    internal AskedFigure(Func<Comparison, RuleValue, RuleNode> compare, Func<TValue, RuleValue> write) => (_compare, Write) = (compare, write);

    /// <summary>A value as rules write it.</summary>
    internal Func<TValue, RuleValue> Write { get; }

    /// <summary><c>=</c>: of texts that people write without case and accents.</summary>
    /// <param name="value">The value.</param>
    public Condition<TRecord> Is(TValue value) => Compare(Comparison.Equal, value);

    /// <summary><c>!=</c>: another value, or none.</summary>
    /// <param name="value">The value.</param>
    public Condition<TRecord> IsNot(TValue value) => !Is(value);

    private protected Condition<TRecord> Compare(Comparison comparison, TValue value) => new(_compare(comparison, Write(value)));
}
