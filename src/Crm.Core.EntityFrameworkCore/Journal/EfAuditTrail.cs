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
        var alone = await (
            from entry in Entries
            where entry.AggregateId == aggregateId && entry.AggregateType == aggregateType
            join values in Values on new { entry.TenantId, entry.Id } equals new { values.TenantId, Id = values.EntryId } into found
            from values in found.DefaultIfEmpty()
            select new { Entry = entry, Values = values }).ToListAsync(ct);
        var batched = await (
            from line in Lines
            where line.AggregateId == aggregateId
            join entry in Entries on new { line.TenantId, Id = line.EntryId } equals new { entry.TenantId, entry.Id }
            where entry.AggregateType == aggregateType
            join values in Values on new { line.TenantId, line.Id } equals new { values.TenantId, Id = values.EntryId } into found
            from values in found.DefaultIfEmpty()
            select new { Line = line, Entry = entry, Values = values }).ToListAsync(ct);
        return
        [
            .. alone.Select(r => new AuditRecord(r.Entry, r.Values?.ReadChanges() ?? []))
                .Concat(batched.Select(r => new AuditRecord(r.Line.In(r.Entry), r.Values?.ReadChanges() ?? [])))
                .OrderBy(r => r.Entry.Version).ThenBy(r => r.Entry.Id),
        ];
    }

    public async Task<Page<AuditEntry>> AboutAsync(Guid subjectId, IReadOnlyList<string> aggregateTypes, PageRequest page, CancellationToken ct = default)
    {
        var about = Entries.Where(e => e.SubjectId == subjectId && aggregateTypes.Contains(e.AggregateType));
        var batched =
            from line in Lines
            where line.SubjectId == subjectId
            join entry in Entries on new { line.TenantId, Id = line.EntryId } equals new { entry.TenantId, entry.Id }
            where aggregateTypes.Contains(entry.AggregateType)
            select new { Line = line, Entry = entry };
        if (page.After is { } after)
        {
            after.MustFit(Sort);
            var at = Instant.FromMicroseconds(after.At ?? 0);
            var id = after.Id;
            about = about.Where(e => e.At <= at && (e.At < at || e.Id.CompareTo(id) < 0));
            batched = batched.Where(b => b.Entry.At <= at && (b.Entry.At < at || b.Line.Id.CompareTo(id) < 0));
        }

        var read = await about.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(page.Size + 1).ToListAsync(ct);
        var named = await batched.OrderByDescending(b => b.Entry.At).ThenByDescending(b => b.Line.Id).Take(page.Size + 1).ToListAsync(ct);
        if (named.Count > 0) read = [.. read.Concat(named.Select(b => b.Line.In(b.Entry))).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(page.Size + 1)];
        if (read.Count <= page.Size) return new(read, null);
        read.RemoveAt(page.Size);
        return new(read, new(Sort, read[^1].Id, Instant.ToMicroseconds(read[^1].At)));
    }

    private IQueryable<AuditEntry> Entries => _context.Set<AuditEntry>().AsNoTracking();

    private IQueryable<AuditLine> Lines => _context.Set<AuditLine>().AsNoTracking();

    private IQueryable<AuditValues> Values => _context.Set<AuditValues>().AsNoTracking();
}
