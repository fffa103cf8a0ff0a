using Crm.Core.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Crm.Core.Tests.Values;

public sealed class MoneyTests
{
    private static readonly Currency s_eur = Currency.Parse("EUR");

    private static readonly Arbitrary<long> s_minor = Numbers.Between(-40_000_000_000_000_000, 40_000_000_000_000_000);

    [Theory]
    [InlineData("VND", 1_250_000, 1_250_000)]
    [InlineData("EUR", 12.5, 1_250)]
    [InlineData("KWD", 1.234, 1_234)]
    [InlineData("eur", -0.01, -1)]
    [InlineData("CLF", 0.0001, 1)]
    public void An_amount_is_kept_in_minor_units(string currency, decimal amount, long minor)
    {
        var money = Money.Of(amount, currency);

        Assert.Equal(minor, money.Minor);
        Assert.Equal(amount, money.Amount);
        Assert.Equal(Money.FromMinor(minor, Currency.Parse(currency)), money);
    }

    [Theory]
    [InlineData("VND", 0.5)]
    [InlineData("EUR", 0.001)]
    [InlineData("KWD", 1.2345)]
    public void More_decimals_than_the_currency_has_are_refused(string currency, decimal amount) =>
        Refuses.With("crm.money.too-precise", () => Money.Of(amount, currency));

