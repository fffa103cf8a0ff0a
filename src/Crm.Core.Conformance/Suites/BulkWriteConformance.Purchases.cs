using Crm.Core.Affiliations;
using Crm.Core.Auditing;
using Crm.Core.Customers;
using Crm.Core.Domain;
using Crm.Core.Events;
using Crm.Core.Lifecycles;
using Crm.Core.Products;
using Crm.Core.Purchases;
using Crm.Core.Storage;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Conformance.Suites;

/// <content>Many purchases at once, with the lifecycles they move: as recording one after the other leaves them.</content>
public abstract partial class BulkWriteConformance
{
    [Fact]
    public async Task Purchases_are_refused_by_their_code_where_there_are_no_bulk_writes()
    {
        if (HasBulkWrites) return;

        await RefusedAsync("crm.bulk.not-supported", () => RecordManyAsync([]));
    }

    [Fact]
    public Task What_is_recorded_in_bulk_is_what_single_recording_stores() => WhereSupportedAsync(async () =>
    {
        NewPurchase[] drafts =
        [
            Sale("HD-1", 40).Line("a", 3, 100).Line("unknown", 1, 5), Sale("HD-5", 39).Line("a", 3, 100, discount: Money.Of(50, "VND")).Discount(Money.Of(1, "VND")), Sale("HD-2", 30).Line("a", 1, 70).Completed(Now.AddDays(-29)),
            Return("TH-1", 20, "HD-1").Line("a", 1, 100), Return("TH-2", 19, "HD-1").Line("a", 2, 100),
            // A feed delivers out of order, twice, and what fits nothing.
            Return("TH-3", 10, "HD-3").Line("a", 9, 100), Return("TH-4", 9, "HD-3").Line("a", 1, 100), Return("TH-5", 8, null).Line("a", 1, 1),
            Sale("HD-3", 12).Line("a", 2, 100), Sale("HD-2", 30).Line("a", 1, 70).Completed(Now.AddDays(-29)), Sale("HD-4", 900).Line("a", 1, 1),
        ];
        var (one, other) = (await BuyerAsync(), await BuyerAsync());
        await WriteAsync(async crm =>
        {
            await FileAsync(crm);
            foreach (var draft in drafts) await crm.Purchases.RecordAsync(one, draft);
            return one;
        });

        await ActInOtherTenantAsync(async buyer =>
        {
            await WriteAsync(FileAsync);
            var done = await RecordManyAsync(buyer, drafts);

            Assert.Equal((10L, 0L, 1L, 1), (done.Created, done.Changed, done.Unchanged, done.Batches));
            other = buyer;
        });

        var single = await PurchasesOfAsync(one);
        using (ActFor(s_other)) Assert.Equal(single, await PurchasesOfAsync(other));
        Assert.Equal(10, single.Count);
        Assert.Contains(single, p => p.Contains("CategoryKeys: \"/drinks/hot/\"", StringComparison.Ordinal) && p.Contains("DiscountShare: 17, ", StringComparison.Ordinal));
        var lifecycle = await LifecycleOfAsync(one);
        using (ActFor(s_other)) Assert.Equal(lifecycle, await LifecycleOfAsync(other));
        Assert.Equal(5, lifecycle.Purchases);

        static async Task<ProductId> FileAsync(ICrm crm)
        {
            var hot = await crm.Products.AddCategoryAsync("hot", "Nóng", (await crm.Products.AddCategoryAsync("drinks", "Đồ uống")).Id);
            return (await crm.Products.AddAsync("a", "Cà phê", hot.Id)).Id;
        }
    });

