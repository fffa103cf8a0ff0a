using System.Linq.Expressions;

namespace Crm.Core.Rules.Evaluation;

/// <summary>Joins conditions on one record.</summary>
internal static class Expressions
{
    public static Expression<Func<T, bool>> And<T>(Expression<Func<T, bool>> one, Expression<Func<T, bool>> other) => Joined(one, other, Expression.AndAlso);

    public static Expression<Func<T, bool>> Or<T>(Expression<Func<T, bool>> one, Expression<Func<T, bool>> other) => Joined(one, other, Expression.OrElse);

    public static Expression<Func<T, bool>> Not<T>(Expression<Func<T, bool>> condition) => Expression.Lambda<Func<T, bool>>(Expression.Not(condition.Body), condition.Parameters);

    private static Expression<Func<T, bool>> Joined<T>(Expression<Func<T, bool>> one, Expression<Func<T, bool>> other, Func<Expression, Expression, Expression> join) =>
        Expression.Lambda<Func<T, bool>>(join(one.Body, Template.Apply(other, one.Parameters[0])), one.Parameters);
}
