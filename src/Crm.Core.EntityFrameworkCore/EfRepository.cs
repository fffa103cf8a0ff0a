using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Crm.Core.Domain;
using Crm.Core.EntityFrameworkCore.Hosting;
using Crm.Core.EntityFrameworkCore.Model;
using Crm.Core.EntityFrameworkCore.Queries;
using Crm.Core.Errors;
using Crm.Core.Storage;
using Crm.Core.Values;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore;

/// <inheritdoc />
internal sealed class EfRepository<TAggregate, TId>(CrmContext crm) : IRepository<TAggregate, TId>
    where TAggregate : AggregateRoot<TId>
    where TId : struct, ITypedId<TId>
{
    private readonly DbContext _context = crm.Context;

    public async Task<TAggregate?> FindAsync(TId id, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        var tenant = TenantFilter.Of(_context);
        if (Tracked(id) is { } tracked) return _context.Entry(tracked).State is EntityState.Deleted ? null : tracked;
        return await CompiledFind<TAggregate, TId>.For(_context.Model)(_context, tenant, id, ct);
    }

    public async Task<IReadOnlyList<TAggregate>> FindManyAsync(Criterion<TAggregate> criterion, int limit, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        if (limit is < 1 or > PageRequest.MaxSize) throw new CrmException(StorageErrors.InvalidLimit, "limit");
        var found = Pending(criterion);
        // No version is negative. Ordered by the id alone, a planner without statistics walks the tenant's primary key instead of the criterion's index.
        var ordered = Set.AsNoTracking().Where(Rewrite(criterion.Matches)).OrderBy(x => x.Version < 0).ThenBy(x => x.Id);
        var ids = await ordered.Select(x => x.Id).Take(limit).ToListAsync(ct);
        // Records without parts come in one query; those with parts are loaded like any other, with their parts in order.
        var unseen = ids.FindAll(id => Tracked(id) is null);
        if (unseen.Count > 1 && !Set.EntityType.GetNavigations().Any()) await Set.Where(x => unseen.Contains(x.Id)).LoadAsync(ct);
        foreach (var id in ids)
        {
            if (await FindAsync(id, ct) is { } stored) found.Add(stored);
        }

        return [.. found.OrderBy(x => x.Key).Take(limit)];
    }

    public async Task<bool> ExistsAsync(TId id, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        var tenant = TenantFilter.Of(_context);
        if (Tracked(id) is { } tracked) return _context.Entry(tracked).State is not EntityState.Deleted;
        return await Set.AsNoTracking().AnyAsync(x => x.TenantId == tenant && x.Id.Equals(id), ct);
    }

    public void Add(TAggregate aggregate)
    {
        if (aggregate.TenantId != TenantFilter.Of(_context)) throw new CrmException(Tenancy.TenancyErrors.ForeignTenant, aggregate.AggregateType);
        Set.Add(aggregate);
    }

    public void Remove(TAggregate aggregate) => Set.Remove(aggregate);

    public async Task<Page<TResult>> ListAsync<TResult>(ISpecification<TAggregate, TResult> specification, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        var (rows, next) = await ReadAsync(specification, specification.Page, ct);
        return new(rows, next);
    }

    public async IAsyncEnumerable<TResult> StreamAsync<TResult>(
        ISpecification<TAggregate, TResult> specification, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var page = specification.Page;
        while (true)
        {
            ct.ThrowIfCancellationRequested();
            var (rows, next) = await ReadAsync(specification, page, ct);
            foreach (var row in rows) yield return row;
            if (next is null) yield break;
            page = new(page.Size, next);
        }
    }

    public Task<long> CountAsync(ISpecification<TAggregate> specification, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        return Matching(specification).LongCountAsync(ct);
    }

    private DbSet<TAggregate> Set => _context.Set<TAggregate>();

    private async Task<(List<TResult> Rows, Cursor? Next)> ReadAsync<TResult>(
        ISpecification<TAggregate, TResult> specification, PageRequest page, CancellationToken ct)
    {
        var order = specification.Order;
        var cursor = new KeyCursor<TAggregate, TId>(Matching(specification), Set.AsNoTracking(), page, order?.Descending ?? false);
        var ordered = order is null ? cursor.OrderById() : order.Key.Accept(cursor);
        var read = await ordered.Select(RowOf(specification)).Take(page.Size + 1).ToListAsync(ct);
        if (read.Count == 0 && !await cursor.HasAnchorAsync(ct)) throw new CrmException(StorageErrors.CursorGone, "cursor");
        if (read.Count <= page.Size) return (read.ConvertAll(r => r.Value), null);
        read.RemoveAt(page.Size);
        var last = read[^1];
        long? at = last.At is { } instant ? Instant.ToMicroseconds(instant) : null;
        return (read.ConvertAll(r => r.Value), new(order?.Key.Name ?? KeyCursor<TAggregate, TId>.ById, last.Id.Value, at));
    }

    // The summary together with what a cursor needs of the row.
    private static Expression<Func<TAggregate, Row<TResult>>> RowOf<TResult>(ISpecification<TAggregate, TResult> specification)
    {
        var parameter = specification.Selector.Parameters[0];
        Expression at = specification.Order?.Key is SortKey<TAggregate, DateTimeOffset> time
            ? Expression.Convert(Lambdas.BodyOver(time.Selector, parameter), typeof(DateTimeOffset?))
            : Expression.Constant(null, typeof(DateTimeOffset?));
        var row = Expression.MemberInit(
            Expression.New(typeof(Row<TResult>)),
            Expression.Bind(typeof(Row<TResult>).GetProperty(nameof(Row<>.Id))!, Expression.Property(parameter, nameof(AggregateRoot<>.Id))),
            Expression.Bind(typeof(Row<TResult>).GetProperty(nameof(Row<>.At))!, at),
            Expression.Bind(typeof(Row<TResult>).GetProperty(nameof(Row<>.Value))!, specification.Selector.Body));
        return Expression.Lambda<Func<TAggregate, Row<TResult>>>(row, parameter);
    }

    private IQueryable<TAggregate> Matching(ISpecification<TAggregate> specification)
    {
        var query = Set.AsNoTracking();
        foreach (var criterion in specification.Criteria) query = query.Where(Rewrite(criterion));
        return query;
    }

    private Expression<Func<TAggregate, bool>> Rewrite(Expression<Func<TAggregate, bool>> criterion) => new FactsRewriter(_context).Rewrite(criterion);

    // Local would look for changes first; ids never change, so there is nothing to look for.
    private TAggregate? Tracked(TId id) => WithoutDetecting(() => Set.Local.FindEntryUntyped([TenantFilter.Of(_context), id])?.Entity);

    private List<TAggregate> Pending(Criterion<TAggregate> criterion) => WithoutDetecting(() =>
    {
        var pending = Set.Local.Where(a => a.Version == 0).ToList();
        return pending.Count == 0 ? pending : criterion.ReachesFacts ? [] : pending.FindAll(criterion.IsMetBy);
    });

    private TResult WithoutDetecting<TResult>(Func<TResult> read)
    {
        var detects = _context.ChangeTracker.AutoDetectChangesEnabled;
        _context.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return read();
        }
        finally
        {
            _context.ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    private sealed class Row<TResult>
    {
        public TId Id { get; init; }

        public DateTimeOffset? At { get; init; }

        public TResult Value { get; init; } = default!;
    }
}
