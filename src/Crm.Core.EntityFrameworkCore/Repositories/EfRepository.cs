using System.Runtime.CompilerServices;
using Crm.Core.Domain;
using Crm.Core.EntityFrameworkCore.Model;
using Crm.Core.EntityFrameworkCore.Queries;
using Crm.Core.EntityFrameworkCore.Saving;
using Crm.Core.EntityFrameworkCore.Wiring;
using Crm.Core.Errors;
using Crm.Core.Storage;
using Crm.Core.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Crm.Core.EntityFrameworkCore.Repositories;

/// <inheritdoc />
internal sealed class EfRepository<TAggregate, TId>(CrmContext crm) : IRepository<TAggregate, TId>
    where TAggregate : AggregateRoot<TId>
    where TId : struct, ITypedId<TId>
{
    // The name of the order of lists that ask for none.
    private const string ById = "id";

    private readonly DbContext _context = crm.Context;

    public async Task<TAggregate?> FindAsync(TId id, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        var tenant = TenantFilter.Of(_context);
        if (Tracked(id) is { } tracked) return tracked.State is EntityState.Deleted ? null : tracked.Entity;
        return await CompiledFind<TAggregate, TId>.For(_context.Model)(_context, tenant, id, ct);
    }

    public async Task<IReadOnlyList<TAggregate>> FindManyAsync(Criterion<TAggregate> criterion, int limit, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        if (limit is < 1 or > PageRequest.MaxSize) throw new CrmException(StorageErrors.InvalidLimit, "limit");
        var unsaved = criterion.ReachesFacts ? [] : Unsaved;
        var found = unsaved.Where(criterion.IsMetBy).ToList();
        var ids = await CompiledIds<TAggregate, TId>.ReadAsync(_context, criterion, limit, ct);
        // Records without parts come in one query; those with parts are loaded like any other, with their parts in order.
        var unseen = ids.FindAll(id => Tracked(id) is null);
        if (unseen.Count > 1 && !Set.EntityType.GetNavigations().Any()) await Set.Where(x => unseen.Contains(x.Id)).LoadAsync(ct);
        foreach (var id in ids)
        {
            if (await FindAsync(id, ct) is { } stored && !unsaved.Contains(stored)) found.Add(stored);
        }

        return [.. found.OrderBy(x => x.Key).Take(limit)];
    }

    public async Task<bool> ExistsAsync(TId id, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        var tenant = TenantFilter.Of(_context);
        if (Tracked(id) is { } tracked) return tracked.State is not EntityState.Deleted;
        return await CompiledExists<TAggregate, TId>.For(_context.Model)(_context, tenant, id, ct);
    }

    public IReadOnlyList<TAggregate> Unsaved
    {
        get
        {
            using var pause = new DetectionPause(_context.ChangeTracker);
            var tenant = TenantFilter.Of(_context);
            return [.. Set.Local.Where(a => a.TenantId == tenant && (a.Version == 0 || a.HasPendingChanges))];
        }
    }

    public void Add(TAggregate aggregate)
    {
        if (aggregate.TenantId != TenantFilter.Of(_context)) throw new CrmException(Tenancy.TenancyErrors.ForeignTenant, aggregate.AggregateType);
        Set.Add(aggregate);
    }

    public void Remove(TAggregate aggregate) => Set.Remove(aggregate);

    public void ReleaseUnchanged()
    {
        using var pause = new DetectionPause(_context.ChangeTracker);
        foreach (var entry in _context.ChangeTracker.Entries<TAggregate>().Where(e => e.State is EntityState.Unchanged && !e.Entity.HasPendingChanges).ToList())
        {
            entry.State = EntityState.Detached;
            entry.Entity.MarkReleased();
        }
    }

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
        return Matching(specification, FactsAsked.OfAll).LongCountAsync(ct);
    }

    private DbSet<TAggregate> Set => _context.Set<TAggregate>();

    private async Task<(List<TResult> Rows, Cursor? Next)> ReadAsync<TResult>(
        ISpecification<TAggregate, TResult> specification, PageRequest page, CancellationToken ct)
    {
        var key = specification.Order?.Key;
        var read = await RowsAsync(specification, page, ct);
        // A key that is no instant was told by the cursor's row; without the row nothing comes after it.
        if (read.Count == 0 && page.After is { } after && key is not (null or SortKey<TAggregate, DateTimeOffset>))
        {
            var id = TId.From(after.Id);
            if (!await Set.AsNoTracking().AnyAsync(x => x.Id.Equals(id), ct)) throw new CrmException(StorageErrors.CursorGone, "cursor");
        }

        if (read.Count <= page.Size) return (read.ConvertAll(r => r.Value), null);
        read.RemoveAt(page.Size);
        var last = read[^1];
        long? at = last.At is { } instant ? Instant.ToMicroseconds(instant) : null;
        return (read.ConvertAll(r => r.Value), new(key?.Name ?? ById, last.Id.Value, at));
    }

    // One more than the page holds tells whether another follows.
    private async Task<List<PageRow<TId, TResult>>> RowsAsync<TResult>(ISpecification<TAggregate, TResult> specification, PageRequest page, CancellationToken ct)
    {
        var (id, at) = StartOf(specification.Order?.Key, page.After);
        if (CompiledPage<TAggregate, TId, TResult>.Find(_context, specification, page.After is not null) is { } compiled)
            return await compiled(id, at, page.Size + 1).ToListAsync(ct);
        var after = page.After is null ? null : new AfterRow(Parameters.Of(id), Parameters.Of(at));
        return await PageQuery<TAggregate, TId, TResult>.Of(Matching(specification), Set.AsNoTracking(), specification, after).Take(page.Size + 1).ToListAsync(ct);
    }

    private static (TId Id, DateTimeOffset At) StartOf(SortKey<TAggregate>? key, Cursor? after)
    {
        if (after is null) return default;
        after.MustFit(key?.Name ?? ById);
        if (key is not SortKey<TAggregate, DateTimeOffset>) return (TId.From(after.Id), default);
        return (TId.From(after.Id), Instant.FromMicroseconds(after.RequiredAt()));
    }

    private IQueryable<TAggregate> Matching(ISpecification<TAggregate> specification, FactsAsked asked = FactsAsked.OfFound) =>
        specification.Criteria.Aggregate(Set.AsNoTracking(), (query, criterion) => query.Where(FactsRewriter.Rewrite(_context, criterion, asked)));

    // Local would look for changes first; ids never change, so there is nothing to look for.
    private EntityEntry<TAggregate>? Tracked(TId id)
    {
        using var pause = new DetectionPause(_context.ChangeTracker);
        return Set.Local.FindEntryUntyped([TenantFilter.Of(_context), id]);
    }
}
