using System.Linq.Expressions;
using Crm.Core.Domain;
using Crm.Core.Storage;
using Crm.Core.Values;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Queries;

/// <summary>The ids of what meets a criterion, in their order, compiled once per model and shape of criterion.</summary>
internal static class CompiledIds<T, TId>
    where T : AggregateRoot<TId>
    where TId : struct, ITypedId<TId>
{
    private static readonly CompiledQueries<CriteriaShape, CompiledIds<T, TId>.Read> s_compiled = new();

    private delegate IAsyncEnumerable<TId> Read(DbContext context, int limit, object?[] values);

    /// <summary>Reads at most as many.</summary>
    public static ValueTask<List<TId>> ReadAsync(DbContext context, Criterion<T> criterion, int limit, CancellationToken ct)
    {
        if (CriteriaReader.Read([criterion.Matches]) is var (shape, values) && s_compiled.Find(context.Model, shape, () => Compile(context, shape)) is { } read)
            return read(context, limit, values).ToListAsync(ct);
        return Of(context, criterion.Matches).Take(limit).AsAsyncEnumerable().ToListAsync(ct);
    }

    private static Read Compile(DbContext context, CriteriaShape shape) =>
        CompiledRows.Of<TId, Read>(Of(context, (Expression<Func<T, bool>>)shape.Criteria[0]), [], shape.Parameters);

    // No version is negative. Ordered by the id alone, a planner without statistics walks the tenant's primary key instead of the criterion's index.
    private static IQueryable<TId> Of(DbContext context, Expression<Func<T, bool>> criterion) =>
        context.Set<T>().AsNoTracking().Where(FactsRewriter.Rewrite(context, criterion)).OrderBy(x => x.Version < 0).ThenBy(x => x.Id).Select(x => x.Id);
}
