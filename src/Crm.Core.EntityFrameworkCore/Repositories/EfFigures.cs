using System.Linq.Expressions;
using Crm.Core.Domain;
using Crm.Core.EntityFrameworkCore.Errors;
using Crm.Core.EntityFrameworkCore.Queries;
using Crm.Core.EntityFrameworkCore.Wiring;
using Crm.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Repositories;

/// <inheritdoc />
internal sealed class EfFigures(CrmContext crm) : IFigures
{
    private readonly DbContext _context = crm.Context;

    public async Task<long?> AtAsync<T>(IReadOnlyList<Expression<Func<T, bool>>> criteria, Expression<Func<T, long?>> figure, bool descending, int place, CancellationToken ct = default)
        where T : AggregateRoot
    {
        ct.ThrowIfCancellationRequested();
        var matching = criteria.Aggregate(_context.Set<T>().AsNoTracking(), (rows, criterion) => rows.Where(FactsRewriter.Rewrite(_context, criterion)));
        var figures = matching.Select(FactsRewriter.Rewrite(_context, figure)).Where(f => f != null);
        return await (descending ? figures.OrderByDescending(f => f) : figures.OrderBy(f => f)).Skip(place).FirstOrDefaultAsync(ct);
    }

    public bool IsOverflow(Exception failure) => CrmOptionsExtension.Of(_context).Refusals.Read(failure) is { Kind: DatabaseRefusalKind.Overflow };
}
