using Crm.Core.EntityFrameworkCore.Model;
using Crm.Core.EntityFrameworkCore.Wiring;
using Crm.Core.Segments;
using Crm.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Segments;

/// <inheritdoc />
internal sealed class EfSegmentTenants(CrmContext crm) : ISegmentTenants
{
    public async Task<IReadOnlyList<TenantId>> AllAsync(CancellationToken ct = default) =>
        await crm.Context.Set<Segment>().IgnoreQueryFilters(TenantFilter.Names).Select(s => s.TenantId).Distinct().ToListAsync(ct);
}
