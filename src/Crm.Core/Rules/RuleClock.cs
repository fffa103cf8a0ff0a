using Crm.Core.Rules.Tree;
using Crm.Core.Values;

namespace Crm.Core.Rules;

/// <summary>When and where a rule is asked: turns every point in time a rule names into an instant, the same for every back end. No database does arithmetic with dates.</summary>
/// <remarks>What would lie before the first or after the last instant there is counts as that one.</remarks>
public sealed class RuleClock
{
    private static readonly DateTimeOffset s_first = new(Instant.FirstYear, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset s_last = Instant.Utc(DateTimeOffset.MaxValue);

    private readonly TimeZoneInfo _zone;

    /// <summary>An instant and a zone.</summary>
    /// <param name="asOf">The instant of the question; cut down to the microsecond.</param>
    /// <param name="zone">Whose days and months are meant.</param>
    /// <exception cref="Errors.CrmException"><c>crm.time-zone.unknown</c>, <c>crm.instant.out-of-range</c>.</exception>
    public RuleClock(DateTimeOffset asOf, TimeZoneName zone)
    {
        (AsOf, Zone, _zone) = (Instant.Utc(asOf), zone, zone.Zone());
        Today = DayOf(AsOf);
    }

    /// <summary>The instant of the question, in UTC.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>Whose days and months are meant.</summary>
    public TimeZoneName Zone { get; }

    /// <summary>The day of the question in the zone.</summary>
    public DateOnly Today { get; }

    /// <summary>The instant a point in time is, in UTC.</summary>
    /// <param name="moment">The point in time; a day is its beginning in the zone.</param>
    public DateTimeOffset At(Moment moment) => moment switch
    {
        Moment.Now => AsOf,
        Moment.Fixed { At: RuleValue.OfInstant instant } => instant.Value,
        Moment.Fixed { At: RuleValue.OfDate date } => StartOf(date.Value),
        Moment.Shifted shifted => Shift(AsOf, shifted.By, shifted.Ahead ? 1 : -1),
        Moment.StartOf start => DayOf(start) is { } day ? StartOf(day) : start.Offset < 0 ? s_first : s_last,
        _ => throw new RuleException(RuleErrors.WrongType, default, "a day, an instant, now, ago, ahead or start of"),
    };

    /// <summary>An instant as the clocks of the zone show it.</summary>
    /// <param name="instant">The instant.</param>
    internal DateTimeOffset OnClocks(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, _zone);

    /// <summary>The day a point in time falls on in the zone.</summary>
    /// <param name="moment">The point in time.</param>
    public DateOnly DayAt(Moment moment) => moment is Moment.Fixed { At: RuleValue.OfDate date } ? date.Value : DayOf(At(moment));

    /// <summary>The instants of a window: the first inside, and the first no longer inside. Null is without an end.</summary>
    /// <param name="window">The window; null for ever.</param>
    public (DateTimeOffset? From, DateTimeOffset? To) Bounds(Window? window) => (window?.From is { } begin ? At(begin) : null, window?.To is { } end ? At(end) : null);

    /// <summary>An instant so much later or earlier. Days are 24 hours; months and years are of the calendar of the zone, cut to the last day of a month.</summary>
    /// <param name="instant">The instant.</param>
    /// <param name="by">How much.</param>
    /// <param name="times">1 for later, -1 for earlier.</param>
    public DateTimeOffset Shift(DateTimeOffset instant, Period by, int times)
    {
        var count = (long)by.Count * times;
        return by.Unit switch
        {
            PeriodUnit.Minutes => Add(instant, TimeSpan.TicksPerMinute, count),
            PeriodUnit.Hours => Add(instant, TimeSpan.TicksPerHour, count),
            PeriodUnit.Days => Add(instant, TimeSpan.TicksPerDay, count),
            PeriodUnit.Weeks => Add(instant, 7 * TimeSpan.TicksPerDay, count),
            PeriodUnit.Months => AddMonths(instant, count),
            PeriodUnit.Years => AddMonths(instant, 12 * count),
            _ => instant,
        };
    }

    /// <summary>The day an instant falls on in the zone.</summary>
    /// <param name="instant">The instant.</param>
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant));

    /// <summary>The first instant of a day in the zone, in UTC.</summary>
    /// <param name="day">The day.</param>
    public DateTimeOffset StartOf(DateOnly day) => Utc(day.ToDateTime(TimeOnly.MinValue));

    private static DateTimeOffset Add(DateTimeOffset instant, long unit, long count)
    {
        var ticks = instant.UtcTicks + (unit * count);
        return ticks < s_first.UtcTicks ? s_first : ticks > s_last.UtcTicks ? s_last : new(ticks, TimeSpan.Zero);
    }

    private DateTimeOffset AddMonths(DateTimeOffset instant, long months)
    {
        var local = Local(instant);
        var month = (local.Year * 12L) + local.Month - 1 + months;
        if (month < 12) return s_first;
        return month >= 10_000 * 12 ? s_last : Utc(local.AddMonths((int)months));
    }

    // The day a stretch of the calendar begins; null where no calendar has it.
    private DateOnly? DayOf(Moment.StartOf start)
    {
        var (unit, today) = (start.Unit, Today);
        if (unit is CalendarUnit.Day or CalendarUnit.Week)
        {
            // Monday is the first day of a week.
            var day = today.DayNumber - (unit is CalendarUnit.Week ? ((int)today.DayOfWeek + 6) % 7 : 0) + ((unit is CalendarUnit.Week ? 7 : 1) * start.Offset);
            return day < 0 || day > DateOnly.MaxValue.DayNumber ? null : DateOnly.FromDayNumber(day);
        }

        var length = unit switch { CalendarUnit.Month => 1, CalendarUnit.Quarter => 3, _ => 12 };
        var month = (today.Year * 12) + today.Month - 1;
        month = month - (month % length) + (length * start.Offset);
        return month is < 12 or >= 10_000 * 12 ? null : new(month / 12, (month % 12) + 1, 1);
    }

    private DateTime Local(DateTimeOffset instant) => OnClocks(instant).DateTime;

    // A time clocks skip is as much later as they skip; of one they show twice it is the first.
    private DateTimeOffset Utc(DateTime local)
    {
        var offset = _zone.IsAmbiguousTime(local) ? _zone.GetAmbiguousTimeOffsets(local).Max() : _zone.GetUtcOffset(local);
        return Add(new(local.Ticks, TimeSpan.Zero), -offset.Ticks, 1);
    }
}
