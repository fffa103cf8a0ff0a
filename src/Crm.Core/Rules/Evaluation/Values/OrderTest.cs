using System.Linq.Expressions;
using Crm.Core.Rules.Tree;

namespace Crm.Core.Rules.Evaluation;

/// <summary>A value that has an order, compared.</summary>
internal readonly struct OrderTest<T>(Comparison comparison, T wanted) : IValueTest<T?>
    where T : struct, IComparable<T>
{
    public bool Holds(T? value) => value is { } known && Holds(known.CompareTo(wanted), comparison);

    public Expression IsTrue(Expression value) => Compared(value, comparison);

    public Expression IsFalse(Expression value) => comparison is Comparison.Equal
        ? Expression.NotEqual(value, RuleParameter<T?>.Of(wanted))
        : Compared(value, Opposite(comparison));

    /// <summary>Whether the outcome of a comparison is the one asked for.</summary>
    public static bool Holds(int order, Comparison comparison) => comparison switch
    {
        Comparison.Equal => order == 0,
        Comparison.Less => order < 0,
        Comparison.LessOrEqual => order <= 0,
        Comparison.GreaterOrEqual => order >= 0,
        Comparison.Greater => order > 0,
        _ => throw new NotSupportedException(comparison.ToString()),
    };

    private static Comparison Opposite(Comparison comparison) => comparison switch
    {
        Comparison.Less => Comparison.GreaterOrEqual,
        Comparison.LessOrEqual => Comparison.Greater,
        Comparison.GreaterOrEqual => Comparison.Less,
        _ => Comparison.LessOrEqual,
    };

    private BinaryExpression Compared(Expression value, Comparison how)
    {
        var parameter = RuleParameter<T?>.Of(wanted);
        return how switch
        {
            Comparison.Equal => Expression.Equal(value, parameter),
            Comparison.Less => Expression.LessThan(value, parameter),
            Comparison.LessOrEqual => Expression.LessThanOrEqual(value, parameter),
            Comparison.GreaterOrEqual => Expression.GreaterThanOrEqual(value, parameter),
            Comparison.Greater => Expression.GreaterThan(value, parameter),
            _ => throw new NotSupportedException(how.ToString()),
        };
    }
}
