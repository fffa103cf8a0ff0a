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

namespace Crm.Core.EntityFrameworkCore.Queries;

/// <summary>
/// Pages of summaries, compiled once per model, order and shape of criteria: to build the expression and have EF find what it made of it
/// before takes a quarter of a page without criteria, and most of the time of a short one.
/// </summary>
internal static class CompiledPage<T, TId, TResult>
    where T : AggregateRoot<TId>
    where TId : struct, ITypedId<TId>
{
    // Registered sort keys are few, and so are the places criteria are written at. A host that makes one per call is served by ordinary queries.
    private const int MostPerModel = 64;

    // A summary's own selector is one object and closes over nothing. Of any other, compiling might freeze a value of one call.
    private static readonly Expression<Func<T, TResult>>? s_own =
        typeof(TResult).GetField(nameof(CustomerSummary.Of), BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as Expression<Func<T, TResult>>;

    private static readonly ConditionalWeakTable<IModel, ConcurrentDictionary<Shape, Func<DbContext, TId, DateTimeOffset, int, object?[], IAsyncEnumerable<PageRow<TId, TResult>>>>> s_perModel = [];

    /// <summary>Reads as many rows, after an id and in orders by instant after that instant; null when the page is none of these.</summary>
    public static Func<TId, DateTimeOffset, int, IAsyncEnumerable<PageRow<TId, TResult>>>? Find(
        DbContext context, ISpecification<T, TResult> specification, bool continued)
    {
        if (specification.Selector != s_own || CriteriaReader.Read(specification.Criteria) is not var (criteria, values)) return null;
        var compiled = s_perModel.GetOrCreateValue(context.Model);
        var shape = new Shape(specification.Order?.Key, specification.Order?.Descending ?? false, continued, criteria);
        if (!compiled.TryGetValue(shape, out var read))
        {
            if (compiled.Count >= MostPerModel) return null;
            read = compiled.GetOrAdd(shape, Compile(context, specification, criteria, continued));
        }

        return (id, at, count) => read(context, id, at, count, values);
    }

    private static Func<DbContext, TId, DateTimeOffset, int, object?[], IAsyncEnumerable<PageRow<TId, TResult>>> Compile(
        DbContext context, ISpecification<T, TResult> specification, CriteriaShape criteria, bool continued)
    {
        var own = Expression.Parameter(typeof(DbContext), "context");
        var id = Expression.Parameter(typeof(TId), "id");
        var at = Expression.Parameter(typeof(DateTimeOffset), "at");
        var count = Expression.Parameter(typeof(int), "count");
        var all = context.Set<T>().AsNoTracking();
        var matching = criteria.Criteria.Aggregate(all, (rows, criterion) => rows.Where(new FactsRewriter(context).Rewrite((Expression<Func<T, bool>>)criterion)));
        var page = PageQuery<T, TId, TResult>.Of(matching, all, specification, continued ? new(id, at) : null).Expression;
        // What is kept must not hold the context it was made with.
        var cut = Expression.Call(typeof(Queryable), nameof(Queryable.Take), [typeof(PageRow<TId, TResult>)], new ContextParameter(own).Visit(page), count);
        return CompiledRows.Of<PageRow<TId, TResult>, Func<DbContext, TId, DateTimeOffset, int, object?[], IAsyncEnumerable<PageRow<TId, TResult>>>>(cut, [own, id, at, count], criteria.Parameters);
    }

    private readonly record struct Shape(SortKey<T>? Key, bool Descending, bool Continued, CriteriaShape Criteria);
}
