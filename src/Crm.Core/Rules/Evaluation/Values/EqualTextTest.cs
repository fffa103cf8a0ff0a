using System.Linq.Expressions;

namespace Crm.Core.Rules.Evaluation;

/// <summary>A text is the one asked for, letter by letter.</summary>
internal readonly struct EqualTextTest(string wanted) : IValueTest<string?>
{
    public bool Holds(string? value) => string.Equals(value, wanted, StringComparison.Ordinal);

    public Expression IsTrue(Expression value) => Expression.Equal(value, RuleParameter<string?>.Of(wanted));

    public Expression IsFalse(Expression value) => Expression.NotEqual(value, RuleParameter<string?>.Of(wanted));
}
