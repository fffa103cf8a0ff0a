using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace Crm.Core.EntityFrameworkCore.Queries;

/// <summary>Lambdas read over other arguments.</summary>
internal static class Lambdas
{
    public static Expression BodyOver(LambdaExpression lambda, params IReadOnlyList<Expression> arguments)
    {
        var body = lambda.Body;
        for (var i = 0; i < lambda.Parameters.Count; i++) body = ReplacingExpressionVisitor.Replace(lambda.Parameters[i], arguments[i], body);
        return body;
    }
}
