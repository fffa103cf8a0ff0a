using Crm.Core.Domain;
using Crm.Core.EntityFrameworkCore.Model;
using Crm.Core.EntityFrameworkCore.Wiring;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Repositories;

/// <inheritdoc />
internal sealed class EfStoredTenants(CrmContext crm) : IStoredTenants
{
    public async Task<IReadOnlyList<TenantId>> WithAsync<TAggregate>(CancellationToken ct = default)
        where TAggregate : AggregateRoot => await crm.Context.Set<TAggregate>().IgnoreQueryFilters(TenantFilter.Names).Select(r => r.TenantId).Distinct().ToListAsync(ct);
}
