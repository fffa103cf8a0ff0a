using System.Linq.Expressions;

namespace Crm.Core.Rules.Evaluation;

/// <summary>Everybody or nobody.</summary>
internal sealed class ConstantTest<TItem> : RuleTest<TItem>
{
    private ConstantTest(bool value) => Value = value;

    public static ConstantTest<TItem> True { get; } = new(true);

    public static ConstantTest<TItem> False { get; } = new(false);

    public bool Value { get; }

    public static ConstantTest<TItem> Of(bool value) => value ? True : False;

    public override bool Holds(TItem item) => Value;

    public override Expression Express(Expression item, bool holds) => Expression.Constant(Value == holds);
}
