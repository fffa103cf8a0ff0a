using System.Linq.Expressions;

namespace Crm.Core.Rules.Evaluation;

/// <summary>A condition somebody wrote: it must never depend on a missing value.</summary>
/// <param name="expression">As a part of a query.</param>
/// <param name="function">In memory; null compiles the expression at its first use.</param>
internal sealed class LambdaTest<TItem>(Expression<Func<TItem, bool>> expression, Func<TItem, bool>? function = null) : RuleTest<TItem>
{
    private readonly Lazy<Func<TItem, bool>> _function = function is null ? new(expression.Compile) : new(function);

    public override bool Holds(TItem item) => _function.Value(item);

    public override Expression Express(Expression item, bool holds)
    {
        var body = Template.Apply(expression, item);
        return holds ? body : Expression.Not(body);
    }
}
