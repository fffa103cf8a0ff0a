using Crm.Core.Errors;
using Crm.Core.Privacy;
using Crm.Core.Values;

namespace Crm.Core.Purchases;

/// <content>What it cost, in its own currency and in the one figures are added up in. Never changes.</content>
public sealed partial class Purchase
{
    /// <summary>The currency of all its amounts, ISO 4217.</summary>
    [NotPersonal("code of a currency")]
    public string CurrencyCode { get; private init; } = string.Empty;

    /// <summary>Taken off the whole, in minor units; negative for a return.</summary>
    public long DiscountMinor { get; private init; }

    /// <summary>What it cost after all discounts, in minor units; negative for a return.</summary>
    public long TotalMinor { get; private init; }

    /// <summary>The total in the base currency, in minor units; null when no rate was given.</summary>
    public long? BaseMinor { get; private init; }

    /// <summary>The base currency at the time, ISO 4217; null when no rate was given.</summary>
    [NotPersonal("code of a currency")]
    public string? BaseCurrencyCode { get; private init; }

    /// <summary>The rate used: base currency units for one unit of the purchase's currency; null when none was given.</summary>
    public decimal? Rate { get; private init; }

    /// <summary>The day the rate holds for; null when none was given.</summary>
    public DateOnly? RateOn { get; private init; }

    /// <summary>Taken off the whole; negative for a return.</summary>
    public Money Discount => Money.FromMinor(DiscountMinor, Currency.Parse(CurrencyCode));

    /// <summary>What it cost after all discounts; negative for a return.</summary>
    public Money Total => Money.FromMinor(TotalMinor, Currency.Parse(CurrencyCode));

    /// <summary>The total in the base currency; null when no rate was given.</summary>
    public Money? BaseTotal => BaseMinor is { } minor ? Money.FromMinor(minor, Currency.Parse(BaseCurrencyCode)) : null;

    private static Money? ToBase(Money total, ExchangeRate? rate, Currency baseCurrency)
    {
        if (rate is null) return total.Currency == baseCurrency ? total : null;
        Require(rate.From == total.Currency && rate.To == baseCurrency, PurchaseErrors.WrongRate, "rate");
        try
        {
            return total.Convert(rate);
        }
        catch (CrmException refused)
        {
            throw refused.At("rate");
        }
    }
}
