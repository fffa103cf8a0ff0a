using Crm.Core.Errors;
using Crm.Core.Values;

namespace Crm.Core.Teams;

/// <content>
/// How much working time lies between instants. What the clock on the wall shows counts: an hour that summer time skips is
/// not worked, an hour that it repeats is worked twice.
/// </content>
public sealed partial class BusinessCalendar
{
    /// <summary>How far an answer is looked for: ten years. A search never runs longer, whatever the calendar says.</summary>
    public static readonly TimeSpan Reach = TimeSpan.FromDays(3_653);

    private static readonly DateTime s_earliest = new(1900, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime s_latest = new(2999, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Whether the instant is working time. An interval includes its first instant and not its last.</summary>
    /// <param name="at">Any offset.</param>
    /// <exception cref="CrmException"><c>crm.calendar.out-of-reach</c>.</exception>
    public bool IsWorking(DateTimeOffset at)
    {
        var wall = TimeZoneInfo.ConvertTime(Within(at), TimeZoneName.Parse(TimeZone).Zone());
        var ticks = wall.TimeOfDay.Ticks;
        return HoursOn(DateOnly.FromDateTime(wall.DateTime)).Intervals
            .Any(i => ticks >= i.FromMinute * TimeSpan.TicksPerMinute && ticks < i.ToMinute * TimeSpan.TicksPerMinute);
    }

    /// <summary>The earliest instant by which this much has been worked: a deadline. Adding nothing answers <paramref name="at"/> itself.</summary>
    /// <param name="at">From when; any offset.</param>
    /// <param name="amount">How much working time, zero or more.</param>
    /// <returns>UTC; at the end of an interval rather than at the beginning of the next.</returns>
    /// <exception cref="CrmException"><c>crm.calendar.negative-time</c>, <c>crm.calendar.out-of-reach</c>: more than ten years ahead.</exception>
    public DateTimeOffset AddWorkingTime(DateTimeOffset at, TimeSpan amount)
    {
        Require(amount >= TimeSpan.Zero, CalendarErrors.NegativeTime, "amount");
        var from = Within(at);
        if (amount == TimeSpan.Zero) return from;
        var left = amount;
        foreach (var (begin, end) in Worked(from.UtcDateTime, (from + Reach).UtcDateTime))
        {
            if (end - begin >= left) return new(begin + left, TimeSpan.Zero);
            left -= end - begin;
        }

        throw new CrmException(CalendarErrors.OutOfReach, "amount");
    }

    /// <summary>How much is worked from one instant to another; negative when the second comes first.</summary>
    /// <param name="from">Any offset.</param>
    /// <param name="to">Any offset, at most ten years away.</param>
    /// <exception cref="CrmException"><c>crm.calendar.out-of-reach</c>.</exception>
    public TimeSpan WorkingTimeBetween(DateTimeOffset from, DateTimeOffset to)
    {
        var (start, stop) = (Within(from), Within(to));
        Require((stop - start).Duration() <= Reach, CalendarErrors.OutOfReach, "to");
        return start <= stop ? Total(start.UtcDateTime, stop.UtcDateTime) : -Total(stop.UtcDateTime, start.UtcDateTime);
    }

    private TimeSpan Total(DateTime first, DateTime last) => Worked(first, last).Aggregate(TimeSpan.Zero, (sum, span) => sum + (span.End - span.Begin));

    private static DateTimeOffset Within(DateTimeOffset at)
    {
        var utc = Instant.Utc(at);
        Require(utc.UtcDateTime >= s_earliest && utc.UtcDateTime < s_latest, CalendarErrors.OutOfReach, "at");
        return utc;
    }

    // The stretches that are worked, in order, in UTC. The zone's offset is looked at, not its rules: within a piece of
    // constant offset the clock on the wall runs evenly, so that hours can be laid on it without special cases.
    private IEnumerable<(DateTime Begin, DateTime End)> Worked(DateTime from, DateTime to)
    {
        var zone = TimeZoneName.Parse(TimeZone).Zone();
        var week = Hours;
        var own = _dates.ToDictionary(d => d.Date, d => d.Hours);
        foreach (var (begin, end, offset) in EvenPieces(zone, from, to))
        {
            var (first, last) = (begin + offset, end + offset);
            for (var date = DateOnly.FromDateTime(first); date.ToDateTime(TimeOnly.MinValue) < last; date = date.AddDays(1))
            {
                var midnight = date.ToDateTime(TimeOnly.MinValue);
                foreach (var interval in (own.GetValueOrDefault(date) ?? week[date.DayOfWeek]).Intervals)
                {
                    var (opens, closes) = (midnight.AddMinutes(interval.FromMinute), midnight.AddMinutes(interval.ToMinute));
                    var (starts, stops) = (opens > first ? opens : first, closes < last ? closes : last);
                    if (starts < stops) yield return (starts - offset, stops - offset);
                }
            }
        }
    }

    // Day by day: no zone changes its clock twice within one.
    private static IEnumerable<(DateTime Begin, DateTime End, TimeSpan Offset)> EvenPieces(TimeZoneInfo zone, DateTime from, DateTime to)
    {
        for (var begin = from; begin < to;)
        {
            var dayLater = begin.AddDays(1);
            var limit = dayLater < to ? dayLater : to;
            var offset = zone.GetUtcOffset(begin);
            var end = zone.GetUtcOffset(limit.AddTicks(-1)) == offset ? limit : ChangeOfOffset(zone, begin, limit);
            yield return (begin, end, offset);
            begin = end;
        }
    }

    // The first tick with another offset than at the beginning.
    private static DateTime ChangeOfOffset(TimeZoneInfo zone, DateTime begin, DateTime limit)
    {
        var offset = zone.GetUtcOffset(begin);
        var (same, other) = (begin.Ticks, limit.Ticks - 1);
        while (other - same > 1)
        {
            var middle = same + ((other - same) / 2);
            if (zone.GetUtcOffset(new DateTime(middle, DateTimeKind.Utc)) == offset) same = middle;
            else other = middle;
        }

        return new(other, DateTimeKind.Utc);
    }
}
