namespace Crm.Core.Values;

/// <summary>Implements <see cref="Fold.Key"/>.</summary>
internal static class FoldedForm
{
    // For each code unit below 0x2000 that folds to exactly one code unit: that one; 0 sends the text the long way.
    private static readonly char[] s_single = Singles();

    public static string Of(string text) => TryShort(text) ?? Long(text);

    private static string? TryShort(string text)
    {
        Span<char> buffer = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            var folded = c < s_single.Length ? s_single[c] : '\0';
            if (folded == '\0')
                return null;
            if (folded != ' ' || (length > 0 && buffer[length - 1] != ' '))
                buffer[length++] = folded;
        }

        if (length > 0 && buffer[length - 1] == ' ')
            length--;
        return buffer[..length].SequenceEqual(text) ? text : new string(buffer[..length]);
    }

    private static string Long(string text)
    {
        var folded = new List<int>();
        foreach (var code in CanonicalForm.Decompose(CanonicalForm.CodePoints(WrittenForm.Of(text))))
            Append(code, folded);
        var composed = CanonicalForm.Text(CanonicalForm.Compose(CanonicalForm.Decompose(folded)));
        return Whitespace.Collapse(composed);
    }

    private static void Append(int code, List<int> folded)
    {
        if (code is 0x200C or 0x200D || IsAccent(code))
            return;
        // Half a surrogate pair would pair up with another half once what stood between them is gone.
        if (code is >= 0xD800 and <= 0xDFFF)
            folded.Add(0xFFFD);
        else if (UnicodeTable.Folding(code) is { } parts)
            folded.AddRange(parts);
        else
            folded.Add(code);
    }

    // Marks of Latin, Greek and Cyrillic letters and variation selectors; vowel signs of other scripts are letters and stay.
    private static bool IsAccent(int code) => code is (>= 0x300 and <= 0x36F) or (>= 0x483 and <= 0x489) or (>= 0x1AB0 and <= 0x1AFF)
        or (>= 0x1DC0 and <= 0x1DFF) or (>= 0x20D0 and <= 0x20FF) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xFE20 and <= 0xFE2F);

    private static char[] Singles()
    {
        var singles = new char[0x2000];
        for (var c = '\u0009'; c < singles.Length; c++)
        {
            if (char.IsWhiteSpace(c))
            {
                singles[c] = ' ';
                continue;
            }

            var composed = WrittenForm.Of(c.ToString());
            // Marks and conjoining jamo depend on their neighbours.
            if (composed.Length != 1 || UnicodeTable.CombiningClass(c) != 0 || IsAccent(c) || c is >= '\u0900' and < '\u1E00')
                continue;
            var folded = Long(composed);
            if (folded.Length == 1)
                singles[c] = folded[0];
        }

        return singles;
    }
}
