using System.Globalization;

namespace Crm.Core.Tool.Reading;

/// <summary>How results tell an instant: in UTC, to the microsecond.</summary>
internal static class InstantText
{
    public static string Of(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);
}
