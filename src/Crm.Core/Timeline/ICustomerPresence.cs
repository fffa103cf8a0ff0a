using Crm.Core.Customers;

namespace Crm.Core.Timeline;

/// <summary>
/// Tells in one round trip which kinds of records there are about a customer, so that a timeline does not ask every kind in turn. A store that
/// is as quick without need not have it.
/// </summary>
public interface ICustomerPresence
{
    /// <summary>Those links by which at least one stored record names the customer; null when no such customer is stored.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="links">The links in question.</param>
    /// <param name="ct">Cancels.</param>
    Task<IReadOnlySet<CustomerLink>?> FindAsync(CustomerId customer, IReadOnlyList<CustomerLink> links, CancellationToken ct = default);
}
