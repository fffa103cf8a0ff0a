using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>Why an amount of money is refused.</summary>
public static class MoneyErrors
{
    /// <summary>More decimals than the currency has.</summary>
    public static readonly CrmError TooPrecise = new(
        "crm.money.too-precise",
        "Give no more decimals than the currency has, or round first with Money.Round.");

    /// <summary>Beyond ±90 000 000 000 000 000 minor units.</summary>
    public static readonly CrmError OutOfRange = new("crm.money.out-of-range", "Give an amount of at most 9e16 minor units of the currency.");

    /// <summary>Two currencies in one operation.</summary>
    public static readonly CrmError CurrencyMismatch = new(
        "crm.money.currency-mismatch",
        "Convert one amount with an exchange rate first: the two are not in the same currency.");

    /// <summary>Not an amount in JSON.</summary>
    public static readonly CrmError Invalid = new(
        "crm.money.invalid",
        "Write money as an object of two strings, amount (digits, a point, a leading minus) and currency.");
}
