using System.Linq.Expressions;

namespace Crm.Core.Rules.Evaluation;

/// <summary>A value is the one asked for.</summary>
internal sealed class EqualTest<TValue>(TValue wanted) : ValueTest<TValue>
{
    public override bool Holds(TValue value) => EqualityComparer<TValue>.Default.Equals(value, wanted);

    public override Expression IsTrue(Expression value) => Expression.Equal(value, RuleParameter<TValue>.Of(wanted));

    public override Expression IsFalse(Expression value) => Expression.NotEqual(value, RuleParameter<TValue>.Of(wanted));
}
