using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Crm.Core.Auditing;
using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Conformance.Tests.ToyAdapter;

/// <summary>Step 4: reading. Whole records come from the unit of work, lists from what is stored.</summary>
internal sealed class JournalRepository<T, TId>(Journal journal, JournalUnitOfWork work, CurrentCaller caller) : IRepository<T, TId>
    where T : AggregateRoot<TId>
    where TId : struct, ITypedId<TId>
{
    public async Task<T?> FindAsync(TId id, CancellationToken ct = default) => await FindAsync(row => row.Key == id.Value, 1, ct) is [var found] ? found : null;

    public async Task<bool> ExistsAsync(TId id, CancellationToken ct = default) => await FindAsync(id, ct) is not null;

    public Task<IReadOnlyList<T>> FindManyAsync(Criterion<T> criterion, int limit, CancellationToken ct = default) =>
        limit is < 1 or > PageRequest.MaxSize
            ? throw new CrmException(StorageErrors.InvalidLimit, "limit")
            : FindAsync(Compile(criterion.Matches), limit, ct);

    public IReadOnlyList<T> Unsaved =>
        [.. work.Tracked.Values.Where(t => t.Action is AuditAction.Created || (t.Action is AuditAction.Changed && t.Record.HasPendingChanges)).Select(t => t.Record).OfType<T>().Where(row => row.TenantId == caller.Tenant)];

    public void Add(T aggregate) => work.Tracked.Add(JournalUnitOfWork.NameOf(aggregate), (aggregate, AuditAction.Created));

    public void Remove(T aggregate) => work.Tracked[JournalUnitOfWork.NameOf(aggregate)] = (aggregate, AuditAction.Removed);

    public void ReleaseUnchanged()
    {
        foreach (var (name, (record, _)) in work.Tracked.Where(t => t.Value is { Action: AuditAction.Changed, Record: T { HasPendingChanges: false } }).ToList())
        {
            work.Tracked.Remove(name);
            record.MarkReleased();
        }
    }

    public Task<Page<TResult>> ListAsync<TResult>(ISpecification<T, TResult> specification, CancellationToken ct = default)
    {
        var (order, rows) = Read(specification, ct);
        var page = rows.Take(specification.Page.Size).ToList();
        var next = rows.Count > page.Count ? order.CursorAt(page[^1]) : null;
        return Task.FromResult(new Page<TResult>([.. page.Select(row => specification.Selector.Compile()((T)row.Copy()))], next));
    }

    public async IAsyncEnumerable<TResult> StreamAsync<TResult>(ISpecification<T, TResult> specification, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var (_, rows) = Read(specification, ct);
        foreach (var row in rows)
        {
            ct.ThrowIfCancellationRequested();
            yield return specification.Selector.Compile()((T)row.Copy());
            await Task.Yield();
        }
    }

    public Task<long> CountAsync(ISpecification<T> specification, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult((long)Matching(specification.Criteria).Count());
    }

    private Task<IReadOnlyList<T>> FindAsync(Func<T, bool> matches, int limit, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var unsaved = Unsaved;
        var stored = Stored().Where(row => unsaved.All(u => u.Key != row.Key));
        return Task.FromResult<IReadOnlyList<T>>([.. stored.Concat(unsaved).Where(matches).OrderBy(row => row.Key).Take(limit).Select(work.Own)]);
    }

    private (JournalOrder<T> Order, List<T> Rows) Read(ISpecification<T> specification, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var order = specification.Order?.Key.Accept(new JournalOrder<T>.Of(specification.Order.Descending)) ?? new JournalOrder<T>("id", _ => 0, Comparer<object>.Default, descending: false);
        var rows = Matching(specification.Criteria).ToList();
        rows.Sort(order.Compare);
        if (specification.Page.After is { } cursor) rows = [.. rows.Where(order.After(cursor, Stored().FirstOrDefault(row => row.Key == cursor.Id)))];
        return (order, rows);
    }

    private IEnumerable<T> Matching(IReadOnlyList<Expression<Func<T, bool>>> criteria)
    {
        var conditions = criteria.Select(Compile).ToList();
        return Stored().Where(row => conditions.TrueForAll(c => c(row)));
    }

    private Func<T, bool> Compile(Expression<Func<T, bool>> criterion) => JournalFacts.In(criterion, journal, caller.Tenant).Compile();

    private IEnumerable<T> Stored()
    {
        var tenant = caller.Tenant;
        return journal.Records<T>().Where(row => row.TenantId == tenant);
    }
}
