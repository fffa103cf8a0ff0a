using System.Linq.Expressions;

namespace Crm.Core.Rules.Evaluation;

/// <summary>
/// A condition made ready for one question: every point in time is an instant, every text folded, every amount in minor units. It answers in
/// memory and as an expression; the interpreter, which works on the rule as it is written, is what both are held against.
/// </summary>
/// <typeparam name="TItem">What is asked: a record, or a subject with its records.</typeparam>
internal abstract class RuleTest<TItem>
{
    /// <summary>Whether it holds. Allocates nothing.</summary>
    public abstract bool Holds(TItem item);

    /// <summary>The condition on a record that it holds for a part of it.</summary>
    /// <typeparam name="TRecord">The record.</typeparam>
    /// <param name="parts">The parts.</param>
    /// <param name="picked">Which of them are asked.</param>
    public virtual RuleTest<TRecord> OfParts<TRecord>(RuleReading<TRecord, IEnumerable<TItem>> parts, RuleTest<TItem> picked) => new PartTest<TRecord, TItem>(parts, picked, this);

    /// <summary><see cref="Holds"/> as a function.</summary>
    public virtual Func<TItem, bool> Function => Holds;

    /// <summary>
    /// An expression that is true exactly when the condition holds, or exactly when it does not. Where it is not true it may be unknown (NULL):
    /// negations are pushed down to the leaves, so nothing above them can turn that into true.
    /// </summary>
    public abstract Expression Express(Expression item, bool holds);

    /// <summary>The condition on a record, as one of a query.</summary>
    /// <typeparam name="TRecord">The record.</typeparam>
    public Expression<Func<TRecord, bool>> ToExpression<TRecord>(bool holds = true)
    {
        var record = Expression.Parameter(typeof(TRecord), "record");
        return Expression.Lambda<Func<TRecord, bool>>(Express(record, holds), record);
    }
}
