using Crm.Core.Auditing;
using Crm.Core.EntityFrameworkCore.Hosting;
using Crm.Core.Storage;
using Crm.Core.Values;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Journal;

/// <inheritdoc />
internal sealed class EfAuditTrail(CrmContext crm) : IAuditTrail
{
    private const string Sort = "audit";

    private readonly DbContext _context = crm.Context;

    public async Task<IReadOnlyList<AuditRecord>> OfRecordAsync(string aggregateType, Guid aggregateId, CancellationToken ct = default)
    {
        var rows = await (
            from entry in _context.Set<AuditEntry>().AsNoTracking()
            where entry.AggregateId == aggregateId && entry.AggregateType == aggregateType
            join values in _context.Set<AuditValues>().AsNoTracking() on new { entry.TenantId, entry.Id } equals new { values.TenantId, Id = values.EntryId } into found
            from values in found.DefaultIfEmpty()
            orderby entry.Version, entry.Id
            select new { Entry = entry, Values = values }).ToListAsync(ct);
        return rows.ConvertAll(r => new AuditRecord(r.Entry, r.Values?.ReadChanges() ?? []));
    }

    public async Task<Page<AuditEntry>> AboutAsync(Guid subjectId, IReadOnlyList<string> aggregateTypes, PageRequest page, CancellationToken ct = default)
    {
        var about = _context.Set<AuditEntry>().AsNoTracking().Where(e => e.SubjectId == subjectId && aggregateTypes.Contains(e.AggregateType));
        if (page.After is { } after)
        {
            after.MustFit(Sort);
            var at = Instant.FromMicroseconds(after.At ?? 0);
            var id = after.Id;
            about = about.Where(e => e.At <= at && (e.At < at || e.Id.CompareTo(id) < 0));
        }

        var read = await about.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(page.Size + 1).ToListAsync(ct);
        if (read.Count <= page.Size) return new(read, null);
        read.RemoveAt(page.Size);
        return new(read, new(Sort, read[^1].Id, Instant.ToMicroseconds(read[^1].At)));
    }
}
