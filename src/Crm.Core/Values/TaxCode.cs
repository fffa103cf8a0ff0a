using System.Diagnostics.CodeAnalysis;
using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>A tax code with its country: the surest key of an organisation.</summary>
/// <remarks>
/// Viet Nam: 10 digits with a check digit (verified against published codes), 10-3 for a branch, or the 12 digits of a person, of which
/// only the shape is checked. Elsewhere 4 to 20 letters and digits, unchecked. Equal when code and country are. <see cref="ToString"/> is
/// masked, as a person's tax code is an identity number.
/// </remarks>
public sealed record TaxCode
{
    private static readonly int[] s_weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

    private TaxCode(string value, CountryCode country)
    {
        Value = value;
        Country = country;
    }

    /// <summary>The code in its normal form: capitals and digits only, <c>0100109106-001</c> for a Vietnamese branch.</summary>
    public string Value { get; }

    /// <summary>The country that issued it.</summary>
    public CountryCode Country { get; }

    /// <summary>Whether it is a Vietnamese person's code of 12 digits.</summary>
    public bool IsPersonal => Country == CountryCode.Vietnam && Value.Length == 12;

    /// <summary>Reads a tax code; spaces, dots and hyphens between its characters are ignored.</summary>
    /// <param name="text">The code; null is refused.</param>
    /// <param name="country">The country that issued it.</param>
    /// <param name="path">Where in the input.</param>
    /// <exception cref="CrmException"><c>crm.tax-code.invalid</c>, <c>crm.country.unknown</c>.</exception>
    public static TaxCode Parse(string? text, CountryCode country, string path = "taxCode")
    {
        CountryCode.Required(country, path);
        return TryParse(text, country, out var code) ? code : throw new CrmException(TaxCodeErrors.Invalid, path);
    }

    /// <summary>Reads a tax code, or says no.</summary>
    /// <param name="text">The code.</param>
    /// <param name="country">The country that issued it.</param>
    /// <param name="code">The code; null when false.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, CountryCode country, [NotNullWhen(true)] out TaxCode? code)
    {
        code = null;
        if (text is null || text.Length > 100 || country == default)
            return false;
        var bare = string.Concat(Fold.Key(text).Where(c => c is not (' ' or '.' or '-' or '/'))).ToUpperInvariant();
        if (!bare.All(char.IsAsciiLetterOrDigit))
            return false;
        var value = country == CountryCode.Vietnam ? Vietnamese(bare, text) : Foreign(bare);
        code = value is null ? null : new TaxCode(value, country);
        return code is not null;
    }

    /// <summary>Masked: the country and the last three characters, <c>VN •••106</c>.</summary>
    public override string ToString() => $"{Country} {Mask.Hidden}{Value[^3..]}";

    private static string? Foreign(string bare) => bare.Length is >= 4 and <= 20 ? bare : null;

    private static string? Vietnamese(string bare, string typed)
    {
        if (!bare.All(char.IsAsciiDigit))
            return null;
        return bare.Length switch
        {
            // With a hyphen it is a branch's code that lost a digit.
            12 when !typed.Contains('-', StringComparison.Ordinal) => bare,
            10 when HasCheckDigit(bare) => bare,
            13 when HasCheckDigit(bare) => $"{bare[..10]}-{bare[10..]}",
            _ => null,
        };
    }

    private static bool HasCheckDigit(string digits)
    {
        var sum = 0;
        for (var i = 0; i < s_weights.Length; i++)
            sum += s_weights[i] * (digits[i] - '0');
        return digits[9] - '0' == 10 - (sum % 11);
    }
}
