using Crm.Core.Errors;
using Crm.Core.Teams;
using Crm.Core.Testing;
using Crm.Core.Values;

namespace Crm.Core.Tests.Teams;

public sealed class CalendarTests
{
    private static readonly DateOnly s_monday = new(2026, 3, 16);

    [Theory]
    [InlineData("08:00-08:00", "crm.calendar.invalid-interval")]
    [InlineData("12:00-08:00", "crm.calendar.invalid-interval")]
    [InlineData("8:00-12:00", "crm.calendar.invalid-interval")]
    [InlineData("08:00-25:00", "crm.calendar.invalid-interval")]
    [InlineData("08:00", "crm.calendar.invalid-interval")]
    [InlineData("08:00-12:00,", "crm.calendar.invalid-interval")]
    [InlineData("08:00-12:00,11:59-13:00", "crm.calendar.overlapping-intervals")]
    [InlineData("11:59-13:00,08:00-12:00", "crm.calendar.overlapping-intervals")]
    [InlineData("00:00-24:00,03:00-04:00", "crm.calendar.overlapping-intervals")]
    [InlineData("00:00-00:01,01:00-01:01,02:00-02:01,03:00-03:01,04:00-04:01,05:00-05:01,06:00-06:01,07:00-07:01,08:00-08:01,09:00-09:01,10:00-10:01,11:00-11:01,12:00-12:01", "crm.calendar.too-many-intervals")]
    public void Hours_that_cannot_be_are_refused(string hours, string code) => Assert.Equal(code, CodeOf(() => DayHours.Parse(hours)));

    [Fact]
    public void Hours_are_the_same_in_whatever_order_they_are_given()
    {
        var hours = DayHours.Of(new WorkingInterval(13 * 60, 24 * 60), new WorkingInterval(0, 13 * 60));

        Assert.Equal("00:00-13:00,13:00-24:00", hours.Text);
        Assert.Equal(hours, DayHours.Parse(" 13:00-24:00 , 00:00-13:00 "));
        Assert.Equal(DayHours.None, DayHours.Parse(" "));
        Assert.Equal("crm.calendar.invalid-interval", CodeOf(() => DayHours.Of(default(WorkingInterval))));
        Assert.Equal("crm.calendar.invalid-interval", CodeOf(() => _ = new WorkingInterval(-1, 5)));
    }

    [Fact]
    public void A_week_comes_back_from_its_text()
    {
        var week = WeeklyHours.MondayToFriday(DayHours.Parse("08:00-12:00,13:00-17:00")).On(DayHours.Parse("08:00-12:00"), DayOfWeek.Saturday);

        Assert.Equal(week, WeeklyHours.Parse(week.Text));
        Assert.Equal("08:00-12:00", week[DayOfWeek.Saturday].Text);
        Assert.True(week[DayOfWeek.Sunday].IsEmpty);
        Assert.Equal("crm.calendar.unknown-weekday", CodeOf(() => WeeklyHours.Parse("08:00-12:00")));
        Assert.Equal("crm.calendar.unknown-weekday", CodeOf(() => week.On(DayHours.None, (DayOfWeek)7)));
    }

    [Fact]
    public void A_calendar_without_working_time_is_refused()
    {
        Assert.Equal(("crm.calendar.no-working-time", "hours"), Assert.Throws<CrmException>(() => A.Calendar(monday: "")) is var refused ? (refused.Code, refused.Path) : default);
        var calendar = A.Calendar();
        Assert.Equal("crm.calendar.no-working-time", CodeOf(() => calendar.ChangeHours(WeeklyHours.None, Some.Instant)));
        Assert.Equal("crm.time-zone.unknown", CodeOf(() => calendar.FollowClockOf(default, Some.Instant)));
        Assert.Equal("Asia/Ho_Chi_Minh", calendar.TimeZone);
    }

    [Fact]
    public void A_date_has_its_own_hours_or_those_of_its_weekday()
    {
        var calendar = A.Calendar();
        calendar.SetDate(s_monday, DayHours.Parse("09:00-10:00"), "short", Some.Instant);
        calendar.SetDate(s_monday.AddDays(1), DayHours.None, null, Some.Instant);
        calendar.SetDate(s_monday.AddDays(5), DayHours.Parse("09:00-11:00"), null, Some.Instant);

        Assert.Equal("09:00-10:00", calendar.HoursOn(s_monday).Text);
        Assert.True(calendar.HoursOn(s_monday.AddDays(1)).IsEmpty);
        Assert.Equal("09:00-11:00", calendar.HoursOn(s_monday.AddDays(5)).Text);
        Assert.Equal(calendar.Hours[DayOfWeek.Monday], calendar.HoursOn(s_monday.AddDays(7)));
        calendar.ClearDate(s_monday, Some.Instant);
        Assert.Equal("crm.calendar.date-not-found", CodeOf(() => calendar.ClearDate(s_monday, Some.Instant)));
        for (var n = 0; n < BusinessCalendar.MaxDates - 2; n++) calendar.SetDate(s_monday.AddDays(10 + n), DayHours.None, null, Some.Instant);
        Assert.Equal("crm.calendar.too-many-dates", CodeOf(() => calendar.SetDate(s_monday, DayHours.None, null, Some.Instant)));
    }

