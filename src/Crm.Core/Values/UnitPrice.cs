using System.Text.Json.Serialization;
using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>The price of one unit, with four decimals whatever the currency: real price lists hold 0.001 EUR.</summary>
/// <remarks>Equal when price and currency are. <c>default</c> has no currency and is refused. May be negative (a deduction).</remarks>
[JsonConverter(typeof(UnitPriceJsonConverter))]
public readonly record struct UnitPrice
{
    private UnitPrice(long scaled, Currency currency)
    {
        Scaled = scaled;
        Currency = currency;
    }

    /// <summary>The price in ten-thousandths of the major unit, as it is stored.</summary>
    public long Scaled { get; }

    /// <summary>The currency.</summary>
    public Currency Currency { get; }

    /// <summary>The price in major units, exact.</summary>
    public decimal Amount => Scaled / ScaledNumber.Power(ScaledNumber.FineDecimals);

    /// <summary>A price in a currency.</summary>
    /// <param name="amount">Major units, at most four decimals.</param>
    /// <param name="currency">The ISO 4217 code.</param>
    /// <param name="path">Where in the input.</param>
    /// <exception cref="CrmException"><c>crm.unit-price.too-precise</c>, <c>crm.money.out-of-range</c>, <c>crm.currency.unknown</c>.</exception>
    public static UnitPrice Of(decimal amount, string currency, string path = "unitPrice") => Of(amount, Currency.Parse(currency), path);

    /// <inheritdoc cref="Of(decimal, string, string)"/>
    public static UnitPrice Of(decimal amount, Currency currency, string path = "unitPrice")
    {
        Currency.Required(currency);
        return new(
            ScaledNumber.From(amount, ScaledNumber.FineDecimals, UnitPriceErrors.TooPrecise, MoneyErrors.OutOfRange, path),
            currency);
    }

    /// <summary>A price from ten-thousandths, as it is stored.</summary>
    /// <param name="scaled">Ten-thousandths of the major unit.</param>
    /// <param name="currency">The currency.</param>
    /// <exception cref="CrmException"><c>crm.money.out-of-range</c>, <c>crm.currency.unknown</c>.</exception>
    public static UnitPrice FromScaled(long scaled, Currency currency) =>
        new(ScaledNumber.InRange(scaled, MoneyErrors.OutOfRange), Currency.Required(currency));

    /// <summary>The value of a line: price times quantity, computed exactly and rounded half to even to minor units once.</summary>
    /// <param name="quantity">How many units.</param>
    /// <exception cref="CrmException"><c>crm.money.out-of-range</c>, <c>crm.currency.unknown</c>.</exception>
    public Money Times(Quantity quantity)
    {
        var decimals = (2 * ScaledNumber.FineDecimals) - Currency.Required(Currency).MinorUnits;
        var minor = HalfEven.Divide((Int128)Scaled * quantity.Scaled, HalfEven.TenTo<Int128>(decimals));
        return Money.FromMinor(ScaledNumber.InRange(minor, MoneyErrors.OutOfRange), Currency);
    }

    /// <summary>The price with four decimals and the code, the same in every culture: <c>0.0010 EUR</c>.</summary>
    public override string ToString() => $"{DecimalText.Format(Amount, ScaledNumber.FineDecimals)} {Currency.Code}";
}
