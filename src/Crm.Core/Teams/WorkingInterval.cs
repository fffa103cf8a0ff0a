using System.Globalization;
using Crm.Core.Errors;

namespace Crm.Core.Teams;

/// <summary>Working time within one day, by the clock on the wall, in whole minutes: 08:00-12:00.</summary>
/// <remarks>Equal when both ends are. <c>default</c> is empty and refused in a calendar.</remarks>
public readonly record struct WorkingInterval
{
    private const int MinutesOfDay = 24 * 60;

    /// <summary>An interval.</summary>
    /// <param name="fromMinute">The first minute, 0 (00:00) to 1439.</param>
    /// <param name="toMinute">The first minute after it, up to 1440 (24:00).</param>
    /// <exception cref="CrmException"><c>crm.calendar.invalid-interval</c>.</exception>
    public WorkingInterval(int fromMinute, int toMinute)
    {
        if (fromMinute < 0 || toMinute > MinutesOfDay || fromMinute >= toMinute) throw new CrmException(CalendarErrors.InvalidInterval, "hours");
        FromMinute = fromMinute;
        ToMinute = toMinute;
    }

    /// <summary>The first minute of the day that belongs to it.</summary>
    public int FromMinute { get; }

    /// <summary>The first minute of the day after it; 1440 is midnight at the end of the day.</summary>
    public int ToMinute { get; }

    /// <summary>Reads an interval.</summary>
    /// <param name="text">Such as <c>08:00-12:00</c> or <c>22:00-24:00</c>; null is refused.</param>
    /// <exception cref="CrmException"><c>crm.calendar.invalid-interval</c>.</exception>
    public static WorkingInterval Parse(string? text)
    {
        var ends = (text ?? string.Empty).Split('-', StringSplitOptions.TrimEntries);
        return ends.Length == 2 ? new(Minute(ends[0]), Minute(ends[1])) : throw new CrmException(CalendarErrors.InvalidInterval, "hours");
    }

    /// <summary>As <see cref="Parse"/> reads it.</summary>
    public override string ToString() => $"{Clock(FromMinute)}-{Clock(ToMinute)}";

    private static int Minute(string text)
    {
        if (text == "24:00") return MinutesOfDay;
        return TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? (int)(time.Ticks / TimeSpan.TicksPerMinute)
            : throw new CrmException(CalendarErrors.InvalidInterval, "hours");
    }

    private static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");
}
