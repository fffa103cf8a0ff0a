using System.CommandLine;
using System.Globalization;
using Crm.Core.Errors;
using Crm.Core.Rules;
using Crm.Core.Tool.Refusals;
using Crm.Core.Values;

namespace Crm.Core.Tool.Commands;

/// <summary><c>--as-of</c>: the instant of a question.</summary>
internal sealed class AsOfOption : Option<string?>
{
    private static readonly string[] s_instants = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFK"];

    public AsOfOption()
        : base("--as-of") => (Description, HelpName) = ("The instant of the question: 2026-03-31 (its first instant in the time zone of the tenant) or 2026-03-31T09:00:00+07:00. Now when nothing is said.", "INSTANT");

    /// <summary>The instant; null for now.</summary>
    /// <param name="args">What was typed.</param>
    /// <param name="zone">Where a day begins: the zone windows of the calendar and imported dates are meant in.</param>
    /// <exception cref="CrmException"><c>crm.tool.invalid-instant</c>.</exception>
    public DateTimeOffset? Read(ParseResult args, TimeZoneName zone)
    {
        if (args.GetValue(this) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return new RuleClock(DateTimeOffset.UnixEpoch, zone).StartOf(day);
        // A time without an offset would be meant in one zone here and in another there.
        var hasOffset = text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > "yyyy-MM-dd".Length;
        return hasOffset && DateTimeOffset.TryParseExact(text, s_instants, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) ? instant : throw new CrmException(ToolErrors.InvalidInstant, Name);
    }
}
