using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Queries;

/// <summary>Has EF compile a query whose parameters are told by an expression, and not by the source.</summary>
internal static class CompiledRows
{
    // One for every number of parameters, the context among them.
    private static readonly Dictionary<int, MethodInfo> s_compile = typeof(EF).GetMethods()
        .Where(m => m.Name == nameof(EF.CompileAsyncQuery) && ResultOf(m) is { IsGenericType: true } result && result.GetGenericTypeDefinition() == typeof(IQueryable<>))
        .ToDictionary(m => m.GetGenericArguments().Length - 1);

    /// <summary>The compiled query.</summary>
    /// <typeparam name="TRow">What it reads.</typeparam>
    /// <typeparam name="TRead">Takes the context, <paramref name="parameters"/>, how many rows to read at most, and an array with the values of <paramref name="values"/>.</typeparam>
    /// <param name="rows">The query, made with any context of the model.</param>
    /// <param name="parameters">Parameters of its own.</param>
    /// <param name="values">Further parameters.</param>
    public static TRead Of<TRow, TRead>(IQueryable<TRow> rows, IReadOnlyList<ParameterExpression> parameters, IReadOnlyList<ParameterExpression> values)
        where TRead : Delegate
    {
        var context = Expression.Parameter(typeof(DbContext), "context");
        var count = Expression.Parameter(typeof(int), "count");
        // What is kept must not hold the context it was made with.
        var query = Expression.Call(typeof(Queryable), nameof(Queryable.Take), [typeof(TRow)], new ContextParameter(context).Visit(rows.Expression), count);
        ParameterExpression[] own = [context, .. parameters, count];
        ParameterExpression[] all = [.. own, .. values];
        var types = Array.ConvertAll(all, p => p.Type);
        var lambda = Expression.Lambda(Expression.GetFuncType([.. types, typeof(IQueryable<TRow>)]), query, all);
        var compiled = s_compile[all.Length].MakeGenericMethod([.. types, typeof(TRow)]).Invoke(null, [lambda])!;
        var given = Expression.Parameter(typeof(object[]), "values");
        var arguments = own.Cast<Expression>().Concat(values.Select((v, i) => Expression.Convert(Expression.ArrayIndex(given, Expression.Constant(i)), v.Type)));
        return Expression.Lambda<TRead>(Expression.Invoke(Expression.Constant(compiled), arguments), [.. own, given]).Compile();
    }

    // What the query returns that a method takes: Expression<Func<…, result>>.
    private static Type ResultOf(MethodInfo method) => method.GetParameters()[0].ParameterType.GetGenericArguments()[0].GetGenericArguments()[^1];
}
