using System.Globalization;
using Crm.Core.Errors;
using Crm.Core.Values;

namespace Crm.Core.Rules.Text;

/// <summary>Instants as a rule writes them: ISO 8601 in UTC, to the microsecond.</summary>
internal static class RuleInstant
{
    private static readonly string[] s_read = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFK"];

    /// <summary>The instant; null when it is none, or does not say how far it is from UTC.</summary>
    /// <param name="text">For example <c>2026-03-31T09:00:00Z</c> or <c>2026-03-31T16:00+07:00</c>.</param>
    public static DateTimeOffset? Read(string text)
    {
        if (!text.EndsWith('Z') && (text.Length < 6 || text[^6] is not ('+' or '-'))) return null;
        if (!DateTimeOffset.TryParseExact(text, s_read, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)) return null;
        try
        {
            return Instant.Utc(instant);
        }
        catch (CrmException)
        {
            return null; // before the year 1 or after 9999, in UTC
        }
    }

    /// <summary>An instant as text.</summary>
    /// <param name="instant">In UTC.</param>
    public static string Write(DateTimeOffset instant) => instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);
}
