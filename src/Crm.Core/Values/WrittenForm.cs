using System.Text;

namespace Crm.Core.Values;

/// <summary>Implements <see cref="Fold.Compose"/>.</summary>
internal static class WrittenForm
{
    private const char NonJoiner = '\u200C', Joiner = '\u200D';

    public static string Of(string text)
    {
        if (IsPlain(text))
            return text;
        var decomposed = CanonicalForm.Decompose(CanonicalForm.CodePoints(Visible(text)));
        // A joiner keeps marks apart that sort themselves once it is gone: hence the second ordering.
        return CanonicalForm.Text(CanonicalForm.Compose(CanonicalForm.Decompose(WithoutIdleJoiners(decomposed))));
    }

    // Latin-1 and the precomposed Vietnamese letters are already composed: the common case costs one pass and no memory.
    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            var plain = c is > '\0' and < '\u0300' and not ('\u00AD' or '\u00D0' or '\u00F0' or '\u0189')
                or >= '\u1EA0' and <= '\u1EF9'
                or >= '\u4E00' and <= '\u9FFF';
            if (!plain)
                return false;
        }

        return true;
    }

    private static string Visible(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!IsInvisible(c))
                kept.Append(c switch { '\u00D0' or '\u0189' => 'Đ', '\u00F0' => 'đ', _ => c });
        }

        return kept.ToString();
    }

    // A joiner stands between two letters, whatever marks they carry; looking at the marks would depend on their order.
    private static List<int> WithoutIdleJoiners(List<int> decomposed)
    {
        if (!decomposed.Exists(IsJoiner))
            return decomposed;
        var kept = new List<int>(decomposed.Count);
        for (var i = 0; i < decomposed.Count; i++)
        {
            if (!IsJoiner(decomposed[i])
                || (NeedsJoiner(kept.FindLastIndex(IsLetter), kept) && NeedsJoiner(decomposed.FindIndex(i + 1, IsLetter), decomposed)))
            {
                kept.Add(decomposed[i]);
            }
        }

        return kept;
    }

    private static bool IsJoiner(int code) => code is NonJoiner or Joiner;

    private static bool IsLetter(int code) => UnicodeTable.CombiningClass(code) == 0;

    private static bool IsInvisible(char c) => c is '\0' or '\u00AD' or '\u061C' or '\u180E' or '\u200B' or '\u200E' or '\u200F'
        or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064') or (>= '\u2066' and <= '\u2069') or '\uFEFF';

    // Arabic, Indic and emoji sequences change meaning without their joiners; Latin (also U+1E00…) never needs one.
    private static bool NeedsJoiner(int at, List<int> codes) => at >= 0
        && codes[at] is >= 0x600 and not (>= 0x1E00 and <= 0x214F) and not (>= 0xFE20 and <= 0xFFFF);
}
