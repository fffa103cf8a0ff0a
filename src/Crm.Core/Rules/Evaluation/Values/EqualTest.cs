using System.Linq.Expressions;

namespace Crm.Core.Rules.Evaluation;

/// <summary>A value is the one asked for. Texts have <see cref="EqualTextTest"/>.</summary>
internal readonly struct EqualTest<TValue>(TValue wanted) : IValueTest<TValue>
{
    public bool Holds(TValue value) => EqualityComparer<TValue>.Default.Equals(value, wanted);

    public Expression IsTrue(Expression value) => Expression.Equal(value, RuleParameter<TValue>.Of(wanted));

    public Expression IsFalse(Expression value) => Expression.NotEqual(value, RuleParameter<TValue>.Of(wanted));
}
