using Crm.Core.Segments;
using Crm.Core.Tenancy;

namespace Crm.Core.Storage.InMemory;

/// <inheritdoc />
internal sealed class InMemorySegmentTenants(InMemoryStore store) : ISegmentTenants
{
    public Task<IReadOnlyList<TenantId>> AllAsync(CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<TenantId>>(store.TenantsWith<Segment>());
    }
}
