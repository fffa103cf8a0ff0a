using Crm.Core.Auditing;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Conformance.Tests.ToyAdapter;

/// <summary>Step 7: reading the audit.</summary>
internal sealed class JournalAuditTrail(Journal journal, CurrentCaller caller) : IAuditTrail
{
    public Task<Page<AuditRecord>> OfRecordAsync(string aggregateType, Guid aggregateId, PageRequest page, CancellationToken ct = default)
    {
        page.After?.MustFit("audit-record");
        var (version, id) = (page.After?.At ?? 0, page.After?.Id ?? Guid.Empty);
        var rows = Entries(e => e.AggregateType == aggregateType && e.AggregateId == aggregateId, ct)
            .OrderBy(e => e.Version).ThenBy(e => e.Id)
            .Where(e => e.Version > version || (e.Version == version && e.Id.CompareTo(id) > 0))
            .Take(page.Size + 1).Select(e => new AuditRecord(e, ChangesOf(e))).ToList();
        var next = rows.Count > page.Size ? rows[page.Size - 1].Entry : null;
        return Task.FromResult(new Page<AuditRecord>([.. rows.Take(page.Size)], next is null ? null : new("audit-record", next.Id, next.Version)));
    }

    public Task<Page<AuditEntry>> AboutAsync(Guid subjectId, IReadOnlyList<string> aggregateTypes, PageRequest page, CancellationToken ct = default)
    {
        page.After?.MustFit("audit");
        var (at, id) = page.After is { } cursor ? (cursor.RequiredAt(), cursor.Id) : (long.MaxValue, Guid.Empty);
        var rows = Entries(e => e.SubjectId == subjectId && aggregateTypes.Contains(e.AggregateType), ct)
            .OrderByDescending(e => e.At).ThenByDescending(e => e.Id)
            .Where(e => Instant.ToMicroseconds(e.At) < at || (Instant.ToMicroseconds(e.At) == at && e.Id.CompareTo(id) < 0))
            .Take(page.Size + 1).ToList();
        var next = rows.Count > page.Size ? rows[page.Size - 1] : null;
        return Task.FromResult(new Page<AuditEntry>([.. rows.Take(page.Size)], next is null ? null : new("audit", next.Id, Instant.ToMicroseconds(next.At))));
    }

    private List<AuditEntry> Entries(Func<AuditEntry, bool> wanted, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var tenant = caller.Tenant;
        lock (journal.Gate) return [.. journal.Entries.Where(e => e.TenantId == tenant && wanted(e))];
    }

    private IReadOnlyList<FieldChange> ChangesOf(AuditEntry entry)
    {
        lock (journal.Gate) return journal.Values.Find(v => v.EntryId == entry.Id)?.ReadChanges() ?? [];
    }
}
