using Crm.Core.Errors;
using Crm.Core.Purchases;
using Crm.Core.Storage;
using Crm.Core.Testing;
using Crm.Core.Tests.Hosting;
using Crm.Core.Unidentified;
using Crm.Core.Values;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Tests.Purchases;

public sealed class ReturnTests
{
    [Fact]
    public void A_sale_takes_only_returns_that_name_it()
    {
        var sale = A.Purchase();
        var taken = A.Purchase(A.Return(number: "TH-1").Line("P-1", 1, 1));
        sale.TakeReturn(taken, [], Some.Instant);

        Refused("crm.purchase.wrong-kind", "returnOf", () => sale.TakeReturn(A.Purchase(), [], Some.Instant));
        Refused("crm.purchase.wrong-kind", "returnOf", () => sale.TakeReturn(A.Purchase(A.Return("HD-2").Line("P-1", 1, 1)), [], Some.Instant));
        Refused("crm.purchase.wrong-kind", "returnOf", () => sale.TakeReturn(taken, [taken], Some.Instant));
        Refused("crm.purchase.wrong-kind", "completedAt", () => A.Purchase(A.Return().Line("P-1", 1, 1).Completed(Some.Instant)));
        Assert.Equal(1, sale.ReturnCount);
    }

    [Fact]
    public void A_return_is_in_the_currency_of_its_sale_and_of_one_that_was_not_cancelled()
    {
        var euro = NewPurchase.Return(new OrderNumber("shop", "TH-1"), Money.Of(1, "EUR"), Some.Instant, "HD-1");

        Refused("crm.purchase.return-currency-mismatch", "currency", () => A.Purchase().TakeReturn(A.Purchase(euro), [], Some.Instant));
        Refused("crm.purchase.return-exceeds-sale", "total", () => A.Purchase().ThatIs(PurchaseStatus.Cancelled).TakeReturn(A.Purchase(A.Return().Line("P-1", 1, 1)), [], Some.Instant));
    }

    [Fact]
    public void At_most_two_hundred_returns_name_one_sale()
    {
        var sale = A.Purchase();
        for (var i = 0; i < Purchase.MaxReturns; i++) sale.TakeReturn(HeaderOnly($"TH-{i}", 1), [], Some.Instant);

        Refused("crm.purchase.too-many-returns", "returnOf", () => sale.TakeReturn(HeaderOnly("TH-200", 1), [], Some.Instant));
    }

    [Fact]
    public void A_return_without_lines_is_bounded_by_the_total()
    {
        var sale = A.Purchase();

        sale.TakeReturn(HeaderOnly("TH-1", 99_999), [], Some.Instant);

        Refused("crm.purchase.return-exceeds-sale", "total", () => sale.TakeReturn(HeaderOnly("TH-2", 2), [], Some.Instant));
        sale.TakeReturn(HeaderOnly("TH-3", 1), [], Some.Instant);
        Assert.Equal((2, sale.TotalMinor), (sale.ReturnCount, sale.ReturnedMinor));
    }

    [Fact]
    public async Task Waiting_returns_are_matched_as_far_as_they_fit_in_the_order_they_were_recorded()
    {
        using var shop = new Shop();
        var buyer = (await shop.Write(crm => crm.Customers.AddAsync(Core.Customers.NewCustomer.Organisation("Buyer")))).Id;
        foreach (var (number, amount) in (List<(string, long)>)[("TH-1", 60), ("TH-2", 60), ("TH-3", 40)])
            await shop.Write(crm => crm.Purchases.RecordReturnAsync(buyer, NewPurchase.Return(new OrderNumber("shop", number), Money.Of(amount, "VND"), Some.Instant, "HD-1")));

        var sale = await shop.Write(crm => crm.Purchases.RecordAsync(buyer, new OrderNumber("shop", "HD-1"), Money.Of(100, "VND"), Some.Instant));

        Assert.Equal((2, 100L), (sale.ReturnCount, sale.ReturnedMinor));
        Assert.True((await shop.Read(crm => crm.Purchases.FindByOrderNumberAsync(new("shop", "TH-2"))))!.IsUnmatchedReturn);
        await Assert.ThrowsAsync<CrmException>(() => shop.Write(crm => crm.Purchases.RecordReturnAsync(buyer, A.Sale())));
    }

