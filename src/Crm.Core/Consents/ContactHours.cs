using System.Globalization;

namespace Crm.Core.Consents;

/// <summary>A part of the day, by the clock on the receiver's wall.</summary>
/// <param name="From">The first minute, <c>07:00</c>.</param>
/// <param name="Until">The first minute after it, <c>22:00</c>; not after <paramref name="From"/> when it lasts past midnight.</param>
public sealed record ContactHours(string From, string Until)
{
    internal bool IsSound => TryRead(From, out var from) && TryRead(Until, out var until) && from != until;

    /// <summary>Whether an instant falls into it; never when an end is not written as <c>HH:mm</c>.</summary>
    /// <param name="instant">The instant.</param>
    /// <param name="zone">The receiver's time zone. An hour the clock repeats or skips is judged by what the clock shows.</param>
    public bool Contains(DateTimeOffset instant, TimeZoneInfo zone)
    {
        // Hours nobody can read allow nothing.
        if (!TryRead(From, out var from) || !TryRead(Until, out var until)) return false;
        var time = TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
        return from < until ? time >= from && time < until : time >= from || time < until;
    }

    private static bool TryRead(string text, out TimeOnly time) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
