using System.Runtime.CompilerServices;
using Crm.Core.Auditing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Crm.Core.EntityFrameworkCore.Journal;

/// <summary>What was done to records about one customer, before a place, newest first: read by every timeline, so compiled once per model.</summary>
internal sealed class CompiledAbout
{
    private static readonly ConditionalWeakTable<IModel, CompiledAbout> PerModel = [];

    /// <summary>Entries of records stored one by one.</summary>
    public Func<DbContext, Guid, string[], DateTimeOffset, Guid, int, IAsyncEnumerable<AuditEntry>> Entries { get; } =
        EF.CompileAsyncQuery((DbContext context, Guid subject, string[] types, DateTimeOffset at, Guid id, int most) =>
            context.Set<AuditEntry>().AsNoTracking()
                .Where(e => e.SubjectId == subject && types.AsEnumerable().Contains(e.AggregateType) && e.At <= at && (e.At < at || e.Id.CompareTo(id) < 0))
                .OrderByDescending(e => e.At).ThenByDescending(e => e.Id)
                .Take(most));

    /// <summary>Lines of batches, with their entries.</summary>
    public Func<DbContext, Guid, string[], DateTimeOffset, Guid, int, IAsyncEnumerable<BatchedLine>> Lines { get; } =
        EF.CompileAsyncQuery((DbContext context, Guid subject, string[] types, DateTimeOffset at, Guid id, int most) =>
            (from line in context.Set<AuditLine>().AsNoTracking()
             where line.SubjectId == subject
             join entry in context.Set<AuditEntry>().AsNoTracking() on new { line.TenantId, Id = line.EntryId } equals new { entry.TenantId, entry.Id }
             where types.AsEnumerable().Contains(entry.AggregateType) && entry.At <= at && (entry.At < at || line.Id.CompareTo(id) < 0)
             orderby entry.At descending, line.Id descending
             select new BatchedLine(line, entry)).Take(most));

    public static CompiledAbout For(IModel model) => PerModel.GetValue(model, static _ => new());

    internal sealed record BatchedLine(AuditLine Line, AuditEntry Entry);
}
