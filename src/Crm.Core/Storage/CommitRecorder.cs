using Crm.Core.Auditing;
using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Events;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Storage;

/// <summary>
/// Turns what a record says it did into the outbox messages and the audit entry that are stored with it. Every adapter
/// calls this once per changed record and commit, so that events and audit are the same everywhere.
/// </summary>
/// <param name="caller">Who acts.</param>
/// <param name="catalog">How events are written.</param>
/// <param name="clock">When it is stored.</param>
/// <param name="ids">Ids of messages and entries.</param>
/// <param name="random">Keys of the audit digests.</param>
public sealed class CommitRecorder(CurrentCaller caller, EventCatalog catalog, TimeProvider clock, IIdGenerator ids, RandomBytes random)
{
    // Room for a million events in one change of one record before the next version's numbers begin.
    private const int SequenceBits = 20;

    /// <summary>Takes the record's pending changes.</summary>
    /// <param name="aggregate">A record that was added, changed or removed.</param>
    /// <param name="action">Which of the three.</param>
    /// <exception cref="CrmException"><c>crm.tenancy.foreign-tenant</c>, <c>crm.tenancy.no-tenant</c>, <c>crm.tenancy.invalid-via</c> or <c>crm.change.half-done</c>; nothing was taken.</exception>
    public RecordedCommit Record(AggregateRoot aggregate, AuditAction action)
    {
        if (aggregate.TenantId != caller.Tenant) throw new CrmException(TenancyErrors.ForeignTenant, aggregate.AggregateType);
        aggregate.MustBeWhole();

        var via = caller.Via;
        var pending = aggregate.TakePendingChanges();
        var version = aggregate.Version + 1;
        var now = Instant.Utc(clock.GetUtcNow());
        var changes = SealedChanges.Of(pending.Fields, aggregate.TenantId, aggregate.SubjectId, ids, random);
        var entry = new AuditEntry
        {
            TenantId = aggregate.TenantId,
            Id = changes?.Values.EntryId ?? ids.Next(),
            At = now,
            User = caller.Caller.User,
            Via = via,
            AggregateType = aggregate.AggregateType,
            AggregateId = aggregate.Key,
            SubjectId = aggregate.SubjectId,
            Action = action,
            Version = version,
            Events = string.Join(' ', pending.Events.Select(e => catalog.Of(e).Name)),
            Digest = changes?.Digest,
        };
        return new(version, Messages(aggregate, pending.Events, version, now), entry, changes?.Values);
    }

    private List<OutboxMessage> Messages(AggregateRoot aggregate, IReadOnlyList<CrmEvent> events, long version, DateTimeOffset now)
    {
        var messages = new List<OutboxMessage>(events.Count);
        foreach (var occurred in events)
        {
            var type = catalog.Of(occurred);
            messages.Add(new()
            {
                TenantId = aggregate.TenantId,
                Id = ids.Next(),
                AggregateType = aggregate.AggregateType,
                AggregateId = aggregate.Key,
                SubjectId = aggregate.SubjectId,
                Sequence = (version << SequenceBits) + messages.Count,
                EventName = type.Name,
                Payload = type.Write(occurred),
                OccurredAt = occurred.At,
                DueAt = now,
            });
        }

        return messages;
    }
}
