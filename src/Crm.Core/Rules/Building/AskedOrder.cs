using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Building;

/// <summary>Something with one value that has an order: a number, an amount, a day, an instant.</summary>
/// <typeparam name="TRecord">The record it is of.</typeparam>
/// <typeparam name="TValue">What it is compared with.</typeparam>
public class AskedOrder<TRecord, TValue> : AskedFigure<TRecord, TValue>
{
    internal AskedOrder(Func<Comparison, RuleValue, RuleNode> compare, Func<TValue, RuleValue> write)
        : base(compare, write)
    {
    }

    /// <summary>Less, or earlier.</summary>
    /// <param name="asked">What is asked.</param>
    /// <param name="value">The value.</param>
    public static Condition<TRecord> operator <(AskedOrder<TRecord, TValue> asked, TValue value) => asked.Compare(Comparison.Less, value);

    /// <summary>Less or equal.</summary>
    /// <param name="asked">What is asked.</param>
    /// <param name="value">The value.</param>
    public static Condition<TRecord> operator <=(AskedOrder<TRecord, TValue> asked, TValue value) => asked.Compare(Comparison.LessOrEqual, value);

    /// <summary>Greater or equal.</summary>
    /// <param name="asked">What is asked.</param>
    /// <param name="value">The value.</param>
    public static Condition<TRecord> operator >=(AskedOrder<TRecord, TValue> asked, TValue value) => asked.Compare(Comparison.GreaterOrEqual, value);

    /// <summary>Greater, or later.</summary>
    /// <param name="asked">What is asked.</param>
    /// <param name="value">The value.</param>
    public static Condition<TRecord> operator >(AskedOrder<TRecord, TValue> asked, TValue value) => asked.Compare(Comparison.Greater, value);

    /// <summary>Between two values, both included.</summary>
    /// <param name="from">The first.</param>
    /// <param name="to">The last.</param>
    public Condition<TRecord> IsBetween(TValue from, TValue to) => new(new AllNode([(this >= from).Node, (this <= to).Node]));
}
