using Crm.Core.Tenancy;

namespace Crm.Core.Storage.InMemory;

/// <summary>Remembers handled messages with the unit of work.</summary>
internal sealed class InMemoryInbox(InMemoryUnitOfWork work, CurrentCaller caller) : IInbox
{
    public Task<bool> TryBeginAsync(string handler, Guid messageId, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        ArgumentException.ThrowIfNullOrWhiteSpace(handler);
        if (handler.Length > 200) throw new ArgumentException("A handler's name has at most 200 characters.", nameof(handler));
        return Task.FromResult(work.TryMark(new(caller.Tenant, handler, messageId)));
    }
}
