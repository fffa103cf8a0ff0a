using Crm.Core.Events;

namespace Crm.Core.Storage.InMemory;

/// <summary>The stored messages. Every access happens under the store's lock.</summary>
internal sealed class InMemoryOutboxTable
{
    /// <summary>Not delivered yet.</summary>
    public Dictionary<Guid, OutboxMessage> Open { get; } = [];

    /// <summary>Delivered and not purged yet; apart, so that a claim need not step over them.</summary>
    public Dictionary<Guid, OutboxMessage> Delivered { get; } = [];

    public void Add(IEnumerable<OutboxMessage> messages)
    {
        foreach (var message in messages) Open.Add(message.Id, message);
    }
}
