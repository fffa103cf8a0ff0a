using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Lifecycles;
using Crm.Core.Products;
using Crm.Core.Storage;
using Crm.Core.Values;

namespace Crm.Core.Purchases;

/// <summary>Records many purchases: what <see cref="PurchaseRecorder"/> asks the store about each, this asks once about a batch.</summary>
internal sealed class PurchaseBatchRecorder(
    IRepository<Purchase, PurchaseId> purchases,
    IRepository<Customer, CustomerId> customers,
    IProducts products,
    PurchaseRecorder recorder,
    IPurchaseLifecycles lifecycles,
    DraftBatches batches,
    TimeProvider clock)
{
    public Task<BulkProgress> RecordAsync(IAsyncEnumerable<CustomerPurchase> drafts, BulkOptions? options, IProgress<BulkProgress>? progress, CancellationToken ct) =>
        batches.StoreAsync(
            drafts,
            options,
            progress,
            async (some, place) =>
            {
                var batch = await RecordAsync(some, place, ct);
                var moved = await lifecycles.NotePurchasesAsync([.. batch.NewSales.Select(p => (p.CustomerId, p.PlacedAt))], ct);
                // Stored returns that waited point at sales of the batch, so these come first.
                return new(batch.Created, batch.Changed, batch.Unchanged, moved);
            },
            ct);

    private async Task<PurchaseBatch> RecordAsync(CustomerPurchase[] drafts, int place, CancellationToken ct)
    {
        for (var i = 0; i < drafts.Length; i++) At(place + i, () => Given.Required(drafts[i]?.Draft, "draft"));
        var known = await products.PlacesOfAsync([.. drafts.SelectMany(d => PurchaseRecorder.ProductKeysOf(d.Draft))], ct);
        var made = drafts.Select((d, i) => At(place + i, () => recorder.Draft(d.Customer, d.Draft, known))).ToList();
        var buyers = await ExistingAsync(made, ct);
        var batch = await ReadAsync(made, ct);
        var now = clock.GetUtcNow();
        for (var i = 0; i < made.Count; i++)
        {
            var purchase = made[i];
            At(place + i, () =>
            {
                if (!buyers.Contains(purchase.CustomerId)) throw new CrmException(CustomerErrors.NotFound, "customer");
                return batch.Record(purchase, now);
            });
        }

        return batch;
    }

    private async Task<HashSet<CustomerId>> ExistingAsync(List<Purchase> made, CancellationToken ct)
    {
        var existing = new HashSet<CustomerId>();
        foreach (var some in made.Select(p => p.CustomerId).Distinct().Chunk(PageRequest.MaxSize))
        {
            await foreach (var id in customers.StreamAsync(Specification.For<Customer>().Where(CustomerCriteria.Ids(some)).Select(c => c.Id), ct)) existing.Add(id);
        }

        return existing;
    }

    // What has the numbers of the batch, the sales its returns name with what came back of them, and the returns that wait for its sales.
    private async Task<PurchaseBatch> ReadAsync(List<Purchase> made, CancellationToken ct)
    {
        var batch = new PurchaseBatch();
        foreach (var source in made.GroupBy(p => p.Source, StringComparer.Ordinal))
        {
            foreach (var some in Numbers(source.Select(p => p.Number).Concat(source.Select(p => p.ReturnOf).OfType<string>())))
            {
                foreach (var stored in await purchases.FindManyAsync(PurchaseCriteria.OrderNumbers(source.Key, some), PageRequest.MaxSize, ct)) batch.Know(stored);
            }

            foreach (var some in Numbers(source.Where(p => p.Kind is PurchaseKind.Sale).Select(p => p.Number)))
            {
                var waiting = Specification.For<Purchase>().Where(PurchaseCriteria.UnmatchedReturnsOf(source.Key, some));
                foreach (var id in await purchases.StreamAsync(waiting.Select(p => p.Id), ct).ToListAsync(ct))
                {
                    if (await purchases.FindAsync(id, ct) is { } returned) batch.Wait(returned);
                }
            }
        }

        foreach (var sale in batch.ReturnedSales) batch.KnowReturns(sale, await purchases.FindManyAsync(PurchaseCriteria.ReturnsOf(sale.Id), Purchase.MaxReturns, ct));
        return batch;
    }

    private static IEnumerable<string[]> Numbers(IEnumerable<string> numbers) => numbers.Distinct(StringComparer.Ordinal).Chunk(PageRequest.MaxSize);

    private static T At<T>(int place, Func<T> work) => Given.At("purchases", place, work);
}
