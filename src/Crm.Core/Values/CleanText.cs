using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>Lets text in: composed, trimmed, valid Unicode, no control characters, not too long. Inner spaces stay as typed.</summary>
public static class CleanText
{
    /// <summary>Cleans a text that must be there.</summary>
    /// <param name="value">What was typed.</param>
    /// <param name="maxLength">Most UTF-16 code units after cleaning (never fewer than the code points a database counts).</param>
    /// <param name="path">Where in the input, for the refusal.</param>
    /// <param name="multiline">Whether tabs and line breaks are allowed; breaks become <c>\n</c>.</param>
    /// <returns>The cleaned text, never empty.</returns>
    /// <exception cref="CrmException"><c>crm.text.required</c>, <c>crm.text.too-long</c>, <c>crm.text.control-character</c>, <c>crm.text.invalid-unicode</c>.</exception>
    public static string Required(string? value, int maxLength, string path, bool multiline = false) =>
        Optional(value, maxLength, path, multiline) ?? throw new CrmException(TextErrors.Required, path);

    /// <summary>Cleans a text that may be missing.</summary>
    /// <param name="value">What was typed; null and white space mean nothing.</param>
    /// <param name="maxLength">Most UTF-16 code units after cleaning.</param>
    /// <param name="path">Where in the input, for the refusal.</param>
    /// <param name="multiline">Whether tabs and line breaks are allowed; breaks become <c>\n</c>.</param>
    /// <returns>The cleaned text; null when nothing is left.</returns>
    /// <exception cref="CrmException"><c>crm.text.too-long</c>, <c>crm.text.control-character</c>, <c>crm.text.invalid-unicode</c>.</exception>
    public static string? Optional(string? value, int maxLength, string path, bool multiline = false) =>
        Read(value, maxLength, multiline) switch
        {
            (var text, null) => text,
            (_, var refusal) => throw new CrmException(refusal, path),
        };

    /// <summary>
    /// A key made of a text, when it fits its column: folding makes some characters longer (<c>℡</c> becomes <c>tel</c>), and databases limit
    /// both columns and index entries.
    /// </summary>
    /// <param name="key">The key.</param>
    /// <param name="maxLength">Most UTF-16 code units.</param>
    /// <param name="path">Where in the input the text stands.</param>
    /// <exception cref="CrmException"><c>crm.text.too-long</c>.</exception>
    internal static string Fitting(string key, int maxLength, string path) =>
        key.Length <= maxLength ? key : throw new CrmException(TextErrors.TooLong, path);

    /// <summary>The folded key of a name, when it fits its column: twice as long as the longest name.</summary>
    /// <param name="name">The name, cleaned.</param>
    /// <param name="maxLength">Most UTF-16 code units of the name itself.</param>
    /// <param name="path">Where in the input the name stands.</param>
    /// <exception cref="CrmException"><c>crm.text.too-long</c>.</exception>
    internal static string NameKey(string name, int maxLength, string path = "name") => Fitting(Fold.Key(name), 2 * maxLength, path);

    /// <summary>Cleans a name that must be there, and folds it to its key.</summary>
    /// <param name="name">What was typed.</param>
    /// <param name="maxLength">Most UTF-16 code units of the name.</param>
    /// <exception cref="CrmException"><c>crm.text.…</c> at <c>name</c>.</exception>
    internal static (string Name, string Key) NameWithKey(string? name, int maxLength)
    {
        var clean = Required(name, maxLength, "name");
        return (clean, NameKey(clean, maxLength));
    }

    /// <summary>A text as it would be stored, to look a record up by it; empty, which is never stored, when it could not be stored at all.</summary>
    /// <param name="value">What is looked for.</param>
    /// <param name="maxLength">Most UTF-16 code units of the stored text.</param>
    internal static string AsStored(string? value, int maxLength) => Read(value, maxLength).Text ?? string.Empty;

    /// <summary>The cleaned text (null when nothing is left), or why it is refused.</summary>
    internal static (string? Text, CrmError? Refusal) Read(string? value, int maxLength, bool multiline = false)
    {
        if (value is null)
            return (null, null);
        if (HasUnpairedSurrogate(value))
            return (null, TextErrors.InvalidUnicode);
        // Composing removes invisible characters, which may uncover white space at an end.
        var text = Fold.Compose(value).Trim();
        if (multiline)
            text = text.ReplaceLineEndings("\n");
        if (text.Length == 0)
            return (null, null);
        if (text.Length > maxLength)
            return (null, TextErrors.TooLong);
        return text.Any(c => IsRefused(c, multiline)) ? (null, TextErrors.ControlCharacter) : (text, null);
    }

    private static bool IsRefused(char c, bool multiline) =>
        c is '\n' or '\t' ? !multiline : char.IsControl(c) || c is '\u2028' or '\u2029';

    /// <summary>Whether there is half of a surrogate pair, which no encoding can write.</summary>
    /// <param name="value">Any text.</param>
    internal static bool HasUnpairedSurrogate(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
                i++;
            else if (char.IsSurrogate(value[i]))
                return true;
        }

        return false;
    }
}
