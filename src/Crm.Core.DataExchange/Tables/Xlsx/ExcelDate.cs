using System.Globalization;

namespace Crm.Core.DataExchange.Tables.Xlsx;

/// <summary>Days as spreadsheets count them: from 1900, with a 29 February that year which never was, or from 1904.</summary>
internal static class ExcelDate
{
    private const int NeverWas = 60;
    private const double BeyondCalendar = 2_958_466;

    private static readonly DateTime s_before = new(1899, 12, 31, 0, 0, 0, DateTimeKind.Unspecified);
    private static readonly DateTime s_from1904 = new(1904, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>The day, with its time when it has one, in ISO 8601; a time alone; null where it is none.</summary>
    public static string? ToText(double serial, bool from1904)
    {
        if (!(serial >= 0) || serial >= BeyondCalendar) return null;
        if (!from1904 && (int)serial == NeverWas) return null;
        // To the second: a day is a fraction with an error far below.
        var seconds = Math.Round(serial * 86_400);
        if (seconds < 86_400 && !from1904) return TimeSpan.FromSeconds(seconds).ToString("c", CultureInfo.InvariantCulture);
        var day = from1904 ? s_from1904 : serial > NeverWas ? s_before.AddDays(-1) : s_before;
        var at = day.AddSeconds(seconds);
        return at.ToString(at.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
    }

    /// <summary>The number of a day, counted from 1900; null before March of that year.</summary>
    public static int? Of(DateOnly day) => day.DayNumber - DateOnly.FromDateTime(s_before).DayNumber + 1 is > NeverWas and var serial ? serial : null;
}
