using Crm.Core.Purchases;
using Crm.Core.Testing;
using Crm.Core.Values;

namespace Crm.Core.Tests.Purchases;

/// <summary>What is worked out once, when a purchase is recorded.</summary>
public sealed class RecordedFiguresTests
{
    [Theory]
    [InlineData("2026-03-08T16:59:59.999999Z", "Asia/Ho_Chi_Minh", 23, 7)]
    [InlineData("2026-03-08T17:00:00Z", "Asia/Ho_Chi_Minh", 0, 1)]
    [InlineData("2026-03-08T17:00:00Z", "UTC", 17, 7)]
    [InlineData("2026-03-07T23:30:00-05:00", "Asia/Kathmandu", 10, 7)] // a quarter past ten
    [InlineData("2025-10-26T00:30:00Z", "Europe/Berlin", 2, 7)]
    [InlineData("2025-10-26T01:30:00Z", "Europe/Berlin", 2, 7)] // the same hour again
    [InlineData("2026-03-08T10:00:00Z", "America/Los_Angeles", 3, 7)] // the hour of two was left out
    public void The_hour_and_the_day_of_the_week_are_those_of_the_zone(string at, string zone, int hour, int weekday)
    {
        var placed = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture);

        var purchase = A.Purchase(NewPurchase.Sale(new("shop", "1"), Money.Of(1, "VND"), placed), Zone(zone));

        Assert.Equal((hour, weekday), (purchase.PlacedHour, purchase.PlacedWeekday));
    }

    [Theory]
    [InlineData(0, 0, "0")]
    [InlineData(10, 5, "15")]
    [InlineData(0, 100, "100")]
    [InlineData(100, 0, "100")]
    public void The_share_is_that_of_all_discounts_in_the_price_before_them(int ofTheLine, int ofTheWhole, string share)
    {
        var sale = A.Purchase(Discounted(A.Sale(), ofTheLine, ofTheWhole));
        var returned = A.Purchase(Discounted(A.Return(), ofTheLine, ofTheWhole));

        Assert.Equal((Number(share), Number(share)), (sale.DiscountShare, returned.DiscountShare));
        Assert.True(returned.TotalMinor <= 0);
    }

    [Theory]
    [InlineData(1, 3, "33.33")]
    [InlineData(2, 3, "66.67")]
    [InlineData(1, 800, "0.12")] // 0.125 is rounded to the even neighbour
    [InlineData(3, 800, "0.38")] // and so is 0.375
    [InlineData(1, 1_000_000, "0")]
    public void The_share_is_rounded_half_to_even_to_two_decimals(int discount, int price, string share) =>
        Assert.Equal(Number(share), A.Purchase(A.Sale().Line("P-1", 1, price).Discount(Money.Of(discount, "VND"))).DiscountShare);

    [Fact]
    public void Without_lines_the_price_is_the_total_with_the_discount_put_back_and_nothing_has_no_share()
    {
        var number = new OrderNumber("shop", "1");

        Assert.Equal(25, A.Purchase(NewPurchase.Sale(number, Money.Of(75, "VND"), Some.Instant).Discount(Money.Of(25, "VND"))).DiscountShare);
        Assert.Equal(25, A.Purchase(NewPurchase.Return(number, Money.Of(75, "VND"), Some.Instant).Discount(Money.Of(25, "VND"))).DiscountShare);
        Assert.Null(A.Purchase(NewPurchase.Sale(number, Money.Of(0, "VND"), Some.Instant)).DiscountShare);
        Assert.Null(A.Purchase(A.Sale().Line("P-1", 1, 100).Line("voucher", 1, -100)).DiscountShare);
    }

    [Fact]
    public void A_deduction_is_part_of_the_price_and_no_discount() =>
        Assert.Equal(20, A.Purchase(A.Sale().Line("P-1", 1, 100).Line("deduction", 1, -50).Discount(Money.Of(10, "VND"))).DiscountShare);

    [Fact]
    public void The_share_of_the_largest_amounts_is_exact()
    {
        var large = A.Sale().Lines(Enumerable.Range(0, 1_000).SelectMany(i => new[] { Line(900_000_000_000m, 300_000_000_000), Line(-500_000_000_000m, 0) }));

        Assert.Equal(75, A.Purchase(large).DiscountShare);

        static NewPurchaseLine Line(decimal price, decimal discount) => new("P-1", null, Quantity.Of(10), UnitPrice.Of(price, "VND"), Money.Of(discount * 10, "VND"));
    }

    [Fact]
    public void Categories_are_those_of_the_products_and_all_above_them_each_once()
    {
        var draft = A.Sale().Line("tea", 1, 1).Line("pot", 1, 1).Line("stone", 1, 1).Line("unknown", 1, 1).Line("tea", 1, 1);

        var purchase = A.Purchase(draft, null, ("tea", "drinks/hot/green"), ("pot", "kitchen/hot"), ("stone", null));

        Assert.Equal("/drinks/green/hot/kitchen/", purchase.CategoryKeys);
        Assert.Equal(["green", "hot", null, null, "green"], purchase.Lines.Select(l => l.CategoryKey));
        Assert.Equal([true, true, true, false, true], purchase.Lines.Select(l => l.ProductId is not null));
        Assert.Null(A.Purchase(A.Sale().Line("stone", 1, 1), null, ("stone", null)).CategoryKeys);
        Assert.Null(A.Purchase(A.Sale().Total(Money.Of(1, "VND"))).CategoryKeys);
    }

    [Fact]
    public void The_same_facts_are_recognised_wherever_the_product_is_filed_and_the_tenant_is_now()
    {
        var stored = A.Purchase(A.Sale().Line("tea", 1, 1), Zone("Asia/Ho_Chi_Minh"), ("tea", "drinks"));

        Assert.True(stored.SaysTheSameAs(A.Purchase(A.Sale().Line("tea", 1, 1), Zone("Europe/Berlin"), ("tea", "kitchen"))));
    }

    private static NewPurchase Discounted(NewPurchase draft, int ofTheLine, int ofTheWhole) =>
        draft.Line("P-1", 2, 50, discount: Money.Of(ofTheLine, "VND")).Discount(Money.Of(ofTheWhole, "VND"));

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static TimeZoneInfo Zone(string name) => TimeZoneName.Parse(name).Zone();
}