    [Fact]
    public Task Stored_sales_and_waiting_returns_are_matched_by_a_bulk_write() => WhereSupportedAsync(async () =>
    {
        var buyer = await BuyerAsync();
        var stranger = await BuyerAsync();
        await WriteAsync(async crm =>
        {
            await crm.Purchases.RecordAsync(buyer, Sale("HD-1", 40).Line("a", 3, 100));
            await crm.Purchases.RecordAsync(buyer, Return("TH-1", 30, "HD-1").Line("a", 1, 100));
            await crm.Purchases.RecordAsync(buyer, Return("TH-2", 5, "HD-2").Line("a", 1, 100));
            return await crm.Purchases.RecordAsync(stranger, Return("TH-3", 5, "HD-2").Line("a", 1, 100));
        });

        var done = await RecordManyAsync(buyer, Return("TH-4", 20, "HD-1").Line("a", 2, 100), Sale("HD-2", 10).Line("a", 1, 100), Return("TH-5", 20, "HD-9").Line("a", 1, 1));

        Assert.Equal((3L, 2L, 0L), (done.Created, done.Changed, done.Unchanged));
        var (first, second) = (await PurchaseAsync("HD-1"), await PurchaseAsync("HD-2"));
        Assert.Equal((2, 300L, 2L), (first.ReturnCount, first.ReturnedMinor, first.Version));
        Assert.Equal((1, 100L), (second.ReturnCount, second.ReturnedMinor));
        Assert.Equal((first.Id, second.Id), ((await PurchaseAsync("TH-4")).SaleId, (await PurchaseAsync("TH-2")).SaleId));
        Assert.True((await PurchaseAsync("TH-3")).IsUnmatchedReturn);
        Assert.Equal(2, (await LifecycleOfAsync(buyer)).Purchases);
        await RefusedAsync("crm.purchase.return-exceeds-sale", () => RecordManyAsync(buyer, Return("TH-6", 1, "HD-1").Line("a", 1, 1)));
    });

    [Fact]
    public Task Each_kind_of_record_has_one_event_and_one_audit_entry_a_batch() => WhereSupportedAsync(async () =>
    {
        var (old, young) = (await BuyerAsync(), await BuyerAsync());
        var first = (await WriteAsync(crm => crm.Purchases.RecordAsync(old, Sale("HD-1", 5).Line("a", 1, 100)))).Key;
        await HappenedAsync<CrmEvent>();

        await RecordManyAsync([new(old, Sale("HD-2", 4).Line("a", 1, 1)), new(young, Sale("HD-3", 4).Line("a", 1, 1)), new(old, Return("TH-1", 1, "HD-1").Line("a", 1, 100))]);

        var written = (await HappenedAsync<BatchWritten>()).Select(b => (b.AggregateType, b.Created.Count, b.Changed.Count, b.Customers.Count())).ToList();
        Assert.Equal([(Purchase.TypeName, 3, 0, 2), (Purchase.TypeName, 0, 1, 1), (Lifecycle.TypeName, 1, 1, 2)], written.OrderByDescending(w => w.AggregateType, StringComparer.Ordinal).ThenByDescending(w => w.Item2));
        var audit = await AuditOfAsync(Purchase.TypeName, first);
        Assert.Equal([AuditAction.Created, AuditAction.Changed], audit.Select(r => r.Entry.Action));
        Assert.Contains(audit[1].Changes, c => c is { Field: "ReturnedMinor", New: "100" });
        Assert.Equal(["purchase.placed", "purchase.placed"], (await ReadAsync(crm => crm.Timeline.OfAsync(old))).Items.Select(e => e.What).Where(w => w == "purchase.placed"));
    });

    [Fact]
    public Task Purchases_that_are_known_are_left_alone() => WhereSupportedAsync(async () =>
    {
        var buyer = await BuyerAsync();
        NewPurchase[] drafts = [Sale("HD-1", 40).Line("a", 3, 100), Return("TH-1", 30, "HD-1").Line("a", 1, 100)];
        await RecordManyAsync(buyer, drafts);
        await HappenedAsync<CrmEvent>();

        var again = await RecordManyAsync(buyer, drafts);

        Assert.Equal((0L, 0L, 2L, 0), (again.Created, again.Changed, again.Unchanged, again.Batches));
        Assert.Equal(0, (await CountMessagesAsync()).Pending);
        Assert.Equal((1L, 1), ((await PurchaseAsync("HD-1")).Version, (await LifecycleOfAsync(buyer)).Purchases));
    });

    [Fact]
    public Task A_purchase_that_is_refused_is_named_by_its_place_and_nothing_of_its_batch_is_stored() => WhereSupportedAsync(async () =>
    {
        var buyer = await BuyerAsync();
        CustomerId foreign;
        using (ActFor(s_other)) foreign = await BuyerAsync();
        await RecordManyAsync(buyer, Sale("HD-1", 40).Line("a", 1, 100));
        var good = new CustomerPurchase(buyer, Sale("HD-2", 3).Line("a", 1, 100));

        await RefusedAtAsync("crm.customer.not-found", "purchases[1].customer", good, new(new(UnknownId), Sale("HD-3", 3).Line("a", 1, 1)));
        await RefusedAtAsync("crm.customer.not-found", "purchases[1].customer", good, new(foreign, Sale("HD-3", 3).Line("a", 1, 1)));
        await RefusedAtAsync("crm.purchase.order-number-taken", "purchases[1].number", good, new(buyer, Sale("HD-1", 40).Line("a", 1, 101)));
        await RefusedAtAsync("crm.purchase.order-number-taken", "purchases[1].number", good, new(buyer, Sale("HD-2", 3).Line("a", 2, 100)));
        await RefusedAtAsync("crm.purchase.return-exceeds-sale", "purchases[1].total", good, new(buyer, Return("TH-1", 1, "HD-2").Line("a", 2, 100)));
        await RefusedAtAsync("crm.purchase.invalid-quantity", "purchases[2].lines[1].quantity", good, good, new(buyer, Sale("HD-3", 3).Line("a", 1, 1).Line("a", -1, 1)));
        await RefusedAsync("crm.value.missing", () => RecordManyAsync([good, null!]));

        Assert.Equal(1, await ReadAsync(crm => crm.Purchases.CountAsync()));
        Assert.Equal(1, (await LifecycleOfAsync(buyer)).Purchases);
    });

