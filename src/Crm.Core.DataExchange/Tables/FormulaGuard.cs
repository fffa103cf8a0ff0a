namespace Crm.Core.DataExchange.Tables;

/// <summary>
/// Keeps spreadsheets from taking a text for a formula: an apostrophe stands before it, as Excel itself marks text. It comes off again when the file is read, and a text that begins with an apostrophe before such a character
/// gets one more, so that every text comes back as it was. A negative number is no formula and stays.
/// </summary>
internal static class FormulaGuard
{
    private const char Mark = '\'';

    public static string Do(string text) => text.Length > 0 && IsGuarded(text) ? Mark + text : text;

    public static string Undo(string text) => text.Length > 1 && text[0] == Mark && IsGuarded(text.AsSpan(1)) ? text[1..] : text;

    private static bool IsGuarded(ReadOnlySpan<char> text) => text[0] switch
    {
        '=' or '+' or '@' or '\t' or '\r' => true,
        '-' => !IsNumber(text),
        Mark => text.Length > 1 && IsGuarded(text[1..]),
        _ => false,
    };

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        var point = false;
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == '.' && !point) point = true;
            else if (!char.IsAsciiDigit(text[i])) return false;
        }

        return text.Length > 1 && char.IsAsciiDigit(text[1]) && text[^1] != '.';
    }
}
