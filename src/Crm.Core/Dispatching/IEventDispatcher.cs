namespace Crm.Core.Dispatching;

/// <summary>Delivers committed events to their handlers: at least once, in order per record, one transaction per message and handler.</summary>
public interface IEventDispatcher
{
    /// <summary>
    /// Delivers what is due now, over all tenants, until nothing is left. A process: it opens scopes and transactions of its own.
    /// Several may run at once, in one process or many.
    /// </summary>
    /// <param name="ct">Stops after the message in hand.</param>
    /// <returns>How many messages were delivered and how many failed.</returns>
    Task<DispatchResult> DispatchAsync(CancellationToken ct = default);
}
