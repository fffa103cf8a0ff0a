using Crm.Core.Events;

namespace Crm.Core.Storage.InMemory;

/// <summary>The dispatcher's side of the stored messages. Hands out copies: a claim is changed only through these methods.</summary>
internal sealed class InMemoryOutbox(InMemoryStore store) : IOutbox
{
    public Task<IReadOnlyList<OutboxMessage>> ClaimAsync(OutboxClaim claim, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(store.Locked<IReadOnlyList<OutboxMessage>>(() =>
        {
            // The earliest of each record first, whatever its state: one that waits or is parked holds back those after it.
            var due = store.Outbox.Open.Values
                .GroupBy(m => (m.TenantId, m.AggregateType, m.AggregateId))
                .Select(ofRecord => ofRecord.MinBy(m => m.Sequence)!)
                .Where(m => IsFree(m, claim.Now))
                .OrderBy(m => m.DueAt).ThenBy(m => m.Id)
                .Take(claim.Most)
                .ToList();
            foreach (var message in due)
            {
                message.State = OutboxState.Claimed;
                message.Attempts++;
                message.ClaimedBy = claim.By;
                message.ClaimedUntil = claim.Now + claim.Lease;
            }

            return due.ConvertAll(Copy);
        }));
    }

    public Task<bool> CompleteAsync(OutboxMessage message, DateTimeOffset at, CancellationToken ct = default) => Finish(message, held =>
    {
        held.State = OutboxState.Delivered;
        held.DeliveredAt = at;
        store.Outbox.Open.Remove(held.Id);
        store.Outbox.Delivered.Add(held.Id, held);
    }, ct);

    public Task<bool> FailAsync(OutboxMessage message, string error, DateTimeOffset? dueAt, CancellationToken ct = default) => Finish(message, held =>
    {
        held.State = dueAt is null ? OutboxState.Parked : OutboxState.Pending;
        held.DueAt = dueAt ?? held.DueAt;
        held.LastError = error;
    }, ct);

    public Task<bool> ReturnAsync(OutboxMessage message, CancellationToken ct = default) => Finish(message, held =>
    {
        held.State = OutboxState.Pending;
        held.Attempts--;
    }, ct);

    public Task<OutboxCounts> CountAsync(CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(store.Locked(() => new OutboxCounts(
            In(OutboxState.Pending), In(OutboxState.Claimed), store.Outbox.Delivered.Count, In(OutboxState.Parked))));

        long In(OutboxState state) => store.Outbox.Open.Values.LongCount(m => m.State == state);
    }

    public Task<OutboxBacklog> BacklogAsync(CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(store.Locked(() =>
        {
            var open = store.Outbox.Open.Values;
            var due = open.Where(m => m.State is not OutboxState.Parked).Select(m => (DateTimeOffset?)m.DueAt).Min();
            return new OutboxBacklog(due, open.LongCount(m => m.State is OutboxState.Parked));
        }));
    }

    public Task<long> PurgeDeliveredAsync(DateTimeOffset before, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(store.Locked(() =>
        {
            var old = store.Outbox.Delivered.Values.Where(m => m.DeliveredAt < before).ToList();
            foreach (var message in old) store.Outbox.Delivered.Remove(message.Id);
            store.ForgetHandled(old);
            return (long)old.Count;
        }));
    }

    public Task<long> ReleaseParkedAsync(DateTimeOffset now, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(store.Locked(() =>
        {
            var parked = store.Outbox.Open.Values.Where(m => m.State is OutboxState.Parked).ToList();
            foreach (var message in parked)
            {
                message.State = OutboxState.Pending;
                message.Attempts = 0;
                message.DueAt = now;
            }

            return (long)parked.Count;
        }));
    }

    private static bool IsFree(OutboxMessage message, DateTimeOffset now) => message.State switch
    {
        OutboxState.Pending => message.DueAt <= now,
        OutboxState.Claimed => message.ClaimedUntil <= now,
        _ => false,
    };

    private Task<bool> Finish(OutboxMessage message, Action<OutboxMessage> finish, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(store.Locked(() =>
        {
            var isHeld = store.Outbox.Open.TryGetValue(message.Id, out var held) && held.State is OutboxState.Claimed && held.ClaimedBy == message.ClaimedBy;
            if (!isHeld) return false;
            finish(held!);
            held!.ClaimedBy = null;
            held.ClaimedUntil = null;
            return true;
        }));
    }

    private static OutboxMessage Copy(OutboxMessage message) => new()
    {
        TenantId = message.TenantId,
        Id = message.Id,
        AggregateType = message.AggregateType,
        AggregateId = message.AggregateId,
            SubjectId = message.SubjectId,
        Sequence = message.Sequence,
        EventName = message.EventName,
        Payload = message.Payload,
        OccurredAt = message.OccurredAt,
        State = message.State,
        Attempts = message.Attempts,
        DueAt = message.DueAt,
        ClaimedBy = message.ClaimedBy,
        ClaimedUntil = message.ClaimedUntil,
        DeliveredAt = message.DeliveredAt,
        LastError = message.LastError,
    };
}
