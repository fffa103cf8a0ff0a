using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace Crm.Core.EntityFrameworkCore.Queries;

/// <summary>Lambdas read over another parameter.</summary>
internal static class Lambdas
{
    public static Expression BodyOver(LambdaExpression lambda, ParameterExpression parameter) =>
        ReplacingExpressionVisitor.Replace(lambda.Parameters[0], parameter, lambda.Body);
}
