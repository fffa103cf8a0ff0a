using Crm.Core.Errors;
using Crm.Core.Purchases;
using Crm.Core.Testing;
using Crm.Core.Values;

namespace Crm.Core.Tests.Purchases;

public sealed class PurchaseTests
{
    public static TheoryData<PurchaseStatus, string, bool> Transitions => new()
    {
        { PurchaseStatus.Placed, "complete", true },
        { PurchaseStatus.Placed, "cancel", true },
        { PurchaseStatus.Completed, "complete", false },
        { PurchaseStatus.Completed, "cancel", false },
        { PurchaseStatus.Cancelled, "complete", false },
        { PurchaseStatus.Cancelled, "cancel", false },
    };

    [Theory]
    [MemberData(nameof(Transitions))]
    public void Only_a_placed_purchase_is_completed_or_cancelled(PurchaseStatus from, string command, bool allowed)
    {
        var purchase = A.Purchase().ThatIs(from);
        Action act = command == "complete"
            ? () => purchase.Complete(Some.Instant)
            : () => purchase.Cancel(ReasonCode.Parse("out-of-stock"), Some.Instant);

        if (allowed) act();
        else Assert.Equal("crm.purchase.illegal-transition", Assert.Throws<CrmException>(act).Code);

        Assert.Equal(allowed ? (command == "complete" ? PurchaseStatus.Completed : PurchaseStatus.Cancelled) : from, purchase.Status);
    }

    [Fact]
    public void A_purchase_is_completed_and_comes_back_after_it_was_placed()
    {
        var early = Some.Instant.AddTicks(-10);
        var refusals = new Action[]
        {
            () => A.Purchase().Complete(early),
            () => A.Purchase(A.Sale().Line("P-1", 1, 1).Completed(early)),
            () => A.Purchase().TakeReturn(A.Purchase(NewPurchase.Return(new OrderNumber("shop", "TH-1"), Currency.Vnd, early, "HD-1").Line("P-1", 1, 1)), [], Some.Instant),
        };

        Assert.All(refusals, refused => Assert.Equal("crm.purchase.dates-out-of-order", Assert.Throws<CrmException>(refused).Code));
    }

    public static TheoryData<string, string, string?> BadDrafts => new()
    {
        { "no total", "crm.purchase.total-required", "total" },
        { "mismatch", "crm.purchase.total-mismatch", "total" },
        { "negative total", "crm.purchase.invalid-amount", "total" },
        { "discount above", "crm.purchase.invalid-amount", "discount" },
        { "line discount above", "crm.purchase.invalid-amount", "lines[1].discount" },
        { "quantity", "crm.purchase.invalid-quantity", "lines[0].quantity" },
        { "price currency", "crm.money.currency-mismatch", "lines[0].unitPrice" },
        { "future", "crm.purchase.in-the-future", "placedAt" },
        { "rate", "crm.purchase.wrong-rate", "rate" },
        { "channel", "crm.text.too-long", "channel" },
        { "nameless line", "crm.text.required", "lines[0].productKey" },
        { "lines", "crm.purchase.too-many-lines", "lines" },
        { "null line", "crm.value.missing", "lines[1]" },
        { "null number", "crm.value.missing", "number" },
        { "rate to come", "crm.purchase.rate-in-future", "rate" },
        { "returns itself", "crm.purchase.returns-itself", "returnOf" },
    };

    [Theory]
    [MemberData(nameof(BadDrafts))]
    public void A_draft_that_is_not_acceptable_is_refused_with_code_and_place(string what, string code, string? path)
    {
        var line = new NewPurchaseLine("P-1", null, Quantity.One, UnitPrice.Of(100, "VND"));
        var draft = what switch
        {
            "no total" => A.Sale(),
            "mismatch" => A.Sale().Line("P-1", 1, 100).Total(Money.Of(99, "VND")),
            "negative total" => A.Sale().Total(Money.Of(-1, "VND")),
            "discount above" => A.Sale().Line("P-1", 1, 100).Discount(Money.Of(101, "VND")),
            "line discount above" => A.Sale().Line("P-1", 1, 100).Line("P-1", 1, 100, discount: Money.Of(101, "VND")),
            "quantity" => A.Sale().Line("P-1", 0, 100),
            "price currency" => A.Sale().Lines([line with { UnitPrice = UnitPrice.Of(1, "EUR") }]),
            "future" => NewPurchase.Sale(new OrderNumber("shop", "1"), Money.Of(1, "VND"), Some.Instant.AddMinutes(6)),
            "rate" => A.Sale().Line("P-1", 1, 100).At(new ExchangeRate(Currency.Parse("EUR"), Currency.Vnd, 26_000, new(2026, 3, 14))),
            "channel" => A.Sale().Line("P-1", 1, 100).Through(new string('x', 65)),
            "null line" => A.Sale().Line("P-1", 1, 100).Lines([null!]),
            "null number" => NewPurchase.Sale(null!, Money.Of(1, "VND"), Some.Instant),
            "rate to come" => NewPurchase.Sale(new OrderNumber("shop", "1"), Money.Of(1, "EUR"), Some.Instant).At(new ExchangeRate(Currency.Parse("EUR"), Currency.Vnd, 26_000, new(2026, 3, 16))),
            "returns itself" => A.Return("TH-1", "TH-1").Line("P-1", 1, 100),
            "nameless line" => A.Sale().Lines([line with { ProductKey = " " }]),
            _ => A.Sale().Lines(Enumerable.Repeat(line, Purchase.MaxLines + 1)),
        };

        var refused = Assert.Throws<CrmException>(() => A.Purchase(draft));

        Assert.Equal((code, path), (refused.Code, refused.Path));
    }

