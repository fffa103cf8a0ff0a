using System.Linq.Expressions;

namespace Crm.Core.Rules.Evaluation;

/// <summary>A condition somebody wrote: it must never depend on a missing value.</summary>
internal sealed class LambdaTest<TItem> : RuleTest<TItem>
{
    private readonly Func<Expression<Func<TItem, bool>>> _expression;
    private Func<TItem, bool>? _function;

    /// <summary>A condition that is compiled at its first use in memory, which is slow to call where the runtime cannot compile.</summary>
    /// <param name="expression">As a part of a query.</param>
    public LambdaTest(Expression<Func<TItem, bool>> expression) => _expression = () => expression;

    /// <summary>A condition that is written twice, because compiling takes a thousand times as long as asking.</summary>
    /// <param name="expression">As a part of a query; made when it is needed.</param>
    /// <param name="function">The same in memory.</param>
    public LambdaTest(Func<Expression<Func<TItem, bool>>> expression, Func<TItem, bool> function) => (_expression, _function) = (expression, function);

    public override bool Holds(TItem item) => (_function ??= _expression().Compile())(item);

    public override Func<TItem, bool> Function => _function ?? Holds;

    public override Expression Express(Expression item, bool holds)
    {
        var body = Template.Apply(_expression(), item);
        return holds ? body : Expression.Not(body);
    }
}
