using Crm.Core.Auditing;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Storage.InMemory;

/// <summary>Reads the stored audit.</summary>
internal sealed class InMemoryAuditTrail(InMemoryStore store, CurrentCaller caller) : IAuditTrail
{
    private const string Sort = "audit";
    private const string SortOfRecord = "audit-record";

    public Task<Page<AuditRecord>> OfRecordAsync(string aggregateType, Guid aggregateId, PageRequest page, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        var tenant = caller.Tenant;
        page.After?.MustFit(SortOfRecord);
        var records = store
            .Audit(e => e.TenantId == tenant && e.AggregateType == aggregateType && e.AggregateId == aggregateId && (page.After is null || IsAfter(e, page.After)))
            .OrderBy(r => r.Entry.Version).ThenBy(r => r.Entry.Id)
            .Take(page.Size + 1)
            .ToList();
        var rows = records.Take(page.Size).ToList();
        var next = records.Count > page.Size ? new Cursor(SortOfRecord, rows[^1].Entry.Id, rows[^1].Entry.Version) : null;
        return Task.FromResult(new Page<AuditRecord>(rows, next));
    }

    public Task<Page<AuditEntry>> AboutAsync(Guid subjectId, IReadOnlyList<string> aggregateTypes, PageRequest page, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        var tenant = caller.Tenant;
        page.After?.MustFit(Sort);
        var entries = store
            .Audit(e => e.TenantId == tenant && e.SubjectId == subjectId && aggregateTypes.Contains(e.AggregateType, StringComparer.Ordinal) && (page.After is null || IsBefore(e, page.After)))
            .Select(r => r.Entry)
            .OrderByDescending(e => e.At).ThenByDescending(e => e.Id)
            .Take(page.Size + 1)
            .ToList();
        var rows = entries.Take(page.Size).ToList();
        var next = entries.Count > page.Size ? new Cursor(Sort, rows[^1].Id, Instant.ToMicroseconds(rows[^1].At)) : null;
        return Task.FromResult(new Page<AuditEntry>(rows, next));
    }

    private static bool IsAfter(AuditEntry entry, Cursor cursor)
    {
        var version = cursor.RequiredAt();
        return entry.Version > version || (entry.Version == version && entry.Id.CompareTo(cursor.Id) > 0);
    }

    private static bool IsBefore(AuditEntry entry, Cursor cursor)
    {
        var at = cursor.RequiredAt();
        var byInstant = Instant.ToMicroseconds(entry.At).CompareTo(at);
        return byInstant < 0 || (byInstant == 0 && entry.Id.CompareTo(cursor.Id) < 0);
    }
}
