using System.Linq.Expressions;
using Crm.Core.Domain;
using Crm.Core.EntityFrameworkCore.Errors;
using Crm.Core.EntityFrameworkCore.Queries;
using Crm.Core.EntityFrameworkCore.Wiring;
using Crm.Core.Rules.Tree;
using Crm.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Repositories;

/// <inheritdoc />
internal sealed class EfFigures(CrmContext crm) : IFigures
{
    private readonly DbContext _context = crm.Context;

    public async Task<long?> LastOfBestAsync<T>(
        IReadOnlyList<Expression<Func<T, bool>>> criteria, Expression<Func<T, bool>> has, Expression<Func<T, long?>> figure, bool descending, RankShare share, CancellationToken ct = default)
        where T : AggregateRoot
    {
        ct.ThrowIfCancellationRequested();
        var among = criteria.Aggregate(_context.Set<T>().AsNoTracking(), (rows, criterion) => rows.Where(FactsRewriter.Rewrite(_context, criterion, FactsAsked.OfAll)));
        var figures = FactsRewriter.Figures(_context, among, figure)
            ?? among.Where(FactsRewriter.Rewrite(_context, has, FactsAsked.OfFew)).Select(FactsRewriter.Rewrite(_context, figure, FactsAsked.OfFew));
        return await _context.Database.CreateExecutionStrategy().ExecuteAsync(stop => RankSql.LastOfBestAsync(_context, figures, descending, share, stop), ct);
    }

    public bool IsOverflow(Exception failure) => CrmOptionsExtension.Of(_context).Refusals.Read(failure) is { Kind: DatabaseRefusalKind.Overflow };
}
