using System.Text;

namespace Crm.Core.Values;

/// <summary>Implements <see cref="Fold.Toned"/>.</summary>
internal static class TonedForm
{
    // Rows: first vowel bare and with each tone (grave, acute, hook, tilde, dot); the same for the second vowel.
    private const string A = "aàáảãạ", E = "eèéẻẽẹ", Y = "yỳýỷỹỵ", O = "oòóỏõọ", U = "uùúủũụ";

    // Nearly every text stays below U+2000, where an array answers faster than a dictionary.
    private static readonly char[] s_lower = [.. Enumerable.Range(0, 0x2000).Select(code => (char)UnicodeTable.Lower(code))];

    public static string Of(string text)
    {
        var toned = Once(text);
        // What is left of marks and single jamo after the first pass can meet a new neighbour; ordinary text has none.
        while (toned.Any(IsLoose))
        {
            var again = Once(toned);
            if (again == toned) break;
            toned = again;
        }

        return toned;
    }

    private static bool IsLoose(char c) => c is >= '\u0300' and <= '\u036F' or >= '\u1100' and <= '\u11FF' || (c > '\u036F' && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark);

    private static string Once(string text)
    {
        // Lower-casing can leave a sequence that composes (U+0130 gives a plain i).
        var composed = WrittenForm.Of(Lowered(WrittenForm.Of(text)));
        return Placed(Whitespace.Collapse(composed));
    }

    private static string Lowered(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c >= s_lower.Length)
                return LoweredByCodePoint(text);
            result.Append(s_lower[c]);
        }

        return result.ToString();
    }

    private static string LoweredByCodePoint(string text)
    {
        var codes = CanonicalForm.CodePoints(text);
        for (var i = 0; i < codes.Count; i++)
            codes[i] = UnicodeTable.Lower(codes[i]);
        return CanonicalForm.Text(codes);
    }

    private static string Placed(string text)
    {
        StringBuilder? result = null;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (Rhyme(text, i) is not var (first, second) || !TryTone(first, second, text[i], text[i + 1], out var tone))
                continue;
            var open = i + 2 >= text.Length || !char.IsLetter(text[i + 2]);
            result ??= new StringBuilder(text);
            result[i] = open ? first[tone] : first[0];
            result[i + 1] = open ? second[0] : second[tone];
        }

        return result?.ToString() ?? text;
    }

    private static (string First, string Second)? Rhyme(string text, int at)
    {
        // After q the u belongs to the consonant: quý, never qúy.
        var afterQ = at > 0 && text[at - 1] == 'q';
        if (O.Contains(text[at], StringComparison.Ordinal))
        {
            if (A.Contains(text[at + 1], StringComparison.Ordinal))
                return (O, A);
            return E.Contains(text[at + 1], StringComparison.Ordinal) ? (O, E) : null;
        }

        return !afterQ && U.Contains(text[at], StringComparison.Ordinal) && Y.Contains(text[at + 1], StringComparison.Ordinal) ? (U, Y) : null;
    }

    private static bool TryTone(string first, string second, char one, char two, out int tone)
    {
        var toneOfFirst = first.IndexOf(one, StringComparison.Ordinal);
        var toneOfSecond = second.IndexOf(two, StringComparison.Ordinal);
        tone = Math.Max(toneOfFirst, toneOfSecond);
        // Two tones on one syllable is not Vietnamese: left as written.
        return tone > 0 && (toneOfFirst == 0 || toneOfSecond == 0);
    }
}