    [Fact]
    public async Task A_held_purchase_says_later_what_it_said_when_it_was_held()
    {
        using var shop = new Shop();
        var buyer = (await shop.Write(crm => crm.Customers.AddAsync(Core.Customers.NewCustomer.Organisation("Buyer")))).Id;
        var euro = Currency.Parse("EUR");
        NewPurchase[] drafts =
        [
            NewPurchase.Sale(new OrderNumber("shop", "1"), euro, Some.Instant.AddMicroseconds(-1)).Line("P-1", 2.5m, 0.1234m, "Cà phê", Money.Of(0.01m, "EUR"))
                .Discount(Money.Of(0.1m, "EUR")).Total(Money.Of(0.2m, "EUR")).Through("web").In("Hà Nội").Completed(Some.Instant)
                .At(new ExchangeRate(euro, Currency.Vnd, 26_000.5m, new(2026, 3, 14))),
            NewPurchase.Sale(new OrderNumber("shop", "2"), Money.Of(5, "VND"), Some.Instant),
            NewPurchase.Return(new OrderNumber("shop", "3"), Money.Of(5, "VND"), Some.Instant, "unknown"),
        ];
        foreach (var draft in drafts)
        {
            var held = await shop.Write(crm => crm.Purchases.HoldAsync(draft, [HeldKey.Phone("0912345678")]));
            await shop.Write(crm => crm.Unidentified.LinkAsync(held.Id, buyer));

            // Recording the draft itself finds the same facts.
            Assert.Equal(held.SourceKey, (await shop.Write(crm => crm.Purchases.RecordAsync(buyer, draft))).Number);
        }

        Assert.Equal(3, await shop.Read(crm => crm.Purchases.CountAsync()));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{"kind":"Sale","surprise":1}""")]
    public async Task A_held_purchase_that_cannot_be_read_stays_held(string payload)
    {
        using var shop = new Shop();
        var buyer = (await shop.Write(crm => crm.Customers.AddAsync(Core.Customers.NewCustomer.Organisation("Buyer")))).Id;
        // As an older version held it: this one would not.
        var held = UnidentifiedFact.Hold(Some.Tenant, new(Some.Id()), new(Purchase.TypeName, "shop", "1", Some.Instant, [], payload), CountryCode.Vietnam, Some.Instant);
        await using (var scope = shop.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<IRepository<UnidentifiedFact, UnidentifiedFactId>>().Add(held);
            await scope.ServiceProvider.GetRequiredService<ICrmUnitOfWork>().SaveChangesAsync();
        }

        var refused = await Assert.ThrowsAsync<CrmException>(() => shop.Write(crm => crm.Unidentified.LinkAsync(held.Id, buyer)));

        Assert.Equal("crm.purchase.unreadable-payload", refused.Code);
        Assert.Equal(1, (await shop.Read(crm => crm.Unidentified.CountAsync())).Held);
    }

    [Fact]
    public void A_line_is_its_exact_value_rounded_half_to_even_and_a_return_its_mirror_image() =>
        Prop.ForAll(Gen.Choose(1, 10_000_000).ToArbitrary(), Gen.Choose(0, 100_000_000).ToArbitrary(), (quantity, price) =>
        {
            // Both in ten-thousandths; dong has no minor unit.
            var exact = (decimal)quantity * price / 100_000_000m;
            NewPurchaseLine[] line = [new("P-1", null, Quantity.FromScaled(quantity), UnitPrice.FromScaled(price, Currency.Vnd))];
            var sale = A.Purchase(A.Sale().Lines(line));
            return sale.TotalMinor == (long)decimal.Round(exact, MidpointRounding.ToEven) && A.Purchase(A.Return().Lines(line)).TotalMinor == -sale.TotalMinor;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_instant_before_1900_is_refused_with_its_place()
    {
        var longAgo = new DateTimeOffset(1899, 12, 31, 0, 0, 0, TimeSpan.Zero);

        Refused("crm.instant.out-of-range", "placedAt", () => A.Purchase(NewPurchase.Sale(new OrderNumber("shop", "1"), Money.Of(1, "VND"), longAgo)));
        Refused("crm.instant.out-of-range", "completedAt", () => A.Purchase(A.Sale().Line("P-1", 1, 1).Completed(longAgo)));
        Refused("crm.instant.out-of-range", "occurredAt", () => A.Interaction(A.Call() with { OccurredAt = longAgo }));
        Refused("crm.instant.out-of-range", "notedAt", () => A.Trait(Core.Traits.NewTrait.Need("x").Since(longAgo)));
    }

    private static Purchase HeaderOnly(string number, long amount) =>
        A.Purchase(NewPurchase.Return(new OrderNumber("shop", number), Money.Of(amount, "VND"), Some.Instant, "HD-1"));

    private static void Refused(string code, string path, Action act)
    {
        var refused = Assert.Throws<CrmException>(act);
        Assert.Equal((code, path), (refused.Code, refused.Path));
    }
}
