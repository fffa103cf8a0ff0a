using Crm.Core.Domain;
using Crm.Core.Tenancy;

namespace Crm.Core.Storage.InMemory;

/// <inheritdoc />
internal sealed class InMemoryStoredTenants(InMemoryStore store) : IStoredTenants
{
    public Task<IReadOnlyList<TenantId>> WithAsync<TAggregate>(CancellationToken ct = default)
        where TAggregate : AggregateRoot
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(store.TenantsWith<TAggregate>());
    }
}
