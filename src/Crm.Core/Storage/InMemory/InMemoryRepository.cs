using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Storage.InMemory;

/// <summary>The records of one kind in memory.</summary>
internal sealed class InMemoryRepository<TAggregate, TId>(InMemoryStore store, InMemoryUnitOfWork work, CurrentCaller caller) : IRepository<TAggregate, TId>
    where TAggregate : AggregateRoot<TId>
    where TId : struct, ITypedId<TId>
{
    public Task<TAggregate?> FindAsync(TId id, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        var tenant = caller.Tenant;
        if (work.Knows(typeof(TAggregate), tenant, id.Value, out var own)) return Task.FromResult((TAggregate?)own);
        var stored = store.Find(typeof(TAggregate), tenant, id.Value);
        return Task.FromResult((TAggregate?)(stored is null ? null : work.Own(stored)));
    }

    public Task<IReadOnlyList<TAggregate>> FindManyAsync(Criterion<TAggregate> criterion, int limit, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        if (limit is < 1 or > PageRequest.MaxSize) throw new CrmException(StorageErrors.InvalidLimit, "limit");
        var tenant = caller.Tenant;
        var matches = FactsInMemory.In(criterion.Matches, store, tenant).Compile(preferInterpretation: true);
        var unsaved = Unsaved;
        var ids = unsaved.Select(row => row.Key).ToHashSet();
        IReadOnlyList<TAggregate> found =
        [
            .. store.Rows<TAggregate>(tenant).Where(row => !ids.Contains(row.Key) && !(work.Knows(typeof(TAggregate), tenant, row.Key, out var own) && own is null))
                .Concat(unsaved)
                .Where(matches)
                .OrderBy(row => row.Key)
                .Take(limit)
                .Select(row => work.Knows(typeof(TAggregate), tenant, row.Key, out var own) ? (TAggregate)own! : (TAggregate)work.Own(row)!),
        ];
        return Task.FromResult(found);
    }

    public Task<bool> ExistsAsync(TId id, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        var tenant = caller.Tenant;
        var known = work.Knows(typeof(TAggregate), tenant, id.Value, out var own);
        return Task.FromResult(known ? own is not null : store.Find(typeof(TAggregate), tenant, id.Value) is not null);
    }

    public IReadOnlyList<TAggregate> Unsaved => [.. work.Unsaved<TAggregate>(caller.Tenant)];

    public void Add(TAggregate aggregate) => work.Add(aggregate);

    public void Remove(TAggregate aggregate) => work.Remove(aggregate);

    public void ReleaseUnchanged() => work.ReleaseUnchanged<TAggregate>();

    public Task<Page<TResult>> ListAsync<TResult>(ISpecification<TAggregate, TResult> specification, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        var (order, rows) = Ordered(specification);
        var size = specification.Page.Size;
        var read = specification.Selector.Compile(preferInterpretation: true);
        var page = rows.Take(size).ToList();
        var next = rows.Count > size ? order.CursorAt(page[^1]) : null;
        return Task.FromResult(new Page<TResult>([.. page.Select(row => read(CopyOf(row)))], next));
    }

    public async IAsyncEnumerable<TResult> StreamAsync<TResult>(ISpecification<TAggregate, TResult> specification, [EnumeratorCancellation] CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        var (_, rows) = Ordered(specification);
        var read = specification.Selector.Compile(preferInterpretation: true);
        foreach (var row in rows)
        {
            ct.ThrowIfCancellationRequested();
            yield return read(CopyOf(row));
        }

        await Task.CompletedTask;
    }

    public Task<long> CountAsync(ISpecification<TAggregate> specification, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult((long)Matching(specification.Criteria).Count());
    }

    private (RowOrder<TAggregate> Order, List<TAggregate> Rows) Ordered(ISpecification<TAggregate> specification)
    {
        var order = RowOrder<TAggregate>.Of(specification.Order);
        var rows = Matching(specification.Criteria);
        if (specification.Page.After is { } cursor)
        {
            var compare = order.After(cursor, id => (TAggregate?)store.Find(typeof(TAggregate), caller.Tenant, id));
            rows = rows.Where(row => compare(row) > 0);
        }

        var ordered = rows.ToList();
        ordered.Sort(order.Compare);
        return (order, ordered);
    }

    private IEnumerable<TAggregate> Matching(IReadOnlyList<Expression<Func<TAggregate, bool>>> criteria)
    {
        var tenant = caller.Tenant;
        var matches = criteria.Select(c => FactsInMemory.In(c, store, tenant).Compile(preferInterpretation: true)).ToList();
        return store.Rows<TAggregate>(tenant).Where(row => matches.TrueForAll(m => m(row)));
    }

    // A selector may hand out parts of the record; what is stored must not be reachable through them.
    private static TAggregate CopyOf(TAggregate row) => (TAggregate)row.Copy();
}
