using Crm.Core.Teams;
using Crm.Core.Testing;
using Crm.Core.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Crm.Core.Tests.Teams;

/// <summary>Working time against a walk that looks at the clock on the wall minute by minute.</summary>
public sealed class WorkingTimeProperties
{
    // Whole and half hours of difference, half an hour of summer time (Lord Howe), a day that was skipped (Apia, December 2011).
    private static readonly string[] s_zones = ["UTC", "Asia/Ho_Chi_Minh", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/St_Johns", "Pacific/Apia"];

    // Near every kind of change: spring and autumn of both hemispheres, the skipped day, an ordinary week.
    private static readonly DateTimeOffset[] s_places =
    [
        new(2026, 3, 27, 0, 0, 0, TimeSpan.Zero), new(2026, 10, 23, 0, 0, 0, TimeSpan.Zero), new(2026, 3, 6, 0, 0, 0, TimeSpan.Zero), new(2026, 10, 30, 0, 0, 0, TimeSpan.Zero),
        new(2026, 4, 3, 0, 0, 0, TimeSpan.Zero), new(2026, 10, 2, 0, 0, 0, TimeSpan.Zero), new(2011, 12, 28, 0, 0, 0, TimeSpan.Zero), new(2026, 6, 12, 0, 0, 0, TimeSpan.Zero),
    ];

    private static readonly Gen<DayHours> s_day =
        from cuts in Gen.Choose(0, 24 * 60).ListOf(6)
        select DayHours.Of(cuts.Distinct().Order().Chunk(2).Where(ends => ends.Length == 2).Select(ends => new WorkingInterval(ends[0], ends[1])));

    private static readonly Gen<BusinessCalendar> s_calendar =
        from zone in Gen.Elements(s_zones)
        from days in s_day.ListOf(7)
        from own in s_day.ListOf(3)
        from dates in Gen.Choose(0, 5).ListOf(3)
        from place in Gen.Elements(s_places)
        select Calendar(zone, [.. days], [.. dates.Zip(own, (n, hours) => (DateOnly.FromDateTime(place.UtcDateTime).AddDays(n), hours))]);

    private static readonly Gen<(BusinessCalendar Calendar, DateTimeOffset From, int Minutes)> s_cases =
        from calendar in s_calendar
        from place in Gen.Elements(s_places)
        from offset in Gen.Choose(0, 4 * 24 * 60)
        from minutes in Gen.Choose(0, 3 * 24 * 60)
        select (calendar, place.AddMinutes(offset), minutes);

    [Fact]
    public void Time_between_two_instants_is_what_the_walk_counts() =>
        Prop.ForAll(s_cases.ToArbitrary(), c =>
        {
            var to = c.From.AddMinutes(c.Minutes);
            return c.Calendar.WorkingTimeBetween(c.From, to) == TimeSpan.FromMinutes(Walk(c.Calendar, c.From, c.Minutes).Count(worked => worked));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_instant_is_working_time_where_the_walk_says_so() =>
        Prop.ForAll(s_cases.ToArbitrary(), c => c.Calendar.IsWorking(c.From.AddSeconds(59)) == Walk(c.Calendar, c.From, 1)[0]).QuickCheckThrowOnFailure();

    [Fact]
    public void A_deadline_is_where_the_walk_has_counted_enough() =>
        Prop.ForAll(s_cases.ToArbitrary(), c =>
        {
            var walked = Walk(c.Calendar, c.From, c.Minutes);
            var wanted = walked.Count(worked => worked);
            var last = Array.FindLastIndex(walked, worked => worked);
            return c.Calendar.AddWorkingTime(c.From, TimeSpan.FromMinutes(wanted)) == c.From.AddMinutes(last + 1);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Adding_and_measuring_undo_each_other_to_the_microsecond() =>
        Prop.ForAll(s_cases.ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (c, microseconds) =>
        {
            var amount = TimeSpan.FromMicroseconds(microseconds);
            var from = c.From.AddMicroseconds(microseconds % 60_000_000);
            var deadline = c.Calendar.AddWorkingTime(from, amount);
            return c.Calendar.WorkingTimeBetween(from, deadline) == amount
                && (amount == TimeSpan.Zero || c.Calendar.WorkingTimeBetween(from, deadline.AddMicroseconds(-1)) < amount);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Parts_add_up_in_any_order() =>
        Prop.ForAll(s_cases.ToArbitrary(), Gen.Choose(-9_999, 9_999).ToArbitrary(), (c, minutes) =>
        {
            var (a, b, d) = (c.From, c.From.AddMinutes(c.Minutes), c.From.AddMinutes(minutes));
            return c.Calendar.WorkingTimeBetween(a, b) + c.Calendar.WorkingTimeBetween(b, d) == c.Calendar.WorkingTimeBetween(a, d);
        }).QuickCheckThrowOnFailure();

    private static BusinessCalendar Calendar(string zone, DayHours[] days, (DateOnly Date, DayHours Hours)[] own)
    {
        // One day always has hours: a calendar without any is refused.
        var week = Enum.GetValues<DayOfWeek>().Aggregate(WeeklyHours.None, (w, day) => w.On(days[(int)day], day)).On(DayHours.Parse("08:00-12:00,13:30-17:30"), DayOfWeek.Wednesday);
        var calendar = BusinessCalendar.Create(Some.Tenant, new(Some.Id()), "Any", TimeZoneName.Parse(zone), week, Some.Instant);
        foreach (var (date, hours) in own) calendar.SetDate(date, hours, null, Some.Instant);
        return calendar;
    }

    private static bool[] Walk(BusinessCalendar calendar, DateTimeOffset from, int minutes)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(calendar.TimeZone);
        return [.. Enumerable.Range(0, minutes).Select(n => IsWorked(calendar, TimeZoneInfo.ConvertTime(from.AddMinutes(n), zone)))];
    }

    private static bool IsWorked(BusinessCalendar calendar, DateTimeOffset wall)
    {
        var date = DateOnly.FromDateTime(wall.DateTime);
        var hours = calendar.Dates.FirstOrDefault(d => d.Date == date)?.Hours ?? calendar.Hours[date.DayOfWeek];
        var minute = (int)wall.TimeOfDay.TotalMinutes;
        return hours.Intervals.Any(i => i.FromMinute <= minute && minute < i.ToMinute);
    }
}
