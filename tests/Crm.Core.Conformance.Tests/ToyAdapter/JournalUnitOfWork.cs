using Crm.Core.Auditing;
using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Storage;
using Crm.Core.Tenancy;

namespace Crm.Core.Conformance.Tests.ToyAdapter;

/// <summary>Step 2: what one scope loaded, added and removed.</summary>
internal sealed class JournalUnitOfWork(Journal journal, CommitRecorder recorder, CurrentCaller caller) : ICrmUnitOfWork, IInbox
{
    private readonly List<string> _handled = [];

    // Not by id alone: a lifecycle has the id of its customer.
    public Dictionary<(Type Type, Guid Key), (AggregateRoot Record, AuditAction Action)> Tracked { get; } = [];

    public Task SaveChangesAsync(CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        var changes = Tracked.Values.Where(t => t.Action is not AuditAction.Changed || t.Record.HasPendingChanges).ToList();
        if (changes.Exists(c => c.Record.TenantId != caller.Tenant)) throw new CrmException(TenancyErrors.ForeignTenant);
        journal.Write(changes, _handled, recorder);
        _handled.Clear();
        foreach (var (record, action) in changes)
        {
            if (action is AuditAction.Removed) Tracked.Remove(NameOf(record));
            else Tracked[NameOf(record)] = (record, AuditAction.Changed);
        }

        return Task.CompletedTask;
    }

    public Task<bool> TryBeginAsync(string handler, Guid messageId, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        var mark = MarkOf(caller.Tenant, messageId) + handler;
        lock (journal.Gate)
        {
            if (journal.Handled.Contains(mark)) return Task.FromResult(false);
        }

        _handled.Add(mark);
        return Task.FromResult(true);
    }

    /// <summary>The scope's own object of a stored record, or the one it has already.</summary>
    public T Own<T>(T stored)
        where T : AggregateRoot
    {
        Tracked.TryAdd(NameOf(stored), (stored.Copy(), AuditAction.Changed));
        return (T)Tracked[NameOf(stored)].Record;
    }

    /// <summary>What the marks of all handlers of a message begin with.</summary>
    public static string MarkOf(TenantId tenant, Guid messageId) => $"{tenant} {messageId} ";

    public static (Type Type, Guid Key) NameOf(AggregateRoot record) => (record.GetType(), record.Key);
}
