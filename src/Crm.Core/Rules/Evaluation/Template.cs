using System.Linq.Expressions;

namespace Crm.Core.Rules.Evaluation;

/// <summary>Puts expressions in the place of the parameters of a lambda. Calls of generic methods are written as lambdas, so that nothing is looked up by name at run time.</summary>
internal sealed class Template : ExpressionVisitor
{
    private readonly IReadOnlyList<ParameterExpression> _parameters;
    private readonly Expression[] _arguments;

    private Template(IReadOnlyList<ParameterExpression> parameters, Expression[] arguments) => (_parameters, _arguments) = (parameters, arguments);

    /// <summary>The body of the lambda with the arguments in it.</summary>
    public static Expression Apply(LambdaExpression lambda, params Expression[] arguments) => new Template(lambda.Parameters, arguments).Visit(lambda.Body);

    protected override Expression VisitParameter(ParameterExpression node)
    {
        for (var i = 0; i < _parameters.Count; i++)
        {
            if (_parameters[i] == node) return _arguments[i];
        }

        return node;
    }
}
