using System.Runtime.CompilerServices;
using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Lifecycles;
using Crm.Core.Settings;
using Crm.Core.Storage;
using Crm.Core.Unidentified;
using Crm.Core.Values;
using Microsoft.Extensions.Options;

namespace Crm.Core.Purchases;

/// <inheritdoc />
internal sealed class PurchaseService(
    IRepository<Purchase, PurchaseId> purchases,
    PurchaseRecorder recorder,
    PurchaseBatchRecorder batches,
    IPurchaseLifecycles lifecycles,
    IUnidentified unidentified,
    TimeProvider clock,
    IOptions<CrmOptions> options) : IPurchases
{
    private static readonly Specification<Purchase> s_newest = Specification.For<Purchase>().OrderByDescending(PurchaseListOrder.Placed);

    public Task<Purchase> RecordAsync(CustomerId customer, OrderNumber number, Money total, DateTimeOffset at, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(number);
        return recorder.RecordAsync(customer, NewPurchase.Sale(number, total, at), ct);
    }

    public Task<Purchase> RecordAsync(CustomerId customer, NewPurchase draft, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return recorder.RecordAsync(customer, draft, ct);
    }

    public Task<BulkProgress> RecordManyAsync(
        IAsyncEnumerable<CustomerPurchase> drafts, BulkOptions? options = null, IProgress<BulkProgress>? progress = null, CancellationToken ct = default) =>
        batches.RecordAsync(drafts, options, progress, ct);

    public async Task<Purchase> RecordReturnAsync(CustomerId customer, NewPurchase draft, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.Kind is not PurchaseKind.Return) throw new CrmException(PurchaseErrors.WrongKind, "kind");
        return await recorder.RecordAsync(customer, draft, ct);
    }

    public async Task<UnidentifiedFact> HoldAsync(NewPurchase draft, IReadOnlyList<HeldKey> keys, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(keys);
        // What is held must be recordable later, so it is checked now.
        var checkedNow = recorder.DraftForAnybody(draft);
        var held = new NewUnidentifiedFact(Purchase.TypeName, checkedNow.Source, checkedNow.Number, checkedNow.PlacedAt, keys, HeldPurchase.Write(draft));
        var known = await unidentified.FindAsync(held.Kind, held.Source, held.SourceKey, ct);
        if (known is null && await recorder.FindAsync(draft.Number, ct) is not null) throw new CrmException(PurchaseErrors.OrderNumberTaken, "number");
        return await unidentified.HoldAsync(held, ct);
    }

    public Task<Purchase?> FindAsync(PurchaseId id, CancellationToken ct = default) => purchases.FindAsync(id, ct);

    public async Task<Purchase> GetAsync(PurchaseId id, CancellationToken ct = default) =>
        await purchases.FindAsync(id, ct) ?? throw new CrmException(PurchaseErrors.NotFound, "purchase");

    public Task<Purchase?> FindByOrderNumberAsync(OrderNumber number, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(number);
        return recorder.FindAsync(number, ct);
    }

    public async Task<Purchase> CompleteAsync(PurchaseId id, DateTimeOffset? at = null, CancellationToken ct = default)
    {
        var now = clock.GetUtcNow();
        if (at > now + options.Value.ClockTolerance) throw new CrmException(PurchaseErrors.InFuture, "at");
        var purchase = await GetAsync(id, ct);
        purchase.Complete(at ?? now);
        return purchase;
    }

    public async Task<Purchase> CancelAsync(PurchaseId id, ReasonCode reason, CancellationToken ct = default)
    {
        var purchase = await GetAsync(id, ct);
        purchase.Cancel(reason, clock.GetUtcNow());
        await lifecycles.NoteCancellationAsync(purchase.CustomerId, purchase.PlacedAt, CountingSalesAsync(purchase.CustomerId, ct), ct);
        return purchase;
    }

    // The store still has as counting what was cancelled in this unit of work, and has not yet what was recorded in it.
    private async IAsyncEnumerable<DateTimeOffset> CountingSalesAsync(CustomerId customer, [EnumeratorCancellation] CancellationToken ct)
    {
        var counting = PurchaseCriteria.CountingSalesOf(customer);
        var unsaved = purchases.Unsaved;
        var replaced = unsaved.Select(p => p.Id).ToHashSet();
        foreach (var sale in unsaved.Where(counting.IsMetBy)) yield return sale.PlacedAt;
        await foreach (var sale in purchases.StreamAsync(s_newest.Where(counting).Select(PurchaseSummary.Of), ct))
        {
            if (!replaced.Contains(sale.Id)) yield return sale.PlacedAt;
        }
    }

    public Task<Page<PurchaseSummary>> OfAsync(CustomerId customer, PageRequest? page = null, CancellationToken ct = default) =>
        ListAsync(s_newest.Where(PurchaseCriteria.Of(customer)).Paged(page ?? PageRequest.First), ct);

    public Task<Page<PurchaseSummary>> ListAsync(Specification<Purchase>? specification = null, CancellationToken ct = default) =>
        purchases.ListAsync((specification ?? s_newest).Select(PurchaseSummary.Of), ct);

    public Task<long> CountAsync(Specification<Purchase>? specification = null, CancellationToken ct = default) =>
        purchases.CountAsync(specification ?? Specification.For<Purchase>(), ct);
}
