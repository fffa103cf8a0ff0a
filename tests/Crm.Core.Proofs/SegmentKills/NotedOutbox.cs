using Crm.Core.Events;
using Crm.Core.Storage;

namespace Crm.Core.Proofs.SegmentKills;

/// <summary>The outbox of the store, which says when the effects of somebody who entered or left are stored and the event is still to be marked as delivered.</summary>
internal sealed class NotedOutbox(IOutbox outbox, KillSwitch kills) : IOutbox
{
    public Task<IReadOnlyList<OutboxMessage>> ClaimAsync(OutboxClaim claim, CancellationToken ct = default) => outbox.ClaimAsync(claim, ct);

    public Task<bool> CompleteAsync(OutboxMessage message, DateTimeOffset at, CancellationToken ct = default)
    {
        if (message.EventName is "crm.segment.entered" or "crm.segment.left") kills.Reach(KillPoint.EffectStored);
        return outbox.CompleteAsync(message, at, ct);
    }

    public Task<bool> FailAsync(OutboxMessage message, string error, DateTimeOffset? dueAt, CancellationToken ct = default) => outbox.FailAsync(message, error, dueAt, ct);

    public Task<bool> ReturnAsync(OutboxMessage message, CancellationToken ct = default) => outbox.ReturnAsync(message, ct);

    public Task<OutboxCounts> CountAsync(CancellationToken ct = default) => outbox.CountAsync(ct);

    public Task<OutboxBacklog> BacklogAsync(CancellationToken ct = default) => outbox.BacklogAsync(ct);

    public Task<long> PurgeDeliveredAsync(DateTimeOffset before, CancellationToken ct = default) => outbox.PurgeDeliveredAsync(before, ct);

    public Task<long> ReleaseParkedAsync(DateTimeOffset now, CancellationToken ct = default) => outbox.ReleaseParkedAsync(now, ct);
}
