using Crm.Core.Auditing;
using Crm.Core.EntityFrameworkCore.Wiring;
using Crm.Core.Storage;
using Crm.Core.Values;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Journal;

/// <inheritdoc />
internal sealed class EfAuditTrail(CrmContext crm) : IAuditTrail
{
    private const string Sort = "audit";
    private const string SortOfRecord = "audit-record";

    private readonly DbContext _context = crm.Context;

    public async Task<Page<AuditRecord>> OfRecordAsync(string aggregateType, Guid aggregateId, PageRequest page, CancellationToken ct = default)
    {
        var (version, id) = StartOfRecord(page.After);
        var most = page.Size + 1;
        var alone = await (
            from entry in Entries
            where entry.AggregateId == aggregateId && entry.AggregateType == aggregateType && entry.Version >= version && (entry.Version > version || entry.Id.CompareTo(id) > 0)
            join values in Values on new { entry.TenantId, entry.Id } equals new { values.TenantId, Id = values.EntryId } into found
            from values in found.DefaultIfEmpty()
            orderby entry.Version, entry.Id
            select new { Entry = entry, Values = values }).Take(most).ToListAsync(ct);
        var batched = await (
            from line in Lines
            where line.AggregateId == aggregateId && line.Version >= version && (line.Version > version || line.Id.CompareTo(id) > 0)
            join entry in Entries on new { line.TenantId, Id = line.EntryId } equals new { entry.TenantId, entry.Id }
            where entry.AggregateType == aggregateType
            join values in Values on new { line.TenantId, line.Id } equals new { values.TenantId, Id = values.EntryId } into found
            from values in found.DefaultIfEmpty()
            orderby line.Version, line.Id
            select new { Line = line, Entry = entry, Values = values }).Take(most).ToListAsync(ct);
        var read = alone.Select(r => new AuditRecord(r.Entry, r.Values?.ReadChanges() ?? []))
            .Concat(batched.Select(r => new AuditRecord(r.Line.In(r.Entry), r.Values?.ReadChanges() ?? [])))
            .OrderBy(r => r.Entry.Version).ThenBy(r => r.Entry.Id)
            .Take(most)
            .ToList();
        if (read.Count <= page.Size) return new(read, null);
        read.RemoveAt(page.Size);
        return new(read, new(SortOfRecord, read[^1].Entry.Id, read[^1].Entry.Version));
    }

    public async Task<Page<AuditEntry>> AboutAsync(Guid subjectId, IReadOnlyList<string> aggregateTypes, PageRequest page, CancellationToken ct = default)
    {
        var (at, id) = StartOf(page.After);
        var most = page.Size + 1;
        string[] types = [.. aggregateTypes];
        var about = CompiledAbout.For(_context.Model);
        var read = await about.Entries(_context, subjectId, types, at, id, most).ToListAsync(ct);
        var named = await about.Lines(_context, subjectId, types, at, id, most).ToListAsync(ct);
        if (named.Count > 0) read = [.. read.Concat(named.Select(l => l.Line.In(l.Entry))).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(page.Size + 1)];
        if (read.Count <= page.Size) return new(read, null);
        read.RemoveAt(page.Size);
        return new(read, new(Sort, read[^1].Id, Instant.ToMicroseconds(read[^1].At)));
    }

    private static (DateTimeOffset At, Guid Id) StartOf(Cursor? after)
    {
        if (after is null) return (DateTimeOffset.MaxValue, Guid.AllBitsSet);
        after.MustFit(Sort);
        return (Instant.FromMicroseconds(after.RequiredAt()), after.Id);
    }

    private static (long Version, Guid Id) StartOfRecord(Cursor? after)
    {
        if (after is null) return (0, Guid.Empty);
        after.MustFit(SortOfRecord);
        return (after.RequiredAt(), after.Id);
    }

    private IQueryable<AuditEntry> Entries => _context.Set<AuditEntry>().AsNoTracking();

    private IQueryable<AuditLine> Lines => _context.Set<AuditLine>().AsNoTracking();

    private IQueryable<AuditValues> Values => _context.Set<AuditValues>().AsNoTracking();
}
