using Crm.Core.Events;
using Crm.Core.Storage;

namespace Crm.Core.Conformance.Tests.ToyAdapter;

/// <summary>Step 6: the queue. Of each record the earliest undelivered message only.</summary>
internal sealed class JournalOutbox(Journal journal) : IOutbox
{
    public Task<IReadOnlyList<OutboxMessage>> ClaimAsync(OutboxClaim claim, CancellationToken ct = default) => Locked<IReadOnlyList<OutboxMessage>>(messages =>
    {
        var free = messages.Where(m => m.State is not OutboxState.Delivered)
            .GroupBy(m => (m.AggregateType, m.AggregateId)).Select(g => g.MinBy(m => m.Sequence)!)
            .Where(m => (m.State is OutboxState.Pending && m.DueAt <= claim.Now) || (m.State is OutboxState.Claimed && m.ClaimedUntil <= claim.Now))
            .Take(claim.Most).ToList();
        foreach (var message in free)
        {
            (message.State, message.ClaimedBy, message.ClaimedUntil) = (OutboxState.Claimed, claim.By, claim.Now + claim.Lease);
            message.Attempts++;
        }

        return free.ConvertAll(Copy);
    }, ct);

    public Task<bool> CompleteAsync(OutboxMessage message, DateTimeOffset at, CancellationToken ct = default) =>
        EndAsync(message, held => (held.State, held.DeliveredAt) = (OutboxState.Delivered, at), ct);

    public Task<bool> FailAsync(OutboxMessage message, string error, DateTimeOffset? dueAt, CancellationToken ct = default) => EndAsync(message, held =>
        (held.State, held.LastError, held.DueAt) = (dueAt is null ? OutboxState.Parked : OutboxState.Pending, error, dueAt ?? held.DueAt), ct);

    public Task<bool> ReturnAsync(OutboxMessage message, CancellationToken ct = default) => EndAsync(message, held =>
    {
        held.State = OutboxState.Pending;
        held.Attempts--;
    }, ct);

    public Task<OutboxCounts> CountAsync(CancellationToken ct = default) => Locked(messages =>
    {
        return new OutboxCounts(In(OutboxState.Pending), In(OutboxState.Claimed), In(OutboxState.Delivered), In(OutboxState.Parked));

        long In(OutboxState state) => messages.LongCount(m => m.State == state);
    }, ct);

    public Task<OutboxBacklog> BacklogAsync(CancellationToken ct = default) => Locked(messages => new OutboxBacklog(
        messages.Where(m => m.State is OutboxState.Pending or OutboxState.Claimed).Min(m => (DateTimeOffset?)m.DueAt),
        messages.LongCount(m => m.State is OutboxState.Parked)), ct);

    public Task<long> PurgeDeliveredAsync(DateTimeOffset before, CancellationToken ct = default) => Locked(messages =>
    {
        var old = messages.FindAll(m => m.State is OutboxState.Delivered && m.DeliveredAt < before);
        journal.Handled.RemoveAll(mark => old.Exists(m => mark.StartsWith(JournalUnitOfWork.MarkOf(m.TenantId, m.Id), StringComparison.Ordinal)));
        return (long)messages.RemoveAll(old.Contains);
    }, ct);

    public Task<long> ReleaseParkedAsync(DateTimeOffset now, CancellationToken ct = default) => Locked(messages =>
    {
        var parked = messages.FindAll(m => m.State is OutboxState.Parked);
        foreach (var message in parked) (message.State, message.DueAt, message.Attempts) = (OutboxState.Pending, now, 0);
        return (long)parked.Count;
    }, ct);

    private Task<bool> EndAsync(OutboxMessage message, Action<OutboxMessage> end, CancellationToken ct) => Locked(messages =>
    {
        var held = messages.Find(m => m.Id == message.Id && m.State is OutboxState.Claimed && m.ClaimedBy == message.ClaimedBy);
        if (held is null) return false;
        end(held);
        (held.ClaimedBy, held.ClaimedUntil) = (null, null);
        return true;
    }, ct);

    private Task<TResult> Locked<TResult>(Func<List<OutboxMessage>, TResult> work, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        lock (journal.Gate) return Task.FromResult(work(journal.Messages));
    }

    private static OutboxMessage Copy(OutboxMessage m) => new()
    {
        TenantId = m.TenantId,
        Id = m.Id,
        AggregateType = m.AggregateType,
        AggregateId = m.AggregateId,
        SubjectId = m.SubjectId,
        Sequence = m.Sequence,
        EventName = m.EventName,
        Payload = m.Payload,
        OccurredAt = m.OccurredAt,
        State = m.State,
        Attempts = m.Attempts,
        DueAt = m.DueAt,
        ClaimedBy = m.ClaimedBy,
        ClaimedUntil = m.ClaimedUntil,
        DeliveredAt = m.DeliveredAt,
        LastError = m.LastError,
    };
}
