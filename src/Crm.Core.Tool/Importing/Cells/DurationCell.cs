using System.Globalization;
using System.Text.RegularExpressions;
using Crm.Core.Errors;
using Crm.Core.Tool.Refusals;

namespace Crm.Core.Tool.Importing.Cells;

/// <summary>Reads durations: whole seconds, or <c>m:ss</c>, or <c>h:mm:ss</c>.</summary>
internal static partial class DurationCell
{
    /// <summary>Reads a duration.</summary>
    /// <param name="text">As written.</param>
    /// <exception cref="CrmException"><c>crm.tool.invalid-duration</c>.</exception>
    public static TimeSpan Parse(string text)
    {
        var written = Written().Match(text.Trim());
        if (!written.Success) throw new CrmException(ToolErrors.InvalidDuration, "duration");
        return new(Part(written, "h"), Part(written, "m"), Part(written, "s"));
    }

    private static int Part(Match written, string part) =>
        written.Groups[part] is { Success: true } digits ? int.Parse(digits.Value, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    // At most nine digits: a number of seconds that is far too long is the library's to refuse.
    [GeneratedRegex(@"^(?:(?<s>[0-9]{1,9})|(?<m>[0-9]{1,6}):(?<s>[0-5][0-9])|(?<h>[0-9]{1,4}):(?<m>[0-5][0-9]):(?<s>[0-5][0-9]))\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Written();
}