    [Theory]
    [InlineData("2026-03-16T09:00+07:00", "01:00", "2026-03-16T10:00+07:00")]
    [InlineData("2026-03-16T11:30+07:00", "01:00", "2026-03-16T14:00+07:00")] // across the break
    [InlineData("2026-03-16T11:00+07:00", "01:00", "2026-03-16T12:00+07:00")] // ends where the morning ends
    [InlineData("2026-03-20T17:00+07:00", "01:00", "2026-03-23T08:30+07:00")] // across the weekend
    [InlineData("2026-03-21T10:00+07:00", "00:00", "2026-03-21T10:00+07:00")] // nothing to add
    [InlineData("2026-03-21T10:00+07:00", "00:00:00.000001", "2026-03-23T08:00:00.000001+07:00")]
    [InlineData("2026-03-16T09:00+07:00", "5.00:00", "2026-04-06T09:00+07:00")] // 120 hours are fifteen days of eight
    public void A_deadline_counts_working_time_only(string from, string amount, string deadline) =>
        Assert.Equal(At(deadline), A.Calendar().AddWorkingTime(At(from), TimeSpan.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void An_hour_that_summer_time_skips_is_not_worked_and_one_it_repeats_is_worked_twice()
    {
        var nights = BusinessCalendar.Create(
            Some.Tenant, new(Some.Id()), "Night", TimeZoneName.Parse("Europe/Berlin"), WeeklyHours.None.On(DayHours.Parse("01:00-05:00"), DayOfWeek.Sunday), Some.Instant);

        Assert.Equal(TimeSpan.FromHours(3), nights.WorkingTimeBetween(At("2026-03-29T00:00+01:00"), At("2026-03-30T00:00+02:00")));
        Assert.Equal(TimeSpan.FromHours(5), nights.WorkingTimeBetween(At("2026-10-25T00:00+02:00"), At("2026-10-26T00:00+01:00")));
        Assert.Equal(At("2026-03-29T04:00+02:00"), nights.AddWorkingTime(At("2026-03-29T00:00+01:00"), TimeSpan.FromHours(2)));
        Assert.Equal(At("2026-10-25T03:00+01:00"), nights.AddWorkingTime(At("2026-10-25T00:00+02:00"), TimeSpan.FromHours(3)));
        Assert.True(nights.IsWorking(At("2026-10-25T02:30+02:00")));
        Assert.True(nights.IsWorking(At("2026-10-25T02:30+01:00")));
        Assert.False(nights.IsWorking(At("2026-10-25T05:00+01:00")));
    }

    [Fact]
    public void A_search_that_would_not_end_is_refused()
    {
        var calendar = A.Calendar("08:00-08:01");
        var now = Some.Instant;

        Assert.Equal(("crm.calendar.out-of-reach", "amount"), Assert.Throws<CrmException>(() => calendar.AddWorkingTime(now, TimeSpan.FromDays(3))) is var refused ? (refused.Code, refused.Path) : default);
        Assert.Equal("crm.calendar.out-of-reach", CodeOf(() => calendar.AddWorkingTime(now, TimeSpan.MaxValue)));
        Assert.Equal("crm.calendar.out-of-reach", CodeOf(() => calendar.WorkingTimeBetween(now, now + BusinessCalendar.Reach + TimeSpan.FromSeconds(1))));
        Assert.Equal("crm.calendar.out-of-reach", CodeOf(() => calendar.IsWorking(DateTimeOffset.MaxValue)));
        Assert.Equal("crm.calendar.negative-time", CodeOf(() => calendar.AddWorkingTime(now, TimeSpan.FromTicks(-1))));
        Assert.Equal(-calendar.WorkingTimeBetween(now, now.AddDays(9)), calendar.WorkingTimeBetween(now.AddDays(9), now));
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static string CodeOf(Action act) => Assert.Throws<CrmException>(act).Code;
}
