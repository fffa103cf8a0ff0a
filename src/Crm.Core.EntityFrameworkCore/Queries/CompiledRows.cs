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
    /// <typeparam name="TRead">Takes <paramref name="parameters"/>, then an array with the values of <paramref name="values"/>.</typeparam>
    /// <param name="query">The query.</param>
    /// <param name="parameters">Its parameters, the context first.</param>
    /// <param name="values">Further parameters.</param>
    public static TRead Of<TRow, TRead>(Expression query, IReadOnlyList<ParameterExpression> parameters, IReadOnlyList<ParameterExpression> values)
        where TRead : Delegate
    {
        ParameterExpression[] all = [.. parameters, .. values];
        var types = Array.ConvertAll(all, p => p.Type);
        var lambda = Expression.Lambda(Expression.GetFuncType([.. types, typeof(IQueryable<TRow>)]), query, all);
        var compiled = s_compile[all.Length].MakeGenericMethod([.. types, typeof(TRow)]).Invoke(null, [lambda])!;
        var given = Expression.Parameter(typeof(object[]), "values");
        var arguments = parameters.Cast<Expression>().Concat(values.Select((v, i) => Expression.Convert(Expression.ArrayIndex(given, Expression.Constant(i)), v.Type)));
        return Expression.Lambda<TRead>(Expression.Invoke(Expression.Constant(compiled), arguments), [.. parameters, given]).Compile();
    }

    // What the query returns that a method takes: Expression<Func<…, result>>.
    private static Type ResultOf(MethodInfo method) => method.GetParameters()[0].ParameterType.GetGenericArguments()[0].GetGenericArguments()[^1];
}
