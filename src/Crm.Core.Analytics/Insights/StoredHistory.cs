using Crm.Core.Analytics.Purchasing;
using Crm.Core.Customers;

namespace Crm.Core.Analytics.Insights;

/// <summary>The purchases of all customers of a tenant, after returns, in days of its time zone and minor units of its base currency.</summary>
/// <param name="History">The purchases; <see cref="PurchaseHistory.Customers"/> are places in <paramref name="Ids"/>.</param>
/// <param name="Ids">Who the customers are.</param>
public sealed record StoredHistory(PurchaseHistory History, IReadOnlyList<CustomerId> Ids)
{
    /// <summary>Who stands at a place of <see cref="PurchaseHistory.Customers"/>.</summary>
    /// <param name="place">The place.</param>
    public CustomerId CustomerAt(int place) => Ids[History.Customers[place]];
}
