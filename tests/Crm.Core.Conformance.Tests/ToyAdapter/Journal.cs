using Crm.Core.Auditing;
using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Events;
using Crm.Core.Storage;

namespace Crm.Core.Conformance.Tests.ToyAdapter;

/// <summary>Step 1: what is stored. One growing list of record copies; the last copy of a record is the record, null means removed.</summary>
internal sealed class Journal
{
    private readonly List<Line> _lines = [];

    public Lock Gate { get; } = new();

    public List<OutboxMessage> Messages { get; } = [];

    public List<AuditEntry> Entries { get; } = [];

    public List<AuditValues> Values { get; } = [];

    public List<string> Handled { get; } = [];

    public List<T> Records<T>()
        where T : AggregateRoot
    {
        lock (Gate) return [.. _lines.Where(l => l.Type == typeof(T)).GroupBy(l => l.Key).Select(g => g.Last().Copy).OfType<T>()];
    }

    /// <summary>Step 3: everything or nothing. All checks come first.</summary>
    public void Write(IReadOnlyList<(AggregateRoot Record, AuditAction Action)> changes, IReadOnlyList<string> handled, CommitRecorder recorder)
    {
        lock (Gate)
        {
            if (handled.Any(Handled.Contains)) throw new CrmException(StorageErrors.AlreadyHandled);
            foreach (var (record, action) in changes) CheckVersion(record, action);
            CheckKeys(changes);
            foreach (var (record, action) in changes)
            {
                var recorded = recorder.Record(record, action);
                record.MarkStored(recorded.Version);
                _lines.Add(new(record.GetType(), record.Key, action is AuditAction.Removed ? null : record.Copy()));
                Messages.AddRange(recorded.Messages);
                Entries.Add(recorded.Entry);
                if (recorded.Values is not null) Values.Add(recorded.Values);
            }

            Handled.AddRange(handled);
        }
    }

    private void CheckVersion(AggregateRoot record, AuditAction action)
    {
        var stored = _lines.FindLast(l => l.Type == record.GetType() && l.Key == record.Key)?.Copy;
        var expected = action is AuditAction.Created ? null : (long?)record.Version;
        if (stored?.Version != expected) throw new CrmConcurrencyException(record.ToString());
    }

    private void CheckKeys(IReadOnlyList<(AggregateRoot Record, AuditAction Action)> changes)
    {
        var changed = changes.Select(c => (c.Record.GetType(), c.Record.Key)).ToHashSet();
        var others = _lines.GroupBy(l => (l.Type, l.Key)).Where(g => !changed.Contains(g.Key)).Select(g => g.Last().Copy).OfType<AggregateRoot>();
        var taken = others.SelectMany(r => r.UniqueKeys.Select(k => Name(r, k))).ToHashSet(StringComparer.Ordinal);
        foreach (var record in changes.Where(c => c.Action is not AuditAction.Removed).Select(c => c.Record))
        {
            foreach (var key in record.UniqueKeys)
            {
                if (!taken.Add(Name(record, key))) throw key.RefusalOf(record);
            }
        }
    }

    private static string Name(AggregateRoot record, UniqueKey key) => string.Join('\0', [record.TenantId.ToString(), .. key.Parts]);

    private sealed record Line(Type Type, Guid Key, AggregateRoot? Copy);
}
