using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>A currency of ISO 4217 with its number of minor units.</summary>
/// <remarks>
/// Equality is the code's. <c>default</c> is no currency: its code is empty, and everything that needs a currency refuses it with
/// <c>crm.currency.unknown</c>. Metals and test codes, which have no minor units, are not currencies here; a few codes withdrawn
/// lately are still known so that old records can be read.
/// </remarks>
[JsonConverter(typeof(CurrencyJsonConverter))]
public readonly record struct Currency
{
    private readonly string? _code;

    private Currency(string code, int minorUnits)
    {
        _code = code;
        MinorUnits = minorUnits;
    }

    /// <summary>The Vietnamese đồng, without minor units.</summary>
    public static Currency Vnd { get; } = Parse("VND");

    /// <summary>Every known currency, by code.</summary>
    public static IReadOnlyList<Currency> All => CurrencyTable.All;

    /// <summary>Three capital letters; empty for <c>default</c>.</summary>
    public string Code => _code ?? "";

    /// <summary>How many decimals an amount has: 0 for VND and JPY, 2 for EUR, 3 for KWD.</summary>
    public int MinorUnits { get; }

    /// <summary>The currency of a code.</summary>
    /// <param name="code">Three letters of any case, white space around them ignored; null is refused.</param>
    /// <param name="path">Where in the input.</param>
    /// <exception cref="CrmException"><c>crm.currency.unknown</c>.</exception>
    public static Currency Parse(string? code, string path = "currency") =>
        TryParse(code, out var currency) ? currency : throw new CrmException(CurrencyErrors.Unknown, path);

    /// <summary>The currency of a code, or says no.</summary>
    /// <param name="code">Three letters of any case.</param>
    /// <param name="currency">The currency; <c>default</c> when false.</param>
    public static bool TryParse([NotNullWhen(true)] string? code, out Currency currency)
    {
        currency = default;
        return code is not null && CurrencyTable.TryFind(code.Trim().ToUpperInvariant(), out currency);
    }

    /// <summary>Refuses <c>default</c>.</summary>
    /// <param name="currency">The currency.</param>
    /// <param name="path">Where in the input.</param>
    /// <exception cref="CrmException"><c>crm.currency.unknown</c>.</exception>
    public static Currency Required(Currency currency, string path = "currency") =>
        currency._code is null ? throw new CrmException(CurrencyErrors.Unknown, path) : currency;

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    internal static Currency FromTable(string code, int minorUnits) => new(code, minorUnits);
}
