using Crm.Core.Domain;
using Crm.Core.Tenancy;

namespace Crm.Core.Storage;

/// <summary>Which tenants have records of a kind: what background work for all tenants asks of a store.</summary>
public interface IStoredTenants
{
    /// <summary>The tenants with any record of a kind, each once, in no order; whoever acts, or nobody.</summary>
    /// <typeparam name="TAggregate">The kind of record.</typeparam>
    /// <param name="ct">Cancels the read.</param>
    Task<IReadOnlyList<TenantId>> WithAsync<TAggregate>(CancellationToken ct = default)
        where TAggregate : AggregateRoot;
}
