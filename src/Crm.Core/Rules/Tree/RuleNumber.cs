using System.Globalization;

namespace Crm.Core.Rules.Tree;

/// <summary>Numbers of rules: at most 28 digits, 12 of them behind the point, so that every back end can hold them exactly.</summary>
internal static class RuleNumber
{
    private const int MostDigits = 28;
    private const int MostDecimals = 12;

    /// <summary>The number without trailing zeros: 1.50 and 1.5 are one.</summary>
    /// <param name="number">Any.</param>
    public static decimal Normal(decimal number) => number / 1.000000000000000000000000000000000m;

    /// <summary>The number without trailing zeros, when a rule can hold it.</summary>
    /// <param name="number">Any.</param>
    /// <exception cref="RuleException"><c>crm.rule.invalid-number</c>.</exception>
    public static decimal Checked(decimal number) => Read(Write(number)) ?? throw new RuleException(RuleErrors.InvalidNumber, default);

    /// <summary>A number as text, plainly.</summary>
    /// <param name="number">Any.</param>
    public static string Write(decimal number) => Normal(number).ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads a number; null when it is none, or too long.</summary>
    /// <param name="text">Digits with an optional sign and point.</param>
    public static decimal? Read(string text)
    {
        var digits = text.Count(char.IsAsciiDigit);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (digits is 0 or > MostDigits || (point >= 0 && text.Length - point - 1 > MostDecimals)) return null;
        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? Normal(number) : null;
    }
}
