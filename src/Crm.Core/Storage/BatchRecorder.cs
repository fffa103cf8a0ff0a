using Crm.Core.Auditing;
using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Events;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Storage;

/// <summary>
/// Turns what the records of a batch say they did into the one event and the one audit entry that are stored with them. Takes
/// nothing from the records: a batch that is refused can be written again.
/// </summary>
/// <param name="caller">Who acts.</param>
/// <param name="catalog">How events are written.</param>
/// <param name="clock">When it is stored.</param>
/// <param name="ids">Ids of the message, the entry and its lines.</param>
/// <param name="random">Keys of the audit digests.</param>
public sealed class BatchRecorder(CurrentCaller caller, EventCatalog catalog, TimeProvider clock, IIdGenerator ids, RandomBytes random)
{
    /// <summary>Records a batch.</summary>
    /// <param name="records">Records of one kind, new and changed, at least one.</param>
    /// <exception cref="CrmException"><c>crm.tenancy.foreign-tenant</c>, <c>crm.tenancy.no-tenant</c>, <c>crm.tenancy.invalid-via</c>, <c>crm.bulk.repeated</c> or <c>crm.change.half-done</c>.</exception>
    public RecordedBatch Record(IReadOnlyList<AggregateRoot> records)
    {
        var (tenant, via, now) = (caller.Tenant, caller.Via, Instant.Utc(clock.GetUtcNow()));
        MustBeOf(tenant, records);
        var (entryId, messageId) = (ids.Next(), ids.Next());
        var batched = new List<BatchedRecord>(records.Count);
        var lines = new List<AuditLine>(records.Count);
        var values = new List<AuditValues>();
        var events = new HashSet<string>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            record.MustBeWhole();
            var pending = record.PeekPendingChanges();
            var action = record.Version == 0 ? AuditAction.Created : AuditAction.Changed;
            // The values a record was created with are its own, or what its first change tells as old: no copy of them is kept.
            var changes = action is AuditAction.Created ? null : SealedChanges.Of(pending.Fields, tenant, record.SubjectId, ids, random);
            if (changes is { } sealedChanges) values.Add(sealedChanges.Values);
            batched.Add(new(record, action, record.Version + 1));
            lines.Add(new()
            {
                TenantId = tenant,
                AggregateId = record.Key,
                Id = changes?.Values.EntryId ?? ids.Next(),
                EntryId = entryId,
                SubjectId = record.SubjectId,
                Action = action,
                Version = record.Version + 1,
                Events = NamesOf(pending.Events, events),
                Digest = changes?.Digest,
            });
        }

        var type = records[0].AggregateType;
        var written = new BatchWritten(tenant, entryId, type, Keys(lines, AuditAction.Created), Keys(lines, AuditAction.Changed), Subjects(records), [.. events.Order(StringComparer.Ordinal)], now);
        return new(batched, Message(written, messageId), Entry(written, via, lines), lines, values);
    }

    private static void MustBeOf(TenantId tenant, IReadOnlyList<AggregateRoot> records)
    {
        var seen = new HashSet<Guid>(records.Count);
        foreach (var record in records)
        {
            if (record.TenantId != tenant) throw new CrmException(TenancyErrors.ForeignTenant, record.ToString());
            if (!seen.Add(record.Key)) throw new CrmException(BulkErrors.Repeated, record.ToString());
        }
    }

    private string NamesOf(IReadOnlyList<CrmEvent> events, HashSet<string> all)
    {
        var names = events.Select(e => catalog.Of(e).Name).ToList();
        all.UnionWith(names);
        return string.Join(' ', names);
    }

    private static List<Guid> Keys(List<AuditLine> lines, AuditAction action) => [.. lines.Where(l => l.Action == action).Select(l => l.AggregateId)];

    // Customers are named by the records themselves.
    private static List<Guid>? Subjects(IReadOnlyList<AggregateRoot> records) =>
        records.All(r => r.SubjectId == r.Key) ? null : [.. records.SelectMany(r => new[] { r.SubjectId, r.OtherSubjectId }).OfType<Guid>().Distinct()];

    private OutboxMessage Message(BatchWritten written, Guid id)
    {
        var type = catalog.Of(written);
        return new()
        {
            TenantId = written.TenantId,
            Id = id,
            AggregateType = written.AggregateType,
            AggregateId = written.BatchId,
            Sequence = 0,
            EventName = type.Name,
            Payload = type.Write(written),
            OccurredAt = written.At,
            DueAt = written.At,
        };
    }

    private AuditEntry Entry(BatchWritten written, string via, List<AuditLine> lines) => new()
    {
        TenantId = written.TenantId,
        Id = written.BatchId,
        At = written.At,
        User = caller.Caller.User,
        Via = via,
        AggregateType = written.AggregateType,
        AggregateId = written.BatchId,
        SubjectId = null,
        Action = AuditAction.Batch,
        Version = lines.Count,
        Events = catalog.Of(written).Name,
        Digest = AuditLine.DigestOf(lines),
    };
}
