using System.CommandLine;
using System.Globalization;
using Crm.Core.Errors;
using Crm.Core.Tool.Refusals;

namespace Crm.Core.Tool.Commands;

/// <summary><c>--as-of</c>: the instant of a question.</summary>
internal sealed class AsOfOption : Option<string?>
{
    private static readonly string[] s_instants = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFK"];

    public AsOfOption()
        : base("--as-of") => (Description, HelpName) = ("The instant of the question: 2026-03-31 (its beginning in UTC) or 2026-03-31T09:00:00+07:00. Now when nothing is said.", "INSTANT");

    /// <summary>The instant; null for now.</summary>
    /// <exception cref="CrmException"><c>crm.tool.invalid-instant</c>.</exception>
    public DateTimeOffset? Read(ParseResult args)
    {
        if (args.GetValue(this) is not { } text) return null;
        return DateTimeOffset.TryParseExact(text, s_instants, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : throw new CrmException(ToolErrors.InvalidInstant, Name);
    }

    /// <summary>An instant as results tell it.</summary>
    public static string Told(DateTimeOffset instant) => instant.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);
}