    [Fact]
    public void A_line_that_is_refused_while_it_is_written_is_named_by_its_place()
    {
        var draft = A.Sale().Line("P-1", 1, 100);

        Assert.Equal("lines[1].quantity", Assert.Throws<CrmException>(() => draft.Line("P-2", 1.23456m, 100)).Path);
        Assert.Equal("lines[1].unitPrice", Assert.Throws<CrmException>(() => draft.Line("P-2", 1, 1.23456m)).Path);
    }

    [Theory]
    [InlineData(0.5, 1, 0)]
    [InlineData(0.5, 3, 2)]
    [InlineData(0.5, 5, 2)]
    [InlineData(0.0001, 5_001, 1)]
    public void A_line_rounds_half_to_even_once(double price, int quantity, long total) =>
        Assert.Equal(total, A.Purchase(A.Sale().Line("P-1", quantity, (decimal)price)).TotalMinor);

    [Fact]
    public void The_base_amount_is_the_total_in_the_base_currency_and_null_without_a_rate()
    {
        var euro = NewPurchase.Sale(new OrderNumber("shop", "E-1"), Money.Of(12.50m, "EUR"), Some.Instant);
        var rate = new ExchangeRate(Currency.Parse("EUR"), Currency.Vnd, 26_000.5m, new(2026, 3, 14));

        Assert.Equal(A.Purchase().Total, A.Purchase().BaseTotal);
        Assert.Null(A.Purchase(euro).BaseTotal);
        Assert.Equal(Money.Of(325_006, "VND"), A.Purchase(euro.At(rate)).BaseTotal);
    }

    [Fact]
    public void The_same_facts_are_recognised_and_others_are_not()
    {
        var stored = A.Purchase().ThatIs(PurchaseStatus.Completed);

        Assert.True(stored.SaysTheSameAs(A.Purchase()));
        Assert.False(stored.SaysTheSameAs(A.Purchase(A.Sale().Line("P-1", 1, 50_000))));
        Assert.False(stored.SaysTheSameAs(A.Purchase(A.Sale().Line("P-1", 2, 50_000).Through("web"))));
        Assert.False(stored.SaysTheSameAs(A.Purchase(A.Sale().Line("P-2", 2, 50_000))));
    }

    [Fact]
    public void A_return_mirrors_what_it_would_be_as_a_sale()
    {
        var returned = A.Purchase(A.Return().Line("P-1", 3, 0.5m));

        Assert.Equal((-2L, -30_000L, PurchaseStatus.Completed), (returned.TotalMinor, returned.Lines[0].QuantityScaled, returned.Status));
        Assert.True(returned.IsUnmatchedReturn);
    }

    [Fact]
    public void Returns_together_cannot_exceed_the_sale()
    {
        var sale = A.Purchase();
        var first = A.Purchase(A.Return(number: "TH-1").Line("P-1", 1, 50_000));
        var second = A.Purchase(A.Return(number: "TH-2").Line("P-1", 2, 10_000));
        sale.TakeReturn(first, [], Some.Instant);

        var refused = Assert.Throws<CrmException>(() => sale.TakeReturn(second, [first], Some.Instant));

        Assert.Equal(("crm.purchase.return-exceeds-sale", "lines"), (refused.Code, refused.Path));
        Assert.Equal((sale.Id, null, 50_000L), (first.SaleId, second.SaleId, sale.ReturnedMinor));
        var cancel = Assert.Throws<CrmException>(() => sale.Cancel(ReasonCode.Parse("x"), Some.Instant));
        Assert.Equal("crm.purchase.illegal-transition", cancel.Code);
    }
}
