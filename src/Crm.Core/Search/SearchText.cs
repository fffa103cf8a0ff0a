using Crm.Core.Values;

namespace Crm.Core.Search;

/// <summary>How text becomes the words that are compared: the same for what is stored and for what is typed.</summary>
internal static class SearchText
{
    private const string Separators = "+-.()/";

    /// <summary>The folded words of a text, without punctuation around them; what is only digits and separators as digits.</summary>
    public static List<string> Words(string text)
    {
        var pieces = Fold.Key(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. Spoken(pieces).Select(Word)];
    }

    /// <summary>Without the pieces that are only punctuation, unless there is nothing else.</summary>
    public static string[] Spoken(string[] pieces)
    {
        var spoken = pieces.Where(p => !p.All(IsAround)).ToArray();
        return spoken.Length > 0 ? spoken : pieces;
    }

    /// <summary>True for digits with at most the separators telephone numbers and tax codes are written with.</summary>
    public static bool IsNumber(string word) => word.Any(char.IsAsciiDigit) && word.All(c => char.IsAsciiDigit(c) || Separators.Contains(c, StringComparison.Ordinal));

    /// <summary>The digits alone.</summary>
    public static string Digits(string word) => string.Concat(word.Where(char.IsAsciiDigit));

    /// <summary>The beginning of a text, never half a code point.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length) return text;
        return char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length];
    }

    private static string Word(string folded)
    {
        if (IsNumber(folded)) return Digits(folded);
        var (start, end) = (0, folded.Length);
        while (start < end && IsAround(folded[start])) start++;
        while (end > start && IsAround(folded[end - 1])) end--;
        return start == end ? folded : folded[start..end];
    }

    private static bool IsAround(char c) => char.IsPunctuation(c) || char.IsSymbol(c);
}
