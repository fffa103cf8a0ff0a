using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Crm.Core.Domain;
using Crm.Core.Storage;
using Crm.Core.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Crm.Core.EntityFrameworkCore.Queries;

/// <summary>The ids of what meets a criterion, in their order, compiled once per model and shape of criterion.</summary>
internal static class CompiledIds<T, TId>
    where T : AggregateRoot<TId>
    where TId : struct, ITypedId<TId>
{
    // The places criteria are written at are few. A host that makes one per call is served by ordinary queries.
    private const int MostPerModel = 64;

    private static readonly ConditionalWeakTable<IModel, ConcurrentDictionary<CriteriaShape, Func<DbContext, int, object?[], IAsyncEnumerable<TId>>>> s_perModel = [];

    /// <summary>Reads at most as many.</summary>
    public static ValueTask<List<TId>> ReadAsync(DbContext context, Criterion<T> criterion, int limit, CancellationToken ct) =>
        Find(context, criterion) is var (read, values)
            ? read(context, limit, values).ToListAsync(ct)
            : Of(context, criterion.Matches).Take(limit).AsAsyncEnumerable().ToListAsync(ct);

    private static (Func<DbContext, int, object?[], IAsyncEnumerable<TId>> Read, object?[] Values)? Find(DbContext context, Criterion<T> criterion)
    {
        if (CriteriaReader.Read([criterion.Matches]) is not var (shape, values)) return null;
        var compiled = s_perModel.GetOrCreateValue(context.Model);
        if (compiled.TryGetValue(shape, out var read)) return (read, values);
        return compiled.Count < MostPerModel ? (compiled.GetOrAdd(shape, Compile(context, shape)), values) : null;
    }

    private static Func<DbContext, int, object?[], IAsyncEnumerable<TId>> Compile(DbContext context, CriteriaShape shape)
    {
        var own = Expression.Parameter(typeof(DbContext), "context");
        var limit = Expression.Parameter(typeof(int), "limit");
        var ids = new ContextParameter(own).Visit(Of(context, (Expression<Func<T, bool>>)shape.Criteria[0]).Expression);
        return CompiledRows.Of<TId, Func<DbContext, int, object?[], IAsyncEnumerable<TId>>>(
            Expression.Call(typeof(Queryable), nameof(Queryable.Take), [typeof(TId)], ids, limit), [own, limit], shape.Parameters);
    }

    // No version is negative. Ordered by the id alone, a planner without statistics walks the tenant's primary key instead of the criterion's index.
    private static IQueryable<TId> Of(DbContext context, Expression<Func<T, bool>> criterion) =>
        context.Set<T>().AsNoTracking().Where(new FactsRewriter(context).Rewrite(criterion)).OrderBy(x => x.Version < 0).ThenBy(x => x.Id).Select(x => x.Id);
}
