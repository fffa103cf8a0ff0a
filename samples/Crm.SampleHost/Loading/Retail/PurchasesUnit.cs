using Crm.Core;
using Crm.Core.Customers;
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
        var buyers = await crm.Customers.IdsOfAsync(OnlineRetail.Source, [.. customers.Select(c => c[0].Customer!)], ct);
        // Those an interrupted run has stored are known by their numbers and left alone.
        await crm.Purchases.RecordManyAsync(customers.SelectMany(c => Drafts(buyers[c[0].Customer!], c)).ToAsyncEnumerable(), ct: ct);
    }

    private static IEnumerable<CustomerPurchase> Drafts(CustomerId customer, IReadOnlyList<Invoice> invoices)
    {
        var matches = ReturnMatching.Match(invoices);
        return invoices.Select(i => new CustomerPurchase(customer, PurchaseDrafts.Of(i, matches.GetValueOrDefault(i.Number))));
    }
}
