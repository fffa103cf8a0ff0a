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
        var visible = Visible(text);
        return CanonicalForm.Text(CanonicalForm.Compose(CanonicalForm.Decompose(CanonicalForm.CodePoints(visible))));
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
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is NonJoiner or Joiner)
            {
                if (kept.Length > 0 && NeedsJoiner(kept[^1]) && i + 1 < text.Length && NeedsJoiner(text[i + 1]))
                    kept.Append(c);
            }
            else if (!IsInvisible(c))
            {
                kept.Append(c switch { '\u00D0' or '\u0189' => 'Đ', '\u00F0' => 'đ', _ => c });
            }
        }

        return kept.ToString();
    }

    private static bool IsInvisible(char c) => c is '\0' or '\u00AD' or '\u061C' or '\u180E' or '\u200B' or '\u200E' or '\u200F'
        or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064') or (>= '\u2066' and <= '\u2069') or '\uFEFF';

    // Arabic, Indic and emoji sequences change meaning without their joiners; Latin (also U+1E00…) never needs one.
    private static bool NeedsJoiner(char c) =>
        c >= '\u0600' && !IsInvisible(c) && c is not (>= '\u1E00' and <= '\u214F') and not (>= '\uFE20' and <= '\uFFFF');
}
