using Crm.Core.Auditing;
using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Telemetry;
using Crm.Core.Tenancy;

namespace Crm.Core.Storage.InMemory;

/// <summary>The records one scope loaded, added and removed. Not for several threads at once, as a <c>DbContext</c> is not.</summary>
internal sealed class InMemoryUnitOfWork(InMemoryStore store, CommitRecorder recorder, CurrentCaller caller) : ICrmUnitOfWork
{
    private readonly Dictionary<(Type Type, Guid Key), Tracked> _tracked = [];
    private readonly HashSet<InboxMark> _marks = [];

    public Task SaveChangesAsync(CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        var changes = _tracked.Values.Where(t => t.IsChanged).Select(t => new InMemoryChange(t.Record, t.Action)).ToList();
        foreach (var (record, _) in changes)
        {
            if (record.TenantId != caller.Tenant) throw new CrmException(TenancyErrors.ForeignTenant, record.AggregateType);
        }

        Commit(changes);
        _marks.Clear();
        foreach (var (record, action) in changes)
        {
            if (action is AuditAction.Removed) _tracked.Remove(KeyOf(record));
            else _tracked[KeyOf(record)] = new(record, AuditAction.Changed);
        }

        return Task.CompletedTask;
    }

    private void Commit(List<InMemoryChange> changes)
    {
        using var activity = CrmTelemetry.Source.StartActivity("crm.save");
        activity?.SetTag("crm.records", changes.Count);
        store.Commit(changes, _marks, recorder);
        foreach (var (record, action) in changes)
            CrmTelemetry.RecordsStored.Add(1, new("crm.record", record.AggregateType), new("crm.action", action.ToString()));
    }

    /// <summary>The unit of work's own object of a stored record; null when it was removed here.</summary>
    public AggregateRoot? Own(AggregateRoot stored)
    {
        if (!_tracked.TryGetValue(KeyOf(stored), out var tracked))
        {
            tracked = new(stored.Copy(), AuditAction.Changed);
            _tracked.Add(KeyOf(stored), tracked);
        }

        return tracked.Action is AuditAction.Removed ? null : tracked.Record;
    }

    /// <summary>Whether this unit of work knows the record, and if so its own object, null when it was removed here.</summary>
    public bool Knows(Type type, TenantId tenant, Guid key, out AggregateRoot? record)
    {
        var known = _tracked.TryGetValue((type, key), out var tracked) && tracked.Record.TenantId == tenant;
        record = known && tracked.Action is not AuditAction.Removed ? tracked.Record : null;
        return known;
    }

    /// <summary>What was added or changed here and is not stored yet.</summary>
    public IEnumerable<TAggregate> Unsaved<TAggregate>(TenantId tenant)
        where TAggregate : AggregateRoot =>
        _tracked.Values.Where(t => t.IsChanged && t.Action is not AuditAction.Removed && t.Record.TenantId == tenant).Select(t => t.Record).OfType<TAggregate>();

    public void Add(AggregateRoot record)
    {
        if (!_tracked.TryAdd(KeyOf(record), new(record, AuditAction.Created))) throw new CrmException(StorageErrors.NotUnique, record.ToString());
    }

    public void Remove(AggregateRoot record)
    {
        var wasAdded = _tracked.TryGetValue(KeyOf(record), out var tracked) && tracked.Action is AuditAction.Created;
        if (wasAdded) _tracked.Remove(KeyOf(record));
        else _tracked[KeyOf(record)] = new(record, AuditAction.Removed);
    }

    public void ReleaseUnchanged<TAggregate>()
        where TAggregate : AggregateRoot
    {
        foreach (var (key, tracked) in _tracked.Where(t => t.Value is { IsChanged: false, Record: TAggregate }).ToList())
        {
            _tracked.Remove(key);
            tracked.Record.MarkReleased();
        }
    }

    public bool TryMark(InboxMark mark) => !store.IsHandled(mark) && _marks.Add(mark);

    private static (Type Type, Guid Key) KeyOf(AggregateRoot record) => (record.GetType(), record.Key);

    private readonly record struct Tracked(AggregateRoot Record, AuditAction Action)
    {
        public bool IsChanged => Action is not AuditAction.Changed || Record.HasPendingChanges;
    }
}
