using System.Globalization;

namespace Crm.Core.Values;

/// <summary>Internet domain names in their ASCII form, by own code: the platform's differs under invariant globalisation.</summary>
internal static class DomainName
{
    /// <summary>Lower-case, every label plain or <c>xn--</c>; null when it is not a domain with at least two labels.</summary>
    public static string? ToAscii(string domain)
    {
        var labels = Prepared(domain).Split('.');
        if (labels.Length < 2)
            return null;
        for (var i = 0; i < labels.Length; i++)
        {
            if (LabelToAscii(labels[i]) is not { } label)
                return null;
            labels[i] = label;
        }

        // No top-level domain is a number: this is an IP address or a slip.
        return labels[^1].All(char.IsAsciiDigit) || labels[^1].Length < 2 ? null : string.Join('.', labels);
    }

    private static string Prepared(string domain)
    {
        var codes = CanonicalForm.CodePoints(Fold.Compose(domain));
        for (var i = 0; i < codes.Count; i++)
        {
            codes[i] = codes[i] switch
            {
                0x3002 or 0xFF0E or 0xFF61 => '.',
                >= 0xFF01 and <= 0xFF5E => UnicodeTable.Lower(codes[i] - 0xFEE0),
                var other => UnicodeTable.Lower(other),
            };
        }

        return Fold.Compose(CanonicalForm.Text(codes));
    }

    private static string? LabelToAscii(string label)
    {
        if (label.Length is 0 or > 63 || label[0] == '-' || label[^1] == '-')
            return null;
        if (label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            return label;
        var codes = CanonicalForm.CodePoints(label);
        if (!codes.TrueForAll(IsAllowed))
            return null;
        var ascii = "xn--" + Punycode.Encode(codes);
        return ascii.Length <= 63 ? ascii : null;
    }

    private static bool IsAllowed(int code)
    {
        if (code < 128)
            return char.IsAsciiLetterOrDigit((char)code) || code == '-';
        if (code is >= 0xD800 and <= 0xDFFF)
            return false;
        return CharUnicodeInfo.GetUnicodeCategory(code) is UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.DecimalDigitNumber;
    }
}