    [Theory]
    [InlineData("90000000000000001", "VND")]
    [InlineData("900000000000000.01", "EUR")]
    [InlineData("-79228162514264337593543950335", "KWD")]
    public void Amounts_out_of_range_are_refused(string amount, string currency) =>
        Refuses.With("crm.money.out-of-range", () => Money.Of(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), currency));

    [Fact]
    public void Minor_units_out_of_range_are_refused()
    {
        Refuses.With("crm.money.out-of-range", () => Money.FromMinor(long.MinValue, s_eur));
        Assert.Equal(90_000_000_000_000_000, Money.FromMinor(90_000_000_000_000_000, s_eur).Minor);
        Refuses.With("crm.money.out-of-range", () => Money.FromMinor(90_000_000_000_000_000, s_eur) + Money.Of(0.01m, s_eur));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("EURO")]
    [InlineData("XAU")]
    [InlineData("ABC")]
    public void An_unknown_currency_is_refused(string? code)
    {
        Refuses.With("crm.currency.unknown", () => Currency.Parse(code));
        Assert.False(Currency.TryParse(code, out _));
    }

    [Fact]
    public void No_currency_is_refused_everywhere()
    {
        Refuses.With("crm.currency.unknown", () => Money.Zero(default));
        Refuses.With("crm.currency.unknown", () => Money.Of(1, default(Currency)));
        Refuses.With("crm.currency.unknown", () => default(Money) + default(Money));
        Refuses.With("crm.currency.unknown", () => default(UnitPrice).Times(Quantity.One));
        Assert.Equal("", default(Currency).Code);
    }

    [Fact]
    public void Two_currencies_never_meet()
    {
        var (dong, euro) = (Money.Of(1, "VND"), Money.Of(1, "EUR"));

        Refuses.With("crm.money.currency-mismatch", () => dong + euro);
        Refuses.With("crm.money.currency-mismatch", () => dong - euro);
        Refuses.With("crm.money.currency-mismatch", () => dong.CompareTo(euro));
        Refuses.With("crm.money.currency-mismatch", () => dong < euro);
        Assert.NotEqual(dong, euro);
    }

    [Fact]
    public void Adding_is_commutative_and_undone_by_subtracting() => Prop.ForAll(s_minor, s_minor, (a, b) =>
    {
        var (x, y) = (Money.FromMinor(a, s_eur), Money.FromMinor(b, s_eur));
        return x + y == y + x && x + y - y == x && -(-x) == x && x + Money.Zero(s_eur) == x && x - x == Money.Zero(s_eur);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_is_that_of_the_amounts() => Prop.ForAll(s_minor, s_minor, (a, b) =>
    {
        var (x, y) = (Money.FromMinor(a, s_eur), Money.FromMinor(b, s_eur));
        return (x < y) == (a < b) && (x <= y) == (a <= b) && (x > y) == (a > b) && (x >= y) == (a >= b);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0.125, 0.12)]
    [InlineData(0.135, 0.14)]
    [InlineData(-0.125, -0.12)]
    [InlineData(0.1251, 0.13)]
    public void Rounding_goes_half_to_even(decimal amount, decimal rounded) =>
        Assert.Equal(rounded, Money.Round(amount, s_eur).Amount);

    [Fact]
    public void Converting_rounds_once()
    {
        var rate = new ExchangeRate(s_eur, Currency.Vnd, 26_543.21m, new DateOnly(2026, 11, 20));

        Assert.Equal(Money.Of(265_432, "VND"), Money.Of(10, s_eur).Convert(rate));
        Assert.Equal(Money.Of(-265, "VND"), Money.Of(-0.01m, s_eur).Convert(rate));
        Refuses.With("crm.money.currency-mismatch", () => Money.Of(10, "USD").Convert(rate));
    }

    [Fact]
    public void Converting_is_exact_where_decimals_are_not()
    {
        // 5e14 × (0.5 + 1e-28) lies a hair above a tie, which 28 digits cannot show.
        var rate = new ExchangeRate(s_eur, Currency.Vnd, 0.5000000000000000000000000001m, new DateOnly(2026, 11, 20));

        Assert.Equal(250_000_000_000_001, Money.Of(500_000_000_000_001m, s_eur).Convert(rate).Minor);
    }

    [Fact]
    public void Converting_beyond_the_range_is_refused()
    {
        var rate = new ExchangeRate(s_eur, Currency.Vnd, decimal.MaxValue, new DateOnly(2026, 11, 20));

        Refuses.With("crm.money.out-of-range", () => Money.Of(10, s_eur).Convert(rate));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_rate_is_above_zero(decimal rate) =>
        Refuses.With("crm.exchange-rate.invalid", () => new ExchangeRate(s_eur, Currency.Vnd, rate, default));

    [Fact]
    public void Between_a_currency_and_itself_the_rate_is_one() =>
        Refuses.With("crm.exchange-rate.invalid", () => new ExchangeRate(s_eur, s_eur, 2, default));

    [Fact]
    public void Text_is_the_same_in_every_culture()
    {
        Assert.Equal("12.50 EUR", Money.Of(12.5m, s_eur).ToString());
        Assert.Equal("1250000 VND", Money.Of(1_250_000, "VND").ToString());
    }

    [Fact]
    public void A_refused_amount_is_named_by_its_place()
    {
        Assert.Equal("amount", Refuses.With("crm.money.too-precise", () => Money.Of(0.5m, "VND")).Path);
        Assert.Equal("amount", Refuses.With("crm.money.out-of-range", () => Money.Of(decimal.MaxValue, "VND")).Path);
        Assert.Equal("value", Refuses.With("crm.money.too-precise", () => Money.Of(0.5m, "VND", "value")).Path);
        Assert.Equal("unitPrice", Refuses.With("crm.unit-price.too-precise", () => UnitPrice.Of(0.00001m, "VND")).Path);
        Assert.Equal("quantity", Refuses.With("crm.quantity.too-precise", () => Quantity.Of(0.00001m)).Path);
    }

    [Fact]
    public void Every_currency_has_a_code_of_three_letters_and_up_to_four_decimals()
    {
        Assert.All(Currency.All, currency => Assert.Matches("^[A-Z]{3}$", currency.Code));
        Assert.All(Currency.All, currency => Assert.InRange(currency.MinorUnits, 0, 4));
        Assert.InRange(Currency.All.Count, 160, 180);
    }
}
