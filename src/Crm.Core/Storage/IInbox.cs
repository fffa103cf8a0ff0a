namespace Crm.Core.Storage;

/// <summary>
/// Remembers which handler is done with which message, in the same transaction as the handler's own changes: so a message
/// that comes twice has its effect once. Part of the unit of work. A mark goes when its message is purged from the outbox.
/// </summary>
public interface IInbox
{
    /// <summary>True, and remembered with the next save, when the handler has not seen the message; false when it has.</summary>
    /// <param name="handler">The handler's stable name, 1 to 200 characters.</param>
    /// <param name="messageId">The message.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <remarks>Two at once: the later save fails with <c>crm.inbox.already-handled</c> and stores nothing.</remarks>
    Task<bool> TryBeginAsync(string handler, Guid messageId, CancellationToken ct = default);
}
