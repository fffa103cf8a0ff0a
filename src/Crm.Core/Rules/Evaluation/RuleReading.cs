using System.Linq.Expressions;

namespace Crm.Core.Rules.Evaluation;

/// <summary>How something is read of an item: as a part of a query, and in memory.</summary>
/// <typeparam name="TItem">The record; or a subject with its records, for which a query has the record alone.</typeparam>
/// <typeparam name="TValue">What is read; a type that can be null.</typeparam>
internal sealed class RuleReading<TItem, TValue>
{
    private readonly LambdaExpression _expression;
    private readonly Lazy<Func<TItem, TValue>> _function;

    private RuleReading(LambdaExpression expression, Lazy<Func<TItem, TValue>> function) => (_expression, _function) = (expression, function);

    /// <summary>In memory.</summary>
    public Func<TItem, TValue> Function => _function.Value;

    /// <summary>A way to read a record.</summary>
    /// <param name="expression">As a part of a query.</param>
    /// <param name="function">In memory; null compiles the expression at its first use, which is slow to call where the runtime cannot compile.</param>
    public static RuleReading<TItem, TValue> Of(Expression<Func<TItem, TValue>> expression, Func<TItem, TValue>? function = null) =>
        new(expression, function is null ? new(expression.Compile) : new(function));

    /// <summary>A way to read what a subject has.</summary>
    /// <param name="expression">As a part of a query, of the record of the subject.</param>
    /// <param name="function">In memory.</param>
    public static RuleReading<TItem, TValue> OfSubject(LambdaExpression expression, Func<TItem, TValue> function) => new(expression, new(function));

    /// <summary>As a part of a query.</summary>
    /// <param name="record">The record.</param>
    public Expression Of(Expression record) => Template.Apply(_expression, record);
}
