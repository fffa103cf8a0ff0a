using Crm.Core.Auditing;
using Crm.Core.Customers;
using Crm.Core.Search;
using Crm.Core.Tenancy;

namespace Crm.Core.EntityFrameworkCore.Search;

/// <summary>A customer whose search rows are to be written.</summary>
/// <param name="Tenant">Whose.</param>
/// <param name="Id">The customer.</param>
/// <param name="Terms">What it is found by from now on; null for nothing.</param>
/// <param name="IsNew">True when it has no rows yet.</param>
internal sealed record IndexedCustomer(TenantId Tenant, CustomerId Id, SearchTermSet? Terms, bool IsNew)
{
    /// <summary>What a change does to the rows of a customer.</summary>
    public static IndexedCustomer After(AuditAction action, Customer customer) =>
        new(customer.TenantId, customer.Id, action is AuditAction.Removed ? null : SearchTermSet.Of(customer), action is AuditAction.Created);
}
