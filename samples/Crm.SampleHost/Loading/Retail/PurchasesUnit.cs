using Crm.Core;
using Crm.Core.Purchases;
using Crm.SampleHost.Data;

namespace Crm.SampleHost.Loading.Retail;

/// <summary>All purchases and returns of some customers, written in bulk.</summary>
/// <param name="customers">The invoices of each, oldest first.</param>
public sealed class PurchasesUnit(IReadOnlyList<IReadOnlyList<Invoice>> customers) : LoadUnit("Purchases", customers.Sum(c => c.Count))
{
    public override async Task<bool> IsStoredAsync(ICrm crm, CancellationToken ct) =>
        await crm.Purchases.FindByOrderNumberAsync(new(OnlineRetail.Source, customers[^1][^1].Number), ct) is not null;

    public override async Task AddAsync(ICrm crm, CancellationToken ct)
    {
        var purchases = new List<CustomerPurchase>(Size);
        foreach (var invoices in customers)
        {
            var customer = await crm.Customers.FindByExternalIdAsync(OnlineRetail.Source, invoices[0].Customer!, ct);
            var matches = ReturnMatching.Match(invoices);
            purchases.AddRange(invoices.Select(i => new CustomerPurchase(customer!.Id, PurchaseDrafts.Of(i, matches.GetValueOrDefault(i.Number)))));
        }

        // Those an interrupted run has stored are known by their numbers and left alone.
        await crm.Purchases.RecordManyAsync(purchases.ToAsyncEnumerable(), ct: ct);
    }
}
