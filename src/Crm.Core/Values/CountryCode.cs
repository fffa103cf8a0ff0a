using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>A country or territory of ISO 3166-1, by its two letters.</summary>
/// <remarks>
/// Equality is the code's. <c>default</c> is no country: its value is empty. <c>XK</c> (Kosovo, a user-assigned code in wide use) is
/// known, because phone numbers and addresses there exist.
/// </remarks>
[JsonConverter(typeof(CountryCodeJsonConverter))]
public readonly record struct CountryCode
{
    private readonly string? _value;

    private CountryCode(string value) => _value = value;

    /// <summary>Viet Nam.</summary>
    public static CountryCode Vietnam { get; } = new("VN");

    /// <summary>Every known code, in alphabetical order.</summary>
    public static IReadOnlyList<CountryCode> All { get; } = [.. CountryTable.Codes.Select(code => new CountryCode(code))];

    /// <summary>Two capital letters; empty for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <summary>The country of a code.</summary>
    /// <param name="code">Two letters of any case, white space around them ignored; null is refused.</param>
    /// <param name="path">Where in the input.</param>
    /// <exception cref="CrmException"><c>crm.country.unknown</c>.</exception>
    public static CountryCode Parse(string? code, string path = "country") =>
        TryParse(code, out var country) ? country : throw new CrmException(CountryErrors.Unknown, path);

    /// <summary>The country of a code, or says no.</summary>
    /// <param name="code">Two letters of any case.</param>
    /// <param name="country">The country; <c>default</c> when false.</param>
    public static bool TryParse([NotNullWhen(true)] string? code, out CountryCode country)
    {
        country = default;
        var upper = code?.Trim().ToUpperInvariant();
        // The text of the table: equal codes are one text in memory, and compared at a glance.
        if (upper is null || !CountryTable.Set.TryGetValue(upper, out var known)) return false;
        country = new CountryCode(known);
        return true;
    }

    /// <summary>Refuses <c>default</c>.</summary>
    /// <param name="country">The country.</param>
    /// <param name="path">Where in the input.</param>
    /// <exception cref="CrmException"><c>crm.country.unknown</c>.</exception>
    public static CountryCode Required(CountryCode country, string path = "country") =>
        country._value is null ? throw new CrmException(CountryErrors.Unknown, path) : country;

    /// <summary>The code.</summary>
    public override string ToString() => Value;
}
