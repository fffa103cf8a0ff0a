using System.Linq.Expressions;
using Crm.Core.Domain;
using Crm.Core.Rules.Tree;
using Crm.Core.Tenancy;

namespace Crm.Core.Storage.InMemory;

/// <inheritdoc />
internal sealed class InMemoryFigures(InMemoryStore store, CurrentCaller caller) : IFigures
{
    public bool IsOverflow(Exception failure) => failure is OverflowException;

    public Task<long?> LastOfBestAsync<T>(
        IReadOnlyList<Expression<Func<T, bool>>> criteria, Expression<Func<T, bool>> has, Expression<Func<T, long?>> figure, bool descending, RankShare share, CancellationToken ct = default)
        where T : AggregateRoot
    {
        ct.ThrowIfCancellationRequested();
        var tenant = caller.Tenant;
        var matches = criteria.Append(has).Select(c => FactsInMemory.In(c, store, tenant).Compile(preferInterpretation: true)).ToList();
        var read = FactsInMemory.In(figure, store, tenant).Compile(preferInterpretation: true);
        var figures = store.Rows<T>(tenant).Where(row => matches.TrueForAll(m => m(row))).Select(read).OfType<long>().ToList();
        figures.Sort();
        if (descending) figures.Reverse();
        var wanted = (int)share.Of(figures.Count);
        return Task.FromResult(wanted > 0 ? figures[wanted - 1] : (long?)null);
    }
}
