namespace Crm.Core.Values;

/// <summary>
/// The one way text is made comparable: composed, keyed without accents and case, keyed with Vietnamese tones, cut into tokens.
/// </summary>
/// <remarks>
/// Works by own tables, so the result is the same under invariant globalisation and on every ICU version. Every function is total
/// (any string, also with unpaired surrogates) and idempotent.
/// </remarks>
public static class Fold
{
    /// <summary>The canonical written form: Unicode NFC, without invisible characters, with the Vietnamese Đ.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>
    /// The composed text. Zero-width and bidirectional control characters, soft hyphens and NUL are gone (a zero-width joiner or
    /// non-joiner stays between letters of scripts that need it and inside emoji); Ð U+00D0 and Ɖ U+0189 are Đ, ð is đ.
    /// </returns>
    public static string Compose(string text) => WrittenForm.Of(text);

    /// <summary>The key for searching and matching: no case, no accents, đ as d, full-width as ASCII, ß as ss, spaces collapsed and trimmed.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The folded text; empty when nothing is left. Punctuation stays, typographic quotes and dashes become plain, half a surrogate pair becomes U+FFFD.</returns>
    public static string Key(string text) => FoldedForm.Of(text);

    /// <summary>The key that keeps Vietnamese tones: lower-case, spaces collapsed and trimmed, <c>oà</c> written <c>òa</c>.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Lower-case composed text; <c>hoà</c>, <c>hòa</c> give one key, and so do <c>hùynh</c>, <c>huỳnh</c>.</returns>
    public static string Toned(string text) => TonedForm.Of(text);

    /// <summary>The folded words (letters and digits), each once, in ordinal order, joined by one space.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Equal for <c>Nguyễn Thị Lan</c> and <c>Lan, Nguyen Thi</c>; empty when the text holds no letter or digit.</returns>
    public static string Tokens(string text)
    {
        var words = Words(Key(text));
        words.Sort(StringComparer.Ordinal);
        for (var i = words.Count - 1; i > 0; i--)
        {
            if (words[i] == words[i - 1])
                words.RemoveAt(i);
        }

        return string.Join(' ', words);
    }

    /// <summary>The runs of letters, digits and marks of an already folded text, in order.</summary>
    internal static List<string> Words(string folded)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= folded.Length; i++)
        {
            var inside = i < folded.Length && IsWordPart(folded[i]);
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                words.Add(folded[start..i]);
                start = -1;
            }
        }

        return words;
    }

    private static bool IsWordPart(char c) =>
        char.IsLetterOrDigit(c) || char.IsSurrogate(c)
        || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
