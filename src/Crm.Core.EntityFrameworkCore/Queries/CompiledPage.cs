using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Crm.Core.Customers;
using Crm.Core.Domain;
using Crm.Core.Storage;
using Crm.Core.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace Crm.Core.EntityFrameworkCore.Queries;

/// <summary>
/// Pages of summaries without a criterion, compiled once per model and order: to build the expression and have EF find what it
/// made of it before takes a quarter of such a page.
/// </summary>
internal static class CompiledPage<T, TId, TResult>
    where T : AggregateRoot<TId>
    where TId : struct, ITypedId<TId>
{
    // Registered sort keys are few. A host that makes one per call is served by ordinary queries.
    private const int MostPerModel = 32;

    // A summary's own selector is one object and closes over nothing. Of any other, compiling might freeze a value of one call.
    private static readonly Expression<Func<T, TResult>>? s_own =
        typeof(TResult).GetField(nameof(CustomerSummary.Of), BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as Expression<Func<T, TResult>>;

    private static readonly ConditionalWeakTable<IModel, ConcurrentDictionary<Shape, Func<DbContext, TId, DateTimeOffset, int, IAsyncEnumerable<PageRow<TId, TResult>>>>> s_perModel = [];

    /// <summary>Reads as many rows, after an id and in orders by instant after that instant; null when the page is none of these.</summary>
    public static Func<DbContext, TId, DateTimeOffset, int, IAsyncEnumerable<PageRow<TId, TResult>>>? Find(
        DbContext context, ISpecification<T, TResult> specification, bool continued)
    {
        if (specification.Criteria.Count > 0 || specification.Selector != s_own) return null;
        var compiled = s_perModel.GetOrCreateValue(context.Model);
        var shape = new Shape(specification.Order?.Key, specification.Order?.Descending ?? false, continued);
        if (compiled.TryGetValue(shape, out var read)) return read;
        return compiled.Count < MostPerModel ? compiled.GetOrAdd(shape, Compile(context.Set<T>().AsNoTracking(), specification, continued)) : null;
    }

    private static Func<DbContext, TId, DateTimeOffset, int, IAsyncEnumerable<PageRow<TId, TResult>>> Compile(
        IQueryable<T> set, ISpecification<T, TResult> specification, bool continued)
    {
        var context = Expression.Parameter(typeof(DbContext), "context");
        var id = Expression.Parameter(typeof(TId), "id");
        var at = Expression.Parameter(typeof(DateTimeOffset), "at");
        var count = Expression.Parameter(typeof(int), "count");
        var rows = PageQuery<T, TId, TResult>.Of(set, set, specification, continued ? new(id, at) : null).Expression;
        // What is kept must not hold the context it was made with.
        var page = Expression.Call(typeof(Queryable), nameof(Queryable.Take), [typeof(PageRow<TId, TResult>)], new SetsOf(context).Visit(rows), count);
        return EF.CompileAsyncQuery(Expression.Lambda<Func<DbContext, TId, DateTimeOffset, int, IQueryable<PageRow<TId, TResult>>>>(page, context, id, at, count));
    }

    private readonly record struct Shape(SortKey<T>? Key, bool Descending, bool Continued);

    private sealed class SetsOf(ParameterExpression context) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) =>
            node is EntityQueryRootExpression root ? Expression.Call(context, nameof(DbContext.Set), [root.ElementType]) : base.VisitExtension(node);
    }
}
