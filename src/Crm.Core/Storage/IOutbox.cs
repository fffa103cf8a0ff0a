using Crm.Core.Events;

namespace Crm.Core.Storage;

/// <summary>
/// The dispatcher's side of the outbox, over all tenants. Messages are claimed by their state and never by "id greater
/// than the last", because commit order is not id order.
/// </summary>
public interface IOutbox
{
    /// <summary>
    /// Claims due messages: of each record only the earliest that is not delivered yet, and none that another dispatcher
    /// holds. A claim that ran out may be taken over.
    /// </summary>
    /// <param name="claim">By whom, when, for how long, how many.</param>
    /// <param name="ct">Cancels the call.</param>
    Task<IReadOnlyList<OutboxMessage>> ClaimAsync(OutboxClaim claim, CancellationToken ct = default);

    /// <summary>The message is delivered. False when the claim was lost meanwhile; then the other holder decides.</summary>
    /// <param name="message">A claimed message.</param>
    /// <param name="at">When its last handler was done, UTC.</param>
    /// <param name="ct">Cancels the call.</param>
    Task<bool> CompleteAsync(OutboxMessage message, DateTimeOffset at, CancellationToken ct = default);

    /// <summary>Delivery failed: try again at <paramref name="dueAt"/>, or park it when null.</summary>
    /// <param name="message">A claimed message.</param>
    /// <param name="error">A code or the name of an exception type; no text.</param>
    /// <param name="dueAt">When to try again, UTC; null to park.</param>
    /// <param name="ct">Cancels the call.</param>
    Task<bool> FailAsync(OutboxMessage message, string error, DateTimeOffset? dueAt, CancellationToken ct = default);

    /// <summary>A claimed message is given back untried, due at once; the attempt does not count. False when the claim was lost meanwhile.</summary>
    /// <param name="message">A claimed message.</param>
    /// <param name="ct">Cancels the call.</param>
    Task<bool> ReturnAsync(OutboxMessage message, CancellationToken ct = default);

    /// <summary>How many messages stand in each state, over all tenants. Reads the whole outbox; a probe asks <see cref="BacklogAsync"/>.</summary>
    /// <param name="ct">Cancels the call.</param>
    Task<OutboxCounts> CountAsync(CancellationToken ct = default);

    /// <summary>What waits longest and how many are parked, over all tenants: quick, however many messages there are.</summary>
    /// <param name="ct">Cancels the call.</param>
    Task<OutboxBacklog> BacklogAsync(CancellationToken ct = default);

    /// <summary>
    /// Deletes messages that were delivered before an instant, and the marks of the handlers that were done with them (<see cref="IInbox"/>);
    /// returns how many messages. When their events happened does not matter.
    /// </summary>
    /// <param name="before">UTC.</param>
    /// <param name="ct">Cancels between batches.</param>
    Task<long> PurgeDeliveredAsync(DateTimeOffset before, CancellationToken ct = default);

    /// <summary>Puts parked messages back to pending, due now and with their attempts counted anew; returns how many.</summary>
    /// <param name="now">UTC.</param>
    /// <param name="ct">Cancels the call.</param>
    Task<long> ReleaseParkedAsync(DateTimeOffset now, CancellationToken ct = default);
}
