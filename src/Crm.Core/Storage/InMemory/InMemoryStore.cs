using System.Collections;
using Crm.Core.Auditing;
using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Events;
using Crm.Core.Tenancy;

namespace Crm.Core.Storage.InMemory;

/// <summary>
/// Everything the in-memory adapter keeps: as long as the process lives, for tests, samples and trying things out. One per
/// service provider; safe to use from many threads.
/// </summary>
public sealed class InMemoryStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Type, IInMemoryTable> _tables;
    private readonly Dictionary<Type, IInMemoryRows> _rows;
    private readonly Dictionary<(TenantId Tenant, string Key), Guid> _unique = [];
    private readonly HashSet<InboxMark> _handled = [];
    private readonly List<AuditEntry> _entries = [];
    private readonly Dictionary<Guid, AuditValues> _values = [];

    internal InMemoryStore(IEnumerable<IInMemoryTable> tables, IEnumerable<IInMemoryRows> rows) =>
        (_tables, _rows) = (tables.ToDictionary(t => t.RecordType), rows.ToDictionary(r => r.RowType));

    internal InMemoryOutboxTable Outbox { get; } = new();

    /// <summary>The stored old and new values of a tenant's audit, with the keys of their digests.</summary>
    /// <param name="tenant">Whose.</param>
    public IReadOnlyList<AuditValues> AuditValuesOf(TenantId tenant) => Locked(() => _values.Values.Where(v => v.TenantId == tenant).ToList());

    /// <summary>Purges the old and new values about one customer, as erasure does; the entries stay.</summary>
    /// <param name="tenant">Whose customer.</param>
    /// <param name="subjectId">The customer.</param>
    public void PurgeAuditValues(TenantId tenant, Guid subjectId) => Locked(() =>
    {
        foreach (var values in _values.Values.Where(v => v.TenantId == tenant && v.SubjectId == subjectId).ToList()) _values.Remove(values.EntryId);
        return true;
    });

    internal TResult Locked<TResult>(Func<TResult> work)
    {
        lock (_gate) return work();
    }

    internal AggregateRoot? Find(Type type, TenantId tenant, Guid key) => Locked(() => _tables[type].Find(tenant, key));

    internal List<TAggregate> Rows<TAggregate>(TenantId tenant)
        where TAggregate : AggregateRoot => Locked(() => ((InMemoryTable<TAggregate>)_tables[typeof(TAggregate)]).Rows(tenant));

    internal IReadOnlyList<TenantId> TenantsWith<TAggregate>()
        where TAggregate : AggregateRoot => Locked(() => ((InMemoryTable<TAggregate>)_tables[typeof(TAggregate)]).Tenants.ToList());

    internal IEnumerable About(Type type, TenantId tenant, Guid owner, string? property) =>
        Locked(() => _tables.TryGetValue(type, out var table) ? table.About(tenant, owner, property) : _rows[type].About(tenant, owner));

    /// <summary>Rows beside records, of one type.</summary>
    internal InMemoryRows<TRow> RowsBeside<TRow>()
        where TRow : class, IFact => (InMemoryRows<TRow>)_rows[typeof(TRow)];

    internal bool IsHandled(InboxMark mark) => Locked(() => _handled.Contains(mark));

    /// <summary>Forgets who handled messages that are gone. Under the store's lock.</summary>
    internal void ForgetHandled(IEnumerable<OutboxMessage> messages)
    {
        var gone = messages.Select(m => (m.TenantId, m.Id)).ToHashSet();
        _handled.RemoveWhere(mark => gone.Contains((mark.Tenant, mark.MessageId)));
    }

    internal IReadOnlyList<AuditRecord> Audit(Func<AuditEntry, bool> matches) => Locked(() =>
        _entries.Where(matches).Select(e => new AuditRecord(e, _values.GetValueOrDefault(e.Id)?.ReadChanges() ?? [])).ToList());

    /// <summary>Stores everything or nothing: all that can be refused is refused before the first record is touched.</summary>
    internal void Commit(IReadOnlyList<InMemoryChange> changes, IReadOnlyCollection<InboxMark> marks, CommitRecorder recorder) => Locked(() =>
    {
        if (marks.Any(_handled.Contains)) throw new CrmException(StorageErrors.AlreadyHandled);
        var (freed, taken) = Check(changes);
        var commits = changes.Select(c => (Change: c, Recorded: recorder.Record(c.Record, c.Action))).ToList();
        Exchange(freed, taken);
        _handled.UnionWith(marks);
        foreach (var (change, recorded) in commits) Apply(change, recorded);
        return true;
    });

    /// <summary>Stores whole batches or nothing.</summary>
    internal void Commit(IReadOnlyList<RecordedBatch> batches) => Locked(() =>
    {
        var (freed, taken) = Check(batches.SelectMany(b => b.Records).Select(r => new InMemoryChange(r.Record, r.Action)).ToList());
        Exchange(freed, taken);
        foreach (var batch in batches) Apply(batch);
        return true;
    });

    // Refuses what cannot be stored; answers with the unique keys the changes give up and those they take.
    private (HashSet<(TenantId Tenant, string Key)> Freed, Dictionary<(TenantId Tenant, string Key), Guid> Taken) Check(IReadOnlyList<InMemoryChange> changes)
    {
        foreach (var change in changes) MustBeCurrent(change);
        var freed = changes.Where(c => c.Action is not AuditAction.Created).SelectMany(c => Keys(Stored(c)!)).ToHashSet();
        return (freed, Claim(changes, freed));
    }

    private void Exchange(HashSet<(TenantId Tenant, string Key)> freed, Dictionary<(TenantId Tenant, string Key), Guid> taken)
    {
        foreach (var key in freed) _unique.Remove(key);
        foreach (var (key, owner) in taken) _unique[key] = owner;
    }

    private void MustBeCurrent(InMemoryChange change)
    {
        var stored = Stored(change);
        if (change.Action is AuditAction.Created)
        {
            // A new id is nobody else's, so a taken one is shared on purpose (a lifecycle's): somebody else began it first.
            if (stored is not null) throw new CrmConcurrencyException(change.Record.ToString());
        }
        else if (stored is null || stored.Version != change.Record.Version)
        {
            throw new CrmConcurrencyException(change.Record.ToString());
        }
    }

    private Dictionary<(TenantId Tenant, string Key), Guid> Claim(IReadOnlyList<InMemoryChange> changes, HashSet<(TenantId Tenant, string Key)> freed)
    {
        var taken = new Dictionary<(TenantId Tenant, string Key), Guid>();
        foreach (var record in changes.Where(c => c.Action is not AuditAction.Removed).Select(c => c.Record))
        {
            foreach (var unique in record.UniqueKeys)
            {
                var key = KeyOf(record, unique);
                var isFree = !_unique.ContainsKey(key) || freed.Contains(key);
                if (!isFree || !taken.TryAdd(key, record.Key)) throw unique.RefusalOf(record);
            }
        }

        return taken;
    }

    private void Apply(RecordedBatch batch)
    {
        foreach (var (record, _, version) in batch.Records)
        {
            var copy = record.Copy();
            copy.MarkStored(version);
            _tables[record.GetType()].Put(copy);
        }

        Outbox.Add([batch.Message]);
        _entries.Add(batch.Entry);
        _entries.AddRange(batch.Lines.Select(l => l.In(batch.Entry)));
        foreach (var values in batch.Values) _values.Add(values.EntryId, values);
    }

    private void Apply(InMemoryChange change, RecordedCommit recorded)
    {
        var table = _tables[change.Record.GetType()];
        change.Record.MarkStored(recorded.Version);
        if (change.Action is AuditAction.Removed) table.Remove(change.Record);
        else table.Put(change.Record.Copy());
        Outbox.Add(recorded.Messages);
        _entries.Add(recorded.Entry);
        if (recorded.Values is { } values) _values.Add(values.EntryId, values);
    }

    private AggregateRoot? Stored(InMemoryChange change) => _tables[change.Record.GetType()].Find(change.Record.TenantId, change.Record.Key);

    private static IEnumerable<(TenantId Tenant, string Key)> Keys(AggregateRoot record) => record.UniqueKeys.Select(k => KeyOf(record, k));

    // The length before each part keeps ("a", "bc") and ("ab", "c") apart.
    private static (TenantId Tenant, string Key) KeyOf(AggregateRoot record, UniqueKey key) =>
        (record.TenantId, string.Concat(key.Parts.Select(p => $"{p.Length}:{p}")));
}
