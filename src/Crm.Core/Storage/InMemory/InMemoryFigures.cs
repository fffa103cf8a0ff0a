using System.Linq.Expressions;
using Crm.Core.Domain;
using Crm.Core.Tenancy;

namespace Crm.Core.Storage.InMemory;

/// <inheritdoc />
internal sealed class InMemoryFigures(InMemoryStore store, CurrentCaller caller) : IFigures
{
    public bool IsOverflow(Exception failure) => failure is OverflowException;

    public bool IsTooComplex(Exception failure) => false;

    public Task<(long All, long Holds)> ShareAsync<T>(IReadOnlyList<Expression<Func<T, bool>>> criteria, Expression<Func<T, bool>> condition, CancellationToken ct = default)
        where T : AggregateRoot
    {
        ct.ThrowIfCancellationRequested();
        var all = Matching(criteria);
        return Task.FromResult(((long)all.Count, all.LongCount(FactsInMemory.In(condition, store, caller.Tenant).Compile(preferInterpretation: true))));
    }

    public IAsyncEnumerable<TRow> EachAsync<T, TRow>(IReadOnlyList<Expression<Func<T, bool>>> criteria, Expression<Func<T, TRow>> selector, CancellationToken ct = default)
        where T : AggregateRoot
    {
        ct.ThrowIfCancellationRequested();
        return Matching(criteria).Select(selector.Compile(preferInterpretation: true)).ToAsyncEnumerable();
    }

    public Task<long?> LastOfBestAsync<T>(
        IReadOnlyList<Expression<Func<T, bool>>> criteria, Expression<Func<T, bool>> has, Expression<Func<T, long?>> figure, bool descending, BestShare share, CancellationToken ct = default)
        where T : AggregateRoot
    {
        ct.ThrowIfCancellationRequested();
        var figures = Matching([.. criteria, has]).Select(FactsInMemory.In(figure, store, caller.Tenant).Compile(preferInterpretation: true)).OfType<long>().ToList();
        figures.Sort();
        if (descending) figures.Reverse();
        var wanted = (int)share.Of(figures.Count);
        return Task.FromResult(wanted > 0 ? figures[wanted - 1] : (long?)null);
    }

    private List<T> Matching<T>(IEnumerable<Expression<Func<T, bool>>> criteria)
        where T : AggregateRoot
    {
        var tenant = caller.Tenant;
        var matches = criteria.Select(c => FactsInMemory.In(c, store, tenant).Compile(preferInterpretation: true)).ToList();
        return [.. store.Rows<T>(tenant).Where(row => matches.TrueForAll(m => m(row)))];
    }
}
