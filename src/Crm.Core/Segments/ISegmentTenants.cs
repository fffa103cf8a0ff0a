using Crm.Core.Tenancy;

namespace Crm.Core.Segments;

/// <summary>Which tenants have segments: the background worker's side of the store, over all tenants.</summary>
public interface ISegmentTenants
{
    /// <summary>The tenants with any segment, each once.</summary>
    /// <param name="ct">Cancels.</param>
    Task<IReadOnlyList<TenantId>> AllAsync(CancellationToken ct = default);
}
