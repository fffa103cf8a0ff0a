using System.Globalization;
using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>Decimal numbers as text, the same in every culture: digits, one point, a leading minus.</summary>
internal static class DecimalText
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    // decimal.Parse rounds silently what 28 digits cannot hold; 28 characters always fit.
    private const int MaxLength = 28;

    public static bool TryParse(string? text, out decimal value)
    {
        value = 0;
        return text is { Length: > 0 and <= MaxLength } && decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out value);
    }

    public static decimal Parse(string? text, CrmError otherwise, string path) =>
        TryParse(text, out var value) ? value : throw new CrmException(otherwise, path);

    public static string Format(decimal value, int decimals) =>
        value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
