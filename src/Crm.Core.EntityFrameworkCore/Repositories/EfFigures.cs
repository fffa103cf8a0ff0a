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

    public async Task<long?> LastOfBestAsync<T>(
        IReadOnlyList<Expression<Func<T, bool>>> criteria, Expression<Func<T, bool>> has, Expression<Func<T, long?>> figure, bool descending, BestShare share, CancellationToken ct = default)
        where T : AggregateRoot
    {
        ct.ThrowIfCancellationRequested();
        var among = criteria.Aggregate(_context.Set<T>().AsNoTracking(), (rows, criterion) => rows.Where(FactsRewriter.Rewrite(_context, criterion, FactsAsked.OfAll)));
        var figures = FactsRewriter.Figures(_context, among, figure)
            ?? among.Where(FactsRewriter.Rewrite(_context, has, FactsAsked.OfFew)).Select(FactsRewriter.Rewrite(_context, figure, FactsAsked.OfFew));
        return await _context.Database.CreateExecutionStrategy().ExecuteAsync(stop => RankSql.LastOfBestAsync(_context, figures, descending, share, stop), ct);
    }

    public async Task<(long All, long Holds)> ShareAsync<T>(IReadOnlyList<Expression<Func<T, bool>>> criteria, Expression<Func<T, bool>> condition, CancellationToken ct = default)
        where T : AggregateRoot
    {
        ct.ThrowIfCancellationRequested();
        var few = criteria.Aggregate(_context.Set<T>().AsNoTracking(), (rows, criterion) => rows.Where(FactsRewriter.Rewrite(_context, criterion)));
        // Two branches, and not a condition that is counted: of a condition in a list of columns PostgreSQL makes a table of all its records, however few ask.
        var holding = few.Where(FactsRewriter.Rewrite(_context, condition, FactsAsked.OfFew)).Select(static _ => 1);
        var counts = await few.Select(static _ => 0).Concat(holding).GroupBy(holds => holds).Select(g => new { g.Key, Count = g.LongCount() }).ToListAsync(ct);
        return (counts.Where(c => c.Key == 0).Sum(c => c.Count), counts.Where(c => c.Key == 1).Sum(c => c.Count));
    }

    public IAsyncEnumerable<TRow> EachAsync<T, TRow>(IReadOnlyList<Expression<Func<T, bool>>> criteria, Expression<Func<T, TRow>> selector, CancellationToken ct = default)
        where T : AggregateRoot
    {
        ct.ThrowIfCancellationRequested();
        return criteria.Aggregate(_context.Set<T>().AsNoTracking(), (rows, criterion) => rows.Where(FactsRewriter.Rewrite(_context, criterion, FactsAsked.OfAll))).Select(selector).AsAsyncEnumerable();
    }

    public bool IsOverflow(Exception failure) => Refused(failure) is DatabaseRefusalKind.Overflow;

    public bool IsTooComplex(Exception failure) => Refused(failure) is DatabaseRefusalKind.TooComplex;

    private DatabaseRefusalKind? Refused(Exception failure) => CrmOptionsExtension.Of(_context).Refusals.Read(failure)?.Kind;
}
