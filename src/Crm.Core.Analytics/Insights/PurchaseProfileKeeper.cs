using Crm.Core.Customers;
using Crm.Core.Events;
using Crm.Core.Insights;
using Crm.Core.Purchases;
using Crm.Core.Storage;

namespace Crm.Core.Analytics.Insights;

/// <summary>Works the profile of a customer out anew whenever something happened to its purchases, one or many at once.</summary>
internal sealed class PurchaseProfileKeeper(PurchaseProfiles profiles, IRepository<PurchaseProfile, CustomerId> stored) : ICrmEventHandler<CrmEvent>
{
    /// <summary>The stable name of the handler.</summary>
    public const string Name = "crm.analytics.purchase-profiles";

    public async Task HandleAsync(CrmEvent occurred, Delivery delivery, CancellationToken ct)
    {
        foreach (var customers in WhoseOf(occurred).Chunk(PageRequest.MaxSize))
        {
            foreach (var profile in await profiles.ComputeAsync(customers, ct))
            {
                if (profile.Version == 0) stored.Add(profile);
            }
        }
    }

    private static IEnumerable<CustomerId> WhoseOf(CrmEvent occurred) => occurred switch
    {
        PurchaseRecorded e => [e.CustomerId],
        PurchaseCancelled e => [e.CustomerId],
        PurchaseReturned e => [e.CustomerId],
        BatchWritten { AggregateType: Purchase.TypeName } e => e.Customers.Select(id => new CustomerId(id)),
        _ => [],
    };
}
