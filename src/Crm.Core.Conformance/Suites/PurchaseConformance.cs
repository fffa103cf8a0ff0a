using Crm.Core.Customers;
using Crm.Core.Lifecycles;
using Crm.Core.Purchases;
using Crm.Core.Storage;
using Crm.Core.Values;

namespace Crm.Core.Conformance.Suites;

/// <summary>Purchases and returns: facts that are recorded once, to the minor unit, in whatever order they arrive.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract class PurchaseConformance(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    private static readonly ReasonCode s_reason = ReasonCode.Parse("out-of-stock");

    [Fact]
    public async Task A_purchase_comes_back_with_every_field_and_line()
    {
        var buyer = await BuyerAsync();
        var product = await WriteAsync(crm => crm.Products.AddAsync("CF-1", "Cà phê"));
        var euro = Currency.Parse("EUR");
        var draft = NewPurchase.Sale(new("shop", "HD-1"), euro, Now.AddDays(-1))
            .Line(" CF-1 ", 2.5m, 0.0015m, "Cà phê 😀").Line("unknown", 1, 12.34m, discount: Money.Of(0.34m, "EUR"))
            .Lines([new(null, "by hand", Quantity.One, UnitPrice.Of(1, euro))])
            .Discount(Money.Of(0.5m, "EUR")).Through("web").In("Hà Nội 1")
            .At(new ExchangeRate(euro, Currency.Vnd, 26_000.5m, new(2026, 3, 13))).Completed(Now);

        var recorded = await RecordAsync(buyer, draft);

        var stored = await ComesBackAsync(recorded);
        Assert.Equal([product.Id, null, null], stored.Lines.OrderBy(l => l.Number).Select(l => l.ProductId));
        Assert.Equal([0L, 1200, 100], stored.Lines.OrderBy(l => l.Number).Select(l => l.TotalMinor));
        Assert.Equal((1250L, PurchaseStatus.Completed), (stored.TotalMinor, stored.Status));
        Assert.Equal(325_006L, stored.BaseMinor);
    }

    [Fact]
    public async Task A_purchase_of_which_only_the_total_is_known_comes_back()
    {
        var buyer = await BuyerAsync();

        await ComesBackAsync(await WriteAsync(crm => crm.Purchases.RecordAsync(buyer, new OrderNumber("shop", "HD-1"), Money.Of(1_250_000, "VND"), Now)));
        await ComesBackAsync(await RecordAsync(buyer, NewPurchase.Return(new("shop", "TH-1"), Money.Of(1, "VND"), Now)));
    }

    [Theory]
    [InlineData("0", "VND")]
    [InlineData("900719925474099", "VND")]
    [InlineData("0.01", "USD")]
    [InlineData("9007199254740.99", "USD")]
    [InlineData("0.001", "KWD")]
    public async Task Totals_come_back_to_the_minor_unit(string amount, string currency)
    {
        var buyer = await BuyerAsync();
        var total = Money.Of(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), currency);

        var id = (await WriteAsync(crm => crm.Purchases.RecordAsync(buyer, new OrderNumber("shop", "HD-1"), total, Now))).Id;

        Assert.Equal(total, (await ReadAsync(crm => crm.Purchases.GetAsync(id))).Total);
        Assert.Equal(total, Assert.Single((await ReadAsync(crm => crm.Purchases.OfAsync(buyer))).Items).Total);
    }

    [Fact]
    public async Task The_total_is_the_sum_of_lines_that_were_each_rounded_half_to_even_once()
    {
        var buyer = await BuyerAsync();
        var draft = Sale("HD-1").Line("a", 1, 0.5m).Line("b", 3, 0.5m).Line("c", 0.3333m, 3m).Line("d", 1_000, 0.0005m);

        var stored = await ComesBackAsync(await RecordAsync(buyer, draft));

        Assert.Equal([0L, 2, 1, 0], stored.Lines.OrderBy(l => l.Number).Select(l => l.TotalMinor));
        Assert.Equal(3, stored.TotalMinor);
    }

    [Fact]
    public async Task Recording_the_same_facts_again_records_nothing()
    {
        var buyer = await BuyerAsync();
        var draft = Sale("HD-1").Line("a", 1, 100);
        var first = await WriteAsync(async crm =>
        {
            var recorded = await crm.Purchases.RecordAsync(buyer, draft);
            Assert.Same(recorded, await crm.Purchases.RecordAsync(buyer, draft));
            return recorded;
        });

        await WriteAsync(crm => crm.Purchases.CompleteAsync(first.Id));
        var again = await RecordAsync(buyer, draft);

        Assert.Equal((first.Id, 2L), (again.Id, again.Version));
        Assert.Equal(1, await ReadAsync(crm => crm.Purchases.CountAsync()));
        Assert.Equal(1, (await ReadAsync(crm => crm.Lifecycles.OfAsync(buyer))).Purchases);
    }

    [Fact]
    public async Task Other_facts_under_a_known_order_number_are_refused()
    {
        var (buyer, other) = (await BuyerAsync(), await BuyerAsync());
        await RecordAsync(buyer, Sale("HD-1").Line("a", 1, 100));

        await RefusedAsync("crm.purchase.order-number-taken", () => RecordAsync(buyer, Sale("HD-1").Line("a", 1, 101)));
        await RefusedAsync("crm.purchase.order-number-taken", () => RecordAsync(other, Sale("HD-1").Line("a", 1, 100)));
        await RecordAsync(other, Sale("hd-1").Line("a", 1, 100));
        await RecordAsync(other, NewPurchase.Sale(new("till", "HD-1"), Money.Of(1, "VND"), Now));
        Assert.Equal(3, await ReadAsync(crm => crm.Purchases.CountAsync()));
    }

    [Fact]
    public async Task An_order_number_recorded_twice_at_once_is_recorded_once()
    {
        var (buyer, other) = (await BuyerAsync(), await BuyerAsync());

        await RaceAsync(
            "crm.purchase.order-number-taken",
            crm => crm.Purchases.RecordAsync(buyer, Sale("HD-1").Line("a", 1, 100)),
            crm => crm.Purchases.RecordAsync(other, Sale("HD-1").Line("a", 1, 200)));

        Assert.Equal(buyer, Assert.Single((await ReadAsync(crm => crm.Purchases.ListAsync())).Items).CustomerId);
        Assert.Equal(0, (await ReadAsync(crm => crm.Lifecycles.OfAsync(other))).Purchases);
    }

    [Fact]
    public async Task A_return_is_matched_to_its_sale()
    {
        var buyer = await BuyerAsync();
        var sale = await RecordAsync(buyer, Sale("HD-1").Line("a", 3, 100));
        Clock.Advance(TimeSpan.FromDays(1));

        var first = await ReturnAsync(buyer, Return("TH-1", "HD-1").Line("a", 1, 100));
        var second = await ReturnAsync(buyer, Return("TH-2", "HD-1").Line("a", 2, 100));

        await ComesBackAsync(first);
        var stored = await ReadAsync(crm => crm.Purchases.GetAsync(sale.Id));
        Assert.Equal((2, 300L), (stored.ReturnCount, stored.ReturnedMinor));
        Assert.Equal((sale.Id, sale.Id), (first.SaleId, second.SaleId));
        Assert.Equal([first.Id, second.Id], (await HappenedAsync<PurchaseReturned>()).Select(e => e.ReturnId));
        Assert.Equal(1, (await ReadAsync(crm => crm.Lifecycles.OfAsync(buyer))).Purchases);
    }

    [Fact]
    public async Task More_than_was_bought_cannot_come_back()
    {
        var buyer = await BuyerAsync();
        var sale = await RecordAsync(buyer, Sale("HD-1").Line("a", 3, 100));
        await ReturnAsync(buyer, Return("TH-1", "HD-1").Line("a", 2, 100));

        await RefusedAsync("crm.purchase.return-exceeds-sale", () => ReturnAsync(buyer, Return("TH-2", "HD-1").Line("a", 2, 10)));
        await RefusedAsync("crm.purchase.return-exceeds-sale", () => ReturnAsync(buyer, Return("TH-2", "HD-1").Line("b", 1, 1)));
        await RefusedAsync("crm.purchase.illegal-transition", () => WriteAsync(crm => crm.Purchases.CancelAsync(sale.Id, s_reason)));
        Assert.Equal(2, await ReadAsync(crm => crm.Purchases.CountAsync()));
        Assert.Equal(200, (await ReadAsync(crm => crm.Purchases.GetAsync(sale.Id))).ReturnedMinor);
    }

    [Fact]
    public async Task Two_returns_at_once_cannot_together_exceed_the_sale()
    {
        var buyer = await BuyerAsync();
        await RecordAsync(buyer, Sale("HD-1").Line("a", 3, 100));

        await RaceAsync(
            "crm.concurrency.lost",
            crm => crm.Purchases.RecordReturnAsync(buyer, Return("TH-1", "HD-1").Line("a", 2, 100)),
            crm => crm.Purchases.RecordReturnAsync(buyer, Return("TH-2", "HD-1").Line("a", 2, 100)));

        Assert.Null(await ReadAsync(crm => crm.Purchases.FindByOrderNumberAsync(new("shop", "TH-2"))));
    }

    [Fact]
    public async Task A_return_that_arrives_before_its_sale_waits_for_it()
    {
        var (buyer, other) = (await BuyerAsync(), await BuyerAsync());
        var early = await ReturnAsync(buyer, Return("TH-1", "HD-1").Line("a", 1, 100));
        var tooMuch = await ReturnAsync(buyer, Return("TH-2", "HD-1").Line("a", 9, 100));
        var others = await ReturnAsync(other, Return("TH-3", "HD-1").Line("a", 1, 100));
        var nameless = await ReturnAsync(buyer, Return("TH-4", null).Line("a", 1, 100));
        Assert.Equal([early.Id, tooMuch.Id, others.Id], await UnmatchedAsync());

        var sale = await RecordAsync(buyer, Sale("HD-1").Line("a", 3, 100));

        Assert.Equal([tooMuch.Id, others.Id], await UnmatchedAsync());
        Assert.Equal(sale.Id, (await ReadAsync(crm => crm.Purchases.GetAsync(early.Id))).SaleId);
        Assert.Equal((1, 100L), (sale.ReturnCount, sale.ReturnedMinor));
        Assert.False(nameless.IsUnmatchedReturn);
    }

    [Fact]
    public async Task A_cancelled_purchase_counts_nowhere()
    {
        var buyer = await BuyerAsync();
        var first = await RecordAsync(buyer, Sale("HD-1").Line("a", 1, 100));
        Clock.Advance(TimeSpan.FromDays(1));
        var second = await RecordAsync(buyer, NewPurchase.Sale(new("shop", "HD-2"), Money.Of(1, "VND"), Now));

        await ComesBackAsync(await WriteAsync(crm => crm.Purchases.CancelAsync(second.Id, s_reason)));
        var one = await ReadAsync(crm => crm.Lifecycles.OfAsync(buyer));
        await WriteAsync(crm => crm.Purchases.CancelAsync(first.Id, s_reason));
        var none = await ReadAsync(crm => crm.Lifecycles.OfAsync(buyer));

        Assert.Equal((1, first.PlacedAt, LifecycleStage.New), (one.Purchases, one.LastPurchaseAt, one.Stage));
        Assert.Equal((0, null, LifecycleStage.Prospect), (none.Purchases, none.LastPurchaseAt, none.Stage));
        await RefusedAsync("crm.purchase.illegal-transition", () => WriteAsync(crm => crm.Purchases.CompleteAsync(first.Id)));
    }

    [Fact]
    public async Task A_cancellation_among_many_purchases_is_counted_anew_from_the_store()
    {
        var buyer = await BuyerAsync();
        var ids = await WriteAsync(async crm =>
        {
            var recorded = new List<PurchaseId>();
            for (var i = 0; i < PurchaseInstants.MaxRecent + 3; i++)
                recorded.Add((await crm.Purchases.RecordAsync(buyer, new OrderNumber("shop", $"HD-{i}"), Money.Of(i, "VND"), Now.AddDays(i - 100))).Id);
            return recorded;
        });

        await WriteAsync(crm => crm.Purchases.CancelAsync(ids[0], s_reason));

        var view = await ReadAsync(crm => crm.Lifecycles.OfAsync(buyer));
        Assert.Equal((ids.Count - 1, (DateTimeOffset?)Now.AddDays(-99)), (view.Purchases, view.FirstPurchaseAt));
    }

    [Fact]
    public async Task Many_purchases_recorded_and_cancelled_in_one_unit_of_work_are_counted_as_they_will_be_stored()
    {
        var buyer = await BuyerAsync();
        var many = PurchaseInstants.MaxRecent + 6;
        var ids = await WriteAsync(async crm =>
        {
            var recorded = new List<PurchaseId>();
            for (var i = 0; i < many; i++)
                recorded.Add((await crm.Purchases.RecordAsync(buyer, new OrderNumber("shop", $"HD-{i}"), Money.Of(i, "VND"), Now.AddDays(i - 100))).Id);
            await crm.Purchases.CancelAsync(recorded[3], s_reason);
            return recorded;
        });
        var first = await ReadAsync(crm => crm.Lifecycles.OfAsync(buyer));

        await WriteAsync(async crm =>
        {
            await crm.Purchases.CancelAsync(ids[many - 1], s_reason);
            return await crm.Purchases.CancelAsync(ids[many - 2], s_reason);
        });

        var second = await ReadAsync(crm => crm.Lifecycles.OfAsync(buyer));
        Assert.Equal((many - 1, Now.AddDays(many - 101)), (first.Purchases, first.LastPurchaseAt));
        Assert.Equal((many - 3, Now.AddDays(many - 103)), (second.Purchases, second.LastPurchaseAt));
        var counting = Specification.For<Purchase>().Where(PurchaseCriteria.CountingSalesOf(buyer));
        Assert.Equal(many - 3, await ReadAsync(crm => crm.Purchases.CountAsync(counting)));
    }

    [Fact]
    public async Task Purchases_are_listed_newest_first_page_by_page()
    {
        var (buyer, other) = (await BuyerAsync(), await BuyerAsync());
        // Two pairs share an instant; they were not recorded in the order they happened.
        foreach (var (number, minute) in (List<(string, int)>)[("a", 3), ("b", 1), ("c", 3), ("d", 2), ("e", 1)])
            await WriteAsync(crm => crm.Purchases.RecordAsync(buyer, new OrderNumber("shop", number), Money.Of(1, "VND"), Now.AddMinutes(minute - 9)));
        await RecordAsync(other, Sale("f").Line("a", 1, 1));
        var all = (await ReadAsync(crm => crm.Purchases.OfAsync(buyer))).Items;

        Assert.Equal(all.OrderByDescending(p => p.PlacedAt).ThenByDescending(p => p.Id).Select(p => p.Number), all.Select(p => p.Number));
        for (var size = 1; size <= 6; size++) Assert.Equal(all, await PagesAsync(size, (crm, page) => crm.Purchases.OfAsync(buyer, page)));
        Assert.Equal(5, await ReadAsync(crm => crm.Purchases.CountAsync(Specification.For<Purchase>().Where(PurchaseCriteria.Of(buyer)))));
        Assert.Equal(6, await ReadAsync(crm => crm.Purchases.CountAsync()));
    }

    [Fact]
    public async Task A_purchase_of_an_archived_customer_is_still_recorded()
    {
        var buyer = await BuyerAsync();
        await ChangeAsync(buyer, (c, at) => c.Archive(ReasonCode.Parse("moved-away"), at));

        await RecordAsync(buyer, Sale("HD-1").Line("a", 1, 100));

        Assert.Single((await ReadAsync(crm => crm.Purchases.OfAsync(buyer))).Items);
    }

    [Fact]
    public async Task What_does_not_exist_is_refused()
    {
        var unknown = new PurchaseId(UnknownId);

        await RefusedAsync("crm.customer.not-found", () => RecordAsync(new(UnknownId), Sale("HD-1").Line("a", 1, 100)));
        await RefusedAsync("crm.purchase.not-found", () => ReadAsync(crm => crm.Purchases.GetAsync(unknown)));
        await RefusedAsync("crm.purchase.not-found", () => WriteAsync(crm => crm.Purchases.CompleteAsync(unknown)));
        await RefusedAsync("crm.purchase.not-found", () => WriteAsync(crm => crm.Purchases.CancelAsync(unknown, s_reason)));
        Assert.Null(await ReadAsync(crm => crm.Purchases.FindAsync(unknown)));
        Assert.Empty((await ReadAsync(crm => crm.Purchases.OfAsync(new(UnknownId)))).Items);
    }

    [Fact]
    public async Task Another_tenant_sees_and_changes_nothing()
    {
        var buyer = await BuyerAsync();
        var sale = await RecordAsync(buyer, Sale("HD-1").Line("a", 1, 100));

        using (ActFor(ConformanceCaller.Away))
        {
            Assert.Null(await ReadAsync(crm => crm.Purchases.FindAsync(sale.Id)));
            Assert.Null(await ReadAsync(crm => crm.Purchases.FindByOrderNumberAsync(sale.OrderNumber)));
            Assert.Empty((await ReadAsync(crm => crm.Purchases.OfAsync(buyer))).Items);
            Assert.Equal(0, await ReadAsync(crm => crm.Purchases.CountAsync()));
            await RefusedAsync("crm.customer.not-found", () => RecordAsync(buyer, Sale("HD-2").Line("a", 1, 100)));
            await RefusedAsync("crm.purchase.not-found", () => WriteAsync(crm => crm.Purchases.CancelAsync(sale.Id, s_reason)));
            await RecordAsync(await BuyerAsync(), Sale("HD-1").Line("a", 1, 999));
        }

        Assert.Equal(100, (await ReadAsync(crm => crm.Purchases.FindByOrderNumberAsync(sale.OrderNumber)))?.TotalMinor);
    }

    private NewPurchase Sale(string number) => NewPurchase.Sale(new OrderNumber("shop", number), Currency.Vnd, Now);

    private NewPurchase Return(string number, string? order) => NewPurchase.Return(new OrderNumber("shop", number), Currency.Vnd, Now, order);

    private async Task<CustomerId> BuyerAsync() => (await AddAsync("Buyer")).Id;

    private Task<Purchase> RecordAsync(CustomerId buyer, NewPurchase draft) => WriteAsync(crm => crm.Purchases.RecordAsync(buyer, draft));

    private Task<Purchase> ReturnAsync(CustomerId buyer, NewPurchase draft) => WriteAsync(crm => crm.Purchases.RecordReturnAsync(buyer, draft));

    private async Task<IEnumerable<PurchaseId>> UnmatchedAsync() =>
        (await ReadAsync(crm => crm.Purchases.ListAsync(Specification.For<Purchase>().Where(PurchaseCriteria.UnmatchedReturns)))).Items.Select(p => p.Id);

    private async Task<Purchase> ComesBackAsync(Purchase saved)
    {
        var stored = await ReadAsync(crm => crm.Purchases.GetAsync(saved.Id));
        Assert.Equal(Shown(saved), Shown(stored));
        return stored;
    }
}
