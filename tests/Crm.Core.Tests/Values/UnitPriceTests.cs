using System.Globalization;
using Crm.Core.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Crm.Core.Tests.Values;

public sealed class UnitPriceTests
{
    [Theory]
    [InlineData("0.001", "EUR", "1000", "1.00")]
    [InlineData("0.125", "EUR", "1", "0.12")]
    [InlineData("0.135", "EUR", "1", "0.14")]
    [InlineData("0.5", "VND", "1", "0")]
    [InlineData("0.5", "VND", "3", "2")]
    [InlineData("2.5", "EUR", "-1.5", "-3.75")]
    [InlineData("1.2345", "CLF", "1.0000", "1.2345")]
    public void A_line_rounds_half_to_even_once(string price, string currency, string quantity, string value)
    {
        var line = UnitPrice.Of(Number(price), currency).Times(Quantity.Of(Number(quantity)));

        Assert.Equal(Money.Of(Number(value), currency), line);
    }

    [Fact]
    public void A_line_is_what_decimals_say() => Prop.ForAll(
        Numbers.Between(-1_000_000_000_000, 1_000_000_000_000),
        Numbers.Between(-100_000_000, 100_000_000),
        (price, quantity) =>
        {
            var line = UnitPrice.FromScaled(price, Currency.Parse("EUR")).Times(Quantity.FromScaled(quantity));
            return line.Amount == Math.Round(price / 10_000m * (quantity / 10_000m), 2, MidpointRounding.ToEven);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_line_beyond_the_range_is_refused()
    {
        var price = UnitPrice.FromScaled(90_000_000_000_000_000, Currency.Vnd);

        Refuses.With("crm.money.out-of-range", () => price.Times(Quantity.FromScaled(90_000_000_000_000_000)));
    }

    [Fact]
    public void A_fifth_decimal_is_refused()
    {
        Refuses.With("crm.unit-price.too-precise", () => UnitPrice.Of(0.00001m, "EUR"));
        Refuses.With("crm.quantity.too-precise", () => Quantity.Of(0.00001m));
    }

    [Fact]
    public void Prices_and_quantities_out_of_range_are_refused()
    {
        Refuses.With("crm.money.out-of-range", () => UnitPrice.Of(decimal.MaxValue, "EUR"));
        Refuses.With("crm.quantity.out-of-range", () => Quantity.Of(decimal.MinValue));
        Refuses.With("crm.quantity.out-of-range", () => Quantity.FromScaled(long.MinValue));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1,5")]
    [InlineData("1e3")]
    [InlineData(" 1")]
    [InlineData("0.33333333333333333333333333333")]
    public void A_quantity_that_is_no_number_is_refused(string? text)
    {
        Refuses.With("crm.quantity.invalid", () => Quantity.Parse(text), text);
        Assert.False(Quantity.TryParse(text, out _));
    }

    [Theory]
    [InlineData("9000000000001")]
    [InlineData("0.00001")]
    public void A_quantity_that_does_not_fit_is_no_quantity(string text) => Assert.False(Quantity.TryParse(text, out _));

    [Fact]
    public void A_quantity_is_read_back_from_its_text() => Prop.ForAll(
        Numbers.Between(-90_000_000_000_000_000, 90_000_000_000_000_000),
        scaled =>
        {
            var quantity = Quantity.FromScaled(scaled);
            return Quantity.Parse(quantity.ToString()) == quantity && Quantity.TryParse(quantity.ToString(), out var again) && again == quantity;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Quantities_are_ordered() => Assert.True(
        Quantity.Of(1) < Quantity.Of(1.5m) && Quantity.Of(2) > Quantity.One && Quantity.One <= Quantity.Of(1) && Quantity.One >= Quantity.Of(1)
        && Quantity.One.CompareTo(Quantity.Of(2)) < 0);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