    [Fact]
    public Task Purchases_and_the_lifecycles_they_move_are_stored_together_or_not_at_all() => WhereSupportedAsync(async () =>
    {
        var buyer = await BuyerAsync();
        await RecordManyAsync(buyer, Sale("HD-1", 40).Line("a", 1, 100));
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IRepository<Lifecycle, CustomerId>>().FindAsync(buyer);
        await RecordManyAsync(buyer, Sale("HD-2", 30).Line("a", 1, 100));
        await HappenedAsync<CrmEvent>();

        CustomerPurchase[] late = [new(buyer, Sale("HD-3", 20).Line("a", 1, 100))];
        await RefusedAsync("crm.concurrency.lost", () => scope.ServiceProvider.GetRequiredService<ICrm>().Purchases.RecordManyAsync(late.ToAsyncEnumerable()));

        Assert.Equal(2, await ReadAsync(crm => crm.Purchases.CountAsync()));
        Assert.Equal(2, (await LifecycleOfAsync(buyer)).Purchases);
        Assert.Equal(0, (await CountMessagesAsync()).Pending);
    });

    [Fact]
    public Task Recording_tells_every_stored_batch_and_stops_between_them_when_cancelled() => WhereSupportedAsync(async () =>
    {
        var buyer = await BuyerAsync();
        using var source = new CancellationTokenSource();
        var told = new Told { Do = r => r.Batches == 2, Cancels = source };
        var purchases = Enumerable.Range(0, 10).Select(i => new CustomerPurchase(buyer, Sale($"HD-{i}", 20 - i).Line("a", 1, 100))).ToAsyncEnumerable();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReadAsync(crm => crm.Purchases.RecordManyAsync(purchases, new() { BatchSize = 3 }, told, source.Token)));

        Assert.Equal([3, 6], told.Reports.Select(r => r.Created));
        Assert.Equal((6L, 6), (await ReadAsync(crm => crm.Purchases.CountAsync()), (await LifecycleOfAsync(buyer)).Purchases));
        Assert.Equal((4L, 6L), await ReadAsync(async crm => await crm.Purchases.RecordManyAsync(purchases, new() { BatchSize = 4 }) is var rest ? (rest.Created, rest.Unchanged) : default));
        Assert.Equal(10, (await LifecycleOfAsync(buyer)).Purchases);
    });

    [Fact]
    public Task Recorded_batches_join_the_callers_transaction_and_are_gone_with_it() => WhereSupportedAsync(async () =>
    {
        var buyer = await BuyerAsync();
        await using var scope = Services.CreateAsyncScope();
        var transaction = await Adapter.BeginTransactionAsync(scope.ServiceProvider);
        if (transaction is null) return; // the adapter has no transactions of the caller's
        CustomerPurchase[] purchases = [new(buyer, Sale("HD-1", 4).Line("a", 1, 100)), new(buyer, Return("TH-1", 3, "HD-1").Line("a", 1, 100))];
        await scope.ServiceProvider.GetRequiredService<ICrm>().Purchases.RecordManyAsync(purchases.ToAsyncEnumerable(), new() { BatchSize = 1 });
        Assert.Equal(2, await scope.ServiceProvider.GetRequiredService<ICrm>().Purchases.CountAsync());

        await transaction.DisposeAsync();

        Assert.Equal(0, await ReadAsync(crm => crm.Purchases.CountAsync()));
        Assert.Equal(0, (await LifecycleOfAsync(buyer)).Purchases);
    });

    [Fact]
    public Task Batches_written_together_are_stored_in_their_order_or_not_at_all() => WhereSupportedAsync(async () =>
    {
        await AddAsync(NewCustomer.Person().ExternalId("shop", "C-1"));
        var (fine, begun) = (New("C-0"), New("C-2"));

        await RefusedAsync("crm.customer.duplicate-external-id", () => WriteTogetherAsync([[fine], [New("C-1")]]));
        Assert.Equal(1, await ReadAsync(crm => crm.Customers.CountAsync()));
        await Assert.ThrowsAsync<NotSupportedException>(() => WriteTogetherAsync([[fine, Lifecycle.Begin(ConformanceCaller.Home, fine.Id)]]));
        await WriteTogetherAsync([[], [fine, begun], [Lifecycle.Begin(ConformanceCaller.Home, fine.Id)]]);

        Assert.Equal((1L, false), (fine.Version, fine.HasPendingChanges));
        Assert.Equal(3, await ReadAsync(crm => crm.Customers.CountAsync()));
        Assert.NotNull(await WithAsync<IRepository<Lifecycle, CustomerId>, Lifecycle?>(l => l.FindAsync(fine.Id)));
        await WriteTogetherAsync([[fine], []]);
        Assert.Equal(1, (await LoadAsync(fine.Id)).Version);
    });

    [Fact]
    public Task A_batch_of_ties_names_the_customers_at_both_ends() => WhereSupportedAsync(async () =>
    {
        var (lan, firm) = (await AddAsync(NewCustomer.Person("Lan")), await AddAsync(NewCustomer.Organisation("Firm")));
        await HappenedAsync<CrmEvent>();

        await WriteTogetherAsync([[Affiliation.Add(new(UnknownId), new(lan.Id, firm.Id, AffiliationRoles.Employee), lan, firm, [], Now)]]);

        Assert.Equal([lan.Key, firm.Key], Assert.Single(await HappenedAsync<BatchWritten>()).Customers);
    });

    private NewPurchase Sale(string number, int daysAgo) => NewPurchase.Sale(new("shop", number), Currency.Vnd, Now.AddDays(-daysAgo));

    private NewPurchase Return(string number, int daysAgo, string? order) => NewPurchase.Return(new("shop", number), Currency.Vnd, Now.AddDays(-daysAgo), order);

    private async Task<CustomerId> BuyerAsync() => (await AddAsync("Buyer")).Id;

    private async Task ActInOtherTenantAsync(Func<CustomerId, Task> act)
    {
        using var acting = ActFor(s_other);
        await act(await BuyerAsync());
    }

    private Task<BulkProgress> RecordManyAsync(IEnumerable<CustomerPurchase> purchases) => ReadAsync(crm => crm.Purchases.RecordManyAsync(purchases.ToAsyncEnumerable()));

    private Task<BulkProgress> RecordManyAsync(CustomerId buyer, params IEnumerable<NewPurchase> drafts) => RecordManyAsync(drafts.Select(d => new CustomerPurchase(buyer, d)));

    private async Task WriteTogetherAsync(IReadOnlyList<IReadOnlyList<AggregateRoot>> batches)
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IBulkWriter>().WriteTogetherAsync(batches);
    }

    private Task RefusedAtAsync(string code, string path, params CustomerPurchase[] purchases) => RefusedAtAsync(code, path, () => RecordManyAsync(purchases));

    private async Task<Purchase> PurchaseAsync(string number) => (await ReadAsync(crm => crm.Purchases.FindByOrderNumberAsync(new("shop", number))))!;

    private async Task<LifecycleView> LifecycleOfAsync(CustomerId customer) => (await ReadAsync(crm => crm.Lifecycles.OfAsync(customer))) with { CustomerId = default };

    // Everything but ids; the sale of a return by whether there is one.
    private async Task<IReadOnlyList<string>> PurchasesOfAsync(CustomerId customer)
    {
        var portraits = new List<string>();
        foreach (var summary in (await ReadAsync(crm => crm.Purchases.OfAsync(customer))).Items)
        {
            var purchase = await ReadAsync(crm => crm.Purchases.GetAsync(summary.Id));
            var lines = string.Join(' ', purchase.Lines.OrderBy(l => l.Number).Select(l => $"{l.Number} {l.ProductKey} {l.CategoryKey} {l.ProductId is not null} {l.TotalMinor}"));
            portraits.Add($"{Portrait.Of(purchase, "TenantId", "Id", "CustomerId", "Key", "SubjectId", "SaleId", "Lines")} {purchase.SaleId is not null} {lines}");
        }

        return [.. portraits.Order(StringComparer.Ordinal)];
    }
}
