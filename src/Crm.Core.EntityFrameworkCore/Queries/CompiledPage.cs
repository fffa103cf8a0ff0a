using System.Linq.Expressions;
using System.Reflection;
using Crm.Core.Customers;
using Crm.Core.Domain;
using Crm.Core.Storage;
using Crm.Core.Values;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Queries;

/// <summary>
/// Pages of summaries, compiled once per model, order and shape of criteria: to build the expression and have EF find what it made of it
/// before takes a quarter of a page without criteria, and most of the time of a short one.
/// </summary>
internal static class CompiledPage<T, TId, TResult>
    where T : AggregateRoot<TId>
    where TId : struct, ITypedId<TId>
{
    // A summary's own selector is one object and closes over nothing. Of any other, compiling might freeze a value of one call.
    private static readonly Expression<Func<T, TResult>>? s_own =
        typeof(TResult).GetField(nameof(CustomerSummary.Of), BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as Expression<Func<T, TResult>>;

    private static readonly CompiledQueries<Shape, CompiledPage<T, TId, TResult>.Read> s_compiled = new();

    private delegate IAsyncEnumerable<PageRow<TId, TResult>> Read(DbContext context, TId id, DateTimeOffset at, int count, object?[] values);

    /// <summary>Reads as many rows, after an id and in orders by instant after that instant; null when the page is none of these.</summary>
    public static Func<TId, DateTimeOffset, int, IAsyncEnumerable<PageRow<TId, TResult>>>? Find(
        DbContext context, ISpecification<T, TResult> specification, bool continued)
    {
        if (specification.Selector != s_own || CriteriaReader.Read(specification.Criteria) is not var (criteria, values)) return null;
        var shape = new Shape(specification.Order?.Key, specification.Order?.Descending ?? false, continued, criteria);
        if (s_compiled.Find(context.Model, shape, () => Compile(context, specification, criteria, continued)) is not { } read) return null;
        return (id, at, count) => read(context, id, at, count, values);
    }

    private static Read Compile(DbContext context, ISpecification<T, TResult> specification, CriteriaShape criteria, bool continued)
    {
        var id = Expression.Parameter(typeof(TId), "id");
        var at = Expression.Parameter(typeof(DateTimeOffset), "at");
        var all = context.Set<T>().AsNoTracking();
        var matching = criteria.Criteria.Aggregate(all, (rows, criterion) => rows.Where(FactsRewriter.Rewrite(context, (Expression<Func<T, bool>>)criterion)));
        var page = PageQuery<T, TId, TResult>.Of(matching, all, specification, continued ? new(id, at) : null);
        return CompiledRows.Of<PageRow<TId, TResult>, Read>(page, [id, at], criteria.Parameters);
    }

    private readonly record struct Shape(SortKey<T>? Key, bool Descending, bool Continued, CriteriaShape Criteria);
}
