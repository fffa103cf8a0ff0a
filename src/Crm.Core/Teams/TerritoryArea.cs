using System.Text.RegularExpressions;
using Crm.Core.Errors;
using Crm.Core.Values;

namespace Crm.Core.Teams;

/// <summary>A country, or one province of a country: <c>VN</c>, <c>VN-79</c>, <c>US-CA</c>.</summary>
/// <remarks>Equality is the code's. <c>default</c> is no area and refused.</remarks>
public readonly partial record struct TerritoryArea
{
    /// <summary>The longest code, in characters.</summary>
    public const int MaxLength = 13;

    private readonly string? _code;

    private TerritoryArea(string code) => _code = code;

    /// <summary>Two letters of ISO 3166-1, then a hyphen and the province where it is one; empty for <c>default</c>.</summary>
    public string Code => _code ?? string.Empty;

    /// <summary>A whole country.</summary>
    /// <param name="country">The country.</param>
    /// <exception cref="CrmException"><c>crm.country.unknown</c>.</exception>
    public static TerritoryArea Of(CountryCode country) => new(CountryCode.Required(country).Value);

    /// <summary>A province of a country.</summary>
    /// <param name="country">The country.</param>
    /// <param name="province">The code of the province, 1 to 10 capital letters and digits; in Vietnam the two digits that addresses carry.</param>
    /// <exception cref="CrmException"><c>crm.country.unknown</c>, <c>crm.territory.unknown-province</c>.</exception>
    public static TerritoryArea Of(CountryCode country, string province)
    {
        var known = Province().IsMatch(province) && (country != CountryCode.Vietnam || VietnamUnits.Provinces(VietnamUnits.AsOf).Any(p => p.Code == province));
        if (!known) throw new CrmException(TerritoryErrors.UnknownProvince, "areas");
        return new($"{CountryCode.Required(country).Value}-{province}");
    }

    /// <summary>Reads a code.</summary>
    /// <param name="code">Such as <c>VN</c> or <c>VN-79</c>; null is refused.</param>
    /// <exception cref="CrmException"><c>crm.country.unknown</c>, <c>crm.territory.unknown-province</c>.</exception>
    public static TerritoryArea Parse(string? code)
    {
        var parts = (code ?? string.Empty).Split('-', 2);
        var country = CountryCode.Parse(parts[0], "areas");
        return parts.Length == 1 ? Of(country) : Of(country, parts[1]);
    }

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    [GeneratedRegex("^[A-Z0-9]{1,10}\\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Province();
}
