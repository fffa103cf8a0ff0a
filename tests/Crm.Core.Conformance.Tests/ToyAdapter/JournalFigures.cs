using System.Linq.Expressions;
using Crm.Core.Domain;
using Crm.Core.Storage;
using Crm.Core.Tenancy;

namespace Crm.Core.Conformance.Tests.ToyAdapter;

/// <summary>Step 4, third part: the figure of the last one among the best, which ranks in rules need.</summary>
internal sealed class JournalFigures(Journal journal, CurrentCaller caller) : IFigures
{
    public Task<long?> LastOfBestAsync<T>(
        IReadOnlyList<Expression<Func<T, bool>>> criteria, Expression<Func<T, bool>> has, Expression<Func<T, long?>> figure, bool descending, BestShare share, CancellationToken ct = default)
        where T : AggregateRoot
    {
        ct.ThrowIfCancellationRequested();
        var figures = Matching([.. criteria, has]).Select(JournalFacts.In(figure, journal, caller.Tenant).Compile()).OfType<long>();
        var ordered = (descending ? figures.OrderDescending() : figures.Order()).ToList();
        var wanted = (int)share.Of(ordered.Count);
        return Task.FromResult(wanted > 0 ? ordered[wanted - 1] : (long?)null);
    }

    public Task<(long All, long Holds)> ShareAsync<T>(IReadOnlyList<Expression<Func<T, bool>>> criteria, Expression<Func<T, bool>> condition, CancellationToken ct = default)
        where T : AggregateRoot
    {
        ct.ThrowIfCancellationRequested();
        var all = Matching(criteria);
        return Task.FromResult(((long)all.Count, all.LongCount(JournalFacts.In(condition, journal, caller.Tenant).Compile())));
    }

    public IAsyncEnumerable<TRow> EachAsync<T, TRow>(IReadOnlyList<Expression<Func<T, bool>>> criteria, Expression<Func<T, TRow>> selector, CancellationToken ct = default)
        where T : AggregateRoot
    {
        ct.ThrowIfCancellationRequested();
        return Matching(criteria).Select(selector.Compile()).ToAsyncEnumerable();
    }

    public bool IsOverflow(Exception failure) => failure is OverflowException;

    public bool IsTooComplex(Exception failure) => false;

    private List<T> Matching<T>(IEnumerable<Expression<Func<T, bool>>> criteria)
        where T : AggregateRoot
    {
        var tenant = caller.Tenant;
        var conditions = criteria.Select(c => JournalFacts.In(c, journal, tenant).Compile()).ToList();
        return [.. journal.Records<T>().Where(row => row.TenantId == tenant && conditions.TrueForAll(c => c(row)))];
    }
}
