using System.Linq.Expressions;
using System.Reflection;

namespace Crm.Core.Rules.Evaluation;

/// <summary>Holds a value of a rule, so that it is a parameter of a query and not a part of its text: other values, the same query.</summary>
/// <typeparam name="T">The value.</typeparam>
internal sealed class RuleParameter<T>
{
    private static readonly PropertyInfo s_value = typeof(RuleParameter<T>).GetProperty(nameof(Value))!;

    private RuleParameter(T value) => Value = value;

    public T Value { get; }

    public static Expression Of(T value) => Expression.Property(Expression.Constant(new RuleParameter<T>(value)), s_value);
}
