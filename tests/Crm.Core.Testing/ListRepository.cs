using Crm.Core.Domain;
using Crm.Core.Storage;
using Crm.Core.Values;

namespace Crm.Core.Testing;

/// <summary>A few records in a list, for tests of one service: what is added is stored at once, and only first pages are read.</summary>
public sealed class ListRepository<TAggregate, TId>(params IEnumerable<TAggregate> records) : IRepository<TAggregate, TId>
    where TAggregate : AggregateRoot<TId>
    where TId : struct, ITypedId<TId>
{
    private readonly List<TAggregate> _records = [.. records];

    public IReadOnlyList<TAggregate> Records => _records;

    public Task<TAggregate?> FindAsync(TId id, CancellationToken ct = default) => Task.FromResult(_records.Find(r => r.Id.Equals(id)));

    public Task<IReadOnlyList<TAggregate>> FindManyAsync(Criterion<TAggregate> criterion, int limit, CancellationToken ct = default) =>
        Task.FromResult<IReadOnlyList<TAggregate>>([.. Records.Where(criterion.Matches.Compile()).OrderBy(r => r.Key).Take(limit)]);

    public Task<bool> ExistsAsync(TId id, CancellationToken ct = default) => Task.FromResult(_records.Exists(r => r.Id.Equals(id)));

    public IReadOnlyList<TAggregate> Unsaved => [];

    public void Add(TAggregate aggregate) => _records.Add(aggregate);

    public void Remove(TAggregate aggregate) => _records.Remove(aggregate);

    public void ReleaseUnchanged()
    {
        // There is one object of each record.
    }

    public Task<Page<TResult>> ListAsync<TResult>(ISpecification<TAggregate, TResult> specification, CancellationToken ct = default)
    {
        MustBeFirst(specification.Page.After is null);
        var selected = Matching(specification);
        var ordered = specification.Order is { } order ? order.Key.Accept(new Sort(selected, order.Descending)) : selected.OrderBy(r => r.Key);
        return Task.FromResult(new Page<TResult>([.. ordered.Take(specification.Page.Size).Select(specification.Selector.Compile())], null));
    }

    public IAsyncEnumerable<TResult> StreamAsync<TResult>(ISpecification<TAggregate, TResult> specification, CancellationToken ct = default) =>
        Matching(specification).Select(specification.Selector.Compile()).ToAsyncEnumerable();

    public Task<long> CountAsync(ISpecification<TAggregate> specification, CancellationToken ct = default) =>
        Task.FromResult((long)Matching(specification).Count);

    private List<TAggregate> Matching(ISpecification<TAggregate> specification) =>
        [.. specification.Criteria.Aggregate(Records.AsEnumerable(), (left, criterion) => left.Where(criterion.Compile()))];

    private static void MustBeFirst(bool condition)
    {
        if (!condition) throw new NotSupportedException("This repository reads first pages only.");
    }

    private sealed class Sort(List<TAggregate> records, bool descending) : ISortKeyVisitor<TAggregate, IEnumerable<TAggregate>>
    {
        public IEnumerable<TAggregate> Visit<TKey>(SortKey<TAggregate, TKey> key)
            where TKey : IComparable<TKey>
        {
            var selector = key.Selector.Compile();
            return descending ? records.OrderByDescending(selector).ThenByDescending(r => r.Key) : records.OrderBy(selector).ThenBy(r => r.Key);
        }
    }
}
