using System.Collections.Frozen;
using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Lifecycles;
using Crm.Core.Products;
using Crm.Core.Settings;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Microsoft.Extensions.Options;

namespace Crm.Core.Purchases;

/// <summary>
/// Makes purchases of drafts: once per order number, with the catalogue's products, matched to the sale or the returns that belong to them.
/// Apart from <see cref="PurchaseService"/>, because held purchases are recorded by it and held by that one.
/// </summary>
internal sealed class PurchaseRecorder(
    IRepository<Purchase, PurchaseId> purchases,
    IRepository<Customer, CustomerId> customers,
    IProducts products,
    IPurchaseLifecycles lifecycles,
    CurrentCaller caller,
    IIdGenerator ids,
    TimeProvider clock,
    IOptions<CrmOptions> options)
{
    // Stands for a customer that is not known yet.
    private static readonly CustomerId s_anybody = new(new Guid("00000000-0000-7000-8000-000000000001"));

    public async Task<Purchase> RecordAsync(CustomerId customer, NewPurchase draft, CancellationToken ct)
    {
        var purchase = Draft(customer, draft, await products.PlacesOfAsync([.. ProductKeysOf(draft)], ct));
        if (!await customers.ExistsAsync(customer, ct)) throw new CrmException(CustomerErrors.NotFound, "customer");
        var alone = new PurchaseBatch();
        if (await FindAsync(purchase.OrderNumber, ct) is { } known) alone.Know(known);
        else await ReadMatchesAsync(purchase, alone, ct);
        var recorded = alone.Record(purchase, clock.GetUtcNow());
        if (alone.Unchanged > 0) return recorded;

        purchases.Add(purchase);
        if (purchase.Kind is PurchaseKind.Sale) await lifecycles.NotePurchaseAsync(customer, purchase.PlacedAt, ct);
        return purchase;
    }

    /// <summary>The purchase a draft would become, whoever bought: checked, not added. Which products the catalogue knows is asked when it is recorded.</summary>
    public Purchase DraftForAnybody(NewPurchase draft) => Draft(s_anybody, draft, FrozenDictionary<string, ProductPlace>.Empty);

    /// <summary>The purchase a draft would become, with the products behind its <see cref="ProductKeysOf"/>.</summary>
    public Purchase Draft(CustomerId customer, NewPurchase draft, IReadOnlyDictionary<string, ProductPlace> known)
    {
        var (baseCurrency, zone) = (Currency.Parse(options.Value.BaseCurrency), options.Value.ZoneOf(caller.Tenant).Zone());
        return Purchase.Record(caller.Tenant, new(ids.Next()), customer, draft, known, baseCurrency, zone, options.Value.ClockTolerance, clock.GetUtcNow());
    }

    public static IEnumerable<string> ProductKeysOf(NewPurchase draft) =>
        draft.GivenLines.Take(Purchase.MaxLines).Select(l => CleanText.Read(l?.ProductKey, Product.MaxKeyLength).Text).OfType<string>();

    public async Task<Purchase?> FindAsync(OrderNumber number, CancellationToken ct) =>
        await purchases.FindManyAsync(PurchaseCriteria.OrderNumber(number), 1, ct) is [var found, ..] ? found : null;

    // The sale a return names with what came back of it before, or the returns that wait for a sale.
    private async Task ReadMatchesAsync(Purchase purchase, PurchaseBatch alone, CancellationToken ct)
    {
        if (purchase.Kind is PurchaseKind.Return)
        {
            if (purchase.ReturnOf is not { } order || await FindAsync(new(purchase.Source, order), ct) is not { } sale || !sale.IsSaleOf(purchase)) return;
            alone.Know(sale);
            alone.KnowReturns(sale, await purchases.FindManyAsync(PurchaseCriteria.ReturnsOf(sale.Id), Purchase.MaxReturns, ct));
            return;
        }

        var waiting = PurchaseCriteria.UnmatchedReturnsOf(purchase.CustomerId, purchase.OrderNumber);
        foreach (var returned in await purchases.FindManyAsync(waiting, PageRequest.MaxSize, ct)) alone.Wait(returned);
    }
}
