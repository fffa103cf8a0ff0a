using System.Numerics;
using System.Text.Json.Serialization;
using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>An amount in one currency, kept as a whole number of minor units.</summary>
/// <remarks>
/// Equal when amount and currency are. <c>default</c> is an amount without a currency: it equals only itself and every operation
/// refuses it. No operation mixes currencies; <see cref="Convert"/> takes a rate.
/// </remarks>
[JsonConverter(typeof(MoneyJsonConverter))]
public readonly record struct Money : IComparable<Money>
{
    private Money(long minor, Currency currency)
    {
        Minor = minor;
        Currency = currency;
    }

    /// <summary>The amount in minor units (cents for EUR, đồng for VND): at most 9e16 from zero.</summary>
    public long Minor { get; }

    /// <summary>The currency; <c>default</c> only in <c>default(Money)</c>.</summary>
    public Currency Currency { get; }

    /// <summary>The amount in major units, exact.</summary>
    public decimal Amount => Minor / ScaledNumber.Power(Currency.MinorUnits);

    /// <summary>An amount of a currency.</summary>
    /// <param name="amount">Major units, with no more decimals than the currency has.</param>
    /// <param name="currency">The ISO 4217 code.</param>
    /// <param name="path">Where in the input.</param>
    /// <exception cref="CrmException"><c>crm.money.too-precise</c>, <c>crm.money.out-of-range</c>, <c>crm.currency.unknown</c>.</exception>
    public static Money Of(decimal amount, string currency, string path = "amount") => Of(amount, Currency.Parse(currency), path);

    /// <inheritdoc cref="Of(decimal, string, string)"/>
    public static Money Of(decimal amount, Currency currency, string path = "amount")
    {
        var decimals = Currency.Required(currency).MinorUnits;
        return new(ScaledNumber.From(amount, decimals, MoneyErrors.TooPrecise, MoneyErrors.OutOfRange, path), currency);
    }

    /// <summary>An amount from minor units, as it is stored.</summary>
    /// <param name="minor">Minor units.</param>
    /// <param name="currency">The currency.</param>
    /// <exception cref="CrmException"><c>crm.money.out-of-range</c>, <c>crm.currency.unknown</c>.</exception>
    public static Money FromMinor(long minor, Currency currency) =>
        new(ScaledNumber.InRange(minor, MoneyErrors.OutOfRange), Currency.Required(currency));

    /// <summary>Nothing, in a currency.</summary>
    /// <param name="currency">The currency.</param>
    /// <exception cref="CrmException"><c>crm.currency.unknown</c>.</exception>
    public static Money Zero(Currency currency) => new(0, Currency.Required(currency));

    /// <summary>The nearest amount the currency has, ties to the even minor unit.</summary>
    /// <param name="amount">Major units.</param>
    /// <param name="currency">The currency.</param>
    /// <exception cref="CrmException"><c>crm.money.out-of-range</c>, <c>crm.currency.unknown</c>.</exception>
    public static Money Round(decimal amount, Currency currency) =>
        Of(decimal.Round(amount, Currency.Required(currency).MinorUnits, MidpointRounding.ToEven), currency);

    /// <summary>The amount in the rate's target currency, computed exactly and rounded half to even once.</summary>
    /// <param name="rate">A rate from this amount's currency.</param>
    /// <exception cref="CrmException"><c>crm.money.currency-mismatch</c>, <c>crm.money.out-of-range</c>.</exception>
    public Money Convert(ExchangeRate rate)
    {
        RequireSame(rate.From);
        var exact = Minor * Mantissa(rate.Rate) * HalfEven.TenTo<BigInteger>(rate.To.MinorUnits);
        var rounded = HalfEven.Divide(exact, HalfEven.TenTo<BigInteger>(rate.Rate.Scale + Currency.MinorUnits));
        return BigInteger.Abs(rounded) <= ScaledNumber.Limit
            ? new((long)rounded, rate.To)
            : throw new CrmException(MoneyErrors.OutOfRange);
    }

    /// <summary>Orders two amounts of one currency.</summary>
    /// <param name="other">The other amount.</param>
    /// <exception cref="CrmException"><c>crm.money.currency-mismatch</c>.</exception>
    public int CompareTo(Money other)
    {
        RequireSame(other.Currency);
        return Minor.CompareTo(other.Minor);
    }

    /// <summary>The amount with its decimals and the code, the same in every culture: <c>12.50 EUR</c>.</summary>
    public override string ToString() => $"{DecimalText.Format(Amount, Currency.MinorUnits)} {Currency.Code}";

    /// <summary>The sum of two amounts of one currency.</summary>
    /// <exception cref="CrmException"><c>crm.money.currency-mismatch</c>, <c>crm.money.out-of-range</c>.</exception>
    public static Money operator +(Money left, Money right)
    {
        left.RequireSame(right.Currency);
        return FromMinor(left.Minor + right.Minor, left.Currency);
    }

    /// <summary>The difference of two amounts of one currency.</summary>
    /// <exception cref="CrmException"><c>crm.money.currency-mismatch</c>, <c>crm.money.out-of-range</c>.</exception>
    public static Money operator -(Money left, Money right) => left + -right;

    /// <summary>The amount with the other sign.</summary>
    public static Money operator -(Money money) => new(-money.Minor, money.Currency);

    /// <summary>Whether the left is less; refuses two currencies.</summary>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left is less or equal; refuses two currencies.</summary>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left is more; refuses two currencies.</summary>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left is more or equal; refuses two currencies.</summary>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    private static BigInteger Mantissa(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        _ = decimal.GetBits(value, bits);
        return ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
    }

    private void RequireSame(Currency other)
    {
        if (Currency.Required(Currency) != other)
            throw new CrmException(MoneyErrors.CurrencyMismatch);
    }
}
