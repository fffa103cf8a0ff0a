using System.Text.RegularExpressions;
using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>What a typed phone number says before anyone asks which country: digits, a plus sign, an extension.</summary>
internal sealed partial record PhoneText(string Digits, bool IsInternational, string? Extension)
{
    private const int FewestDigits = 7;
    private const int MostDigits = 15;
    private const int Timeout = 1_000;

    /// <summary>The numbers of a field; one piece when it holds one number, however it is punctuated.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var pieces = Separator().Split(text).Where(piece => !string.IsNullOrWhiteSpace(piece)).ToList();
        // "030/123456" and "0912 - 345 - 678" are one number each: every piece must be able to stand alone.
        if (pieces.Count > 1 && pieces.TrueForAll(piece => DigitCount(piece) >= FewestDigits))
            return pieces;
        return DigitCount(text) > MostDigits ? SplitAtSpaces(text) : [text];
    }

    /// <summary>Reads one number, or says why not.</summary>
    public static (PhoneText? Text, CrmError Refusal) Read(string text)
    {
        var folded = Label().Replace(Fold.Key(AsciiDigits(text)), "");
        if (Rounded().IsMatch(folded))
            return FromScientific(folded) is { } exact ? (new(exact, false, null), PhoneErrors.Invalid) : (null, PhoneErrors.Damaged);
        if (PointZero().IsMatch(folded))
            folded = folded[..^2];
        string? extension = null;
        if (ExtensionPart().Match(folded) is { Success: true } match)
        {
            extension = match.Groups["digits"].Value;
            folded = folded[..match.Index];
        }

        if (!Plain().IsMatch(folded))
            return (null, PhoneErrors.Invalid);
        var isInternational = folded.TrimStart(' ', '(').StartsWith('+');
        // (0) says "dial 0 from inside only".
        if (isInternational || folded.StartsWith("00", StringComparison.Ordinal))
            folded = folded.Replace("(0)", "", StringComparison.Ordinal);
        var digits = string.Concat(folded.Where(char.IsAsciiDigit));
        return digits.Length is > 0 and <= MostDigits + 5
            ? (new(digits, isInternational, extension), PhoneErrors.Invalid)
            : (null, PhoneErrors.Invalid);
    }

    private static int DigitCount(string text) => text.Count(char.IsDigit);

    private static List<string> SplitAtSpaces(string text)
    {
        var pieces = new List<string>();
        var current = "";
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (DigitCount(current) > FewestDigits && word[0] is '0' or '+' or '(')
            {
                pieces.Add(current);
                current = word;
            }
            else
            {
                current = current.Length == 0 ? word : current + " " + word;
            }
        }

        pieces.Add(current);
        return pieces.TrueForAll(piece => DigitCount(piece) is >= FewestDigits and <= MostDigits) ? pieces : [text];
    }

    // Digits of other scripts (Arabic-Indic, Devanagari …) count as digits.
    private static string AsciiDigits(string text) =>
        string.Concat(text.Select(c => c > 127 && char.IsDigit(c) ? (char)('0' + (int)char.GetNumericValue(c)) : c));

    // 9.12345678E+8 holds every digit; 9.12346E+8 has lost three, and nobody can say which.
    private static string? FromScientific(string text)
    {
        var parts = text.Split('e');
        var digits = parts[0].Replace(',', '.').Split('.');
        var fraction = digits.Length > 1 ? digits[1] : "";
        var exponent = int.Parse(parts[1].TrimStart('+'), System.Globalization.CultureInfo.InvariantCulture);
        return fraction.Length == exponent ? digits[0] + fraction : null;
    }

    [GeneratedRegex(@"[\r\n/;,|&]|\s-\s|\s(?:or|and|hoặc|hoac|và|va)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?:tel|phone|mobile|mob|cell|hotline|zalo|dt|sdt|dd|di dong|dien thoai|so dien thoai|may ban|co dinh|telephone|t|m|p)\s*[:.\-]?\s*(?=[+(\d])", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Label();

    [GeneratedRegex(@"^\d(?:[.,]\d+)?e\+?\d{1,2}$", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Rounded();

    [GeneratedRegex(@"^\d{7,15}\.0$", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex PointZero();

    [GeneratedRegex(@"[\s,;(]*(?:extension|ext|x|may le|may nhanh|nhanh|noi bo|so noi bo|ml|#)[\s.:=]*(?<digits>\d{1,7})\)?$", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex ExtensionPart();

    [GeneratedRegex(@"^[\s(]*\+?[\d\s().\-/,]*$", RegexOptions.CultureInvariant, Timeout)]
    private static partial Regex Plain();
}
