using Crm.Core.Teams;
using Crm.Core.Values;

namespace Crm.Core.Conformance.Suites;

/// <summary>Business calendars: hours with breaks, dates with hours of their own.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract class CalendarConformance(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    private static readonly DayHours s_office = DayHours.Parse("08:00-12:00,13:30-17:30");

    private static readonly DateOnly s_tet = new(2026, 2, 17);

    [Fact]
    public async Task A_calendar_comes_back_with_every_field_and_counts_as_before()
    {
        var saved = await OpenAsync();
        await WriteAsync(crm => crm.Calendars.ChangeAsync(saved.Id, (c, at) =>
        {
            c.SetDate(s_tet, DayHours.None, "Tết 😀", at);
            c.SetDate(s_tet.AddDays(4), DayHours.Parse("22:00-24:00,00:00-02:30"), null, at);
        }));

        var read = await SeenAsync(saved.Id);
        await WriteAsync(crm => crm.Calendars.ChangeAsync(saved.Id, (c, at) => c.Rename("Văn phòng", at)));
        var again = await SeenAsync(saved.Id);

        Assert.Equal([s_tet, s_tet.AddDays(4)], read.Dates.Select(d => d.Date));
        Assert.Equal(("Tết 😀", true), (read.Dates[0].Label, read.Dates[0].IsHoliday));
        Assert.Equal("00:00-02:30,22:00-24:00", read.HoursOn(s_tet.AddDays(4)).Text);
        Assert.Equal(s_office, read.Hours[DayOfWeek.Monday]);
        Assert.Equal(("Văn phòng", 3), (again.Name, again.Version));
        var from = new DateTimeOffset(2026, 2, 16, 9, 0, 0, TimeSpan.Zero); // a Monday, 16:00 in Vietnam, before the holiday
        Assert.Equal(new DateTimeOffset(2026, 2, 18, 3, 30, 0, TimeSpan.Zero), again.AddWorkingTime(from, TimeSpan.FromHours(4)));
    }

    [Fact]
    public async Task A_date_can_be_set_cleared_and_set_again_in_one_save()
    {
        var calendar = await OpenAsync();
        await WriteAsync(crm => crm.Calendars.ChangeAsync(calendar.Id, (c, at) => c.SetDate(s_tet, DayHours.None, "one", at)));

        await WriteAsync(crm => crm.Calendars.ChangeAsync(calendar.Id, (c, at) =>
        {
            c.ClearDate(s_tet, at);
            c.SetDate(s_tet, s_office, "two", at);
        }));

        var own = Assert.Single((await SeenAsync(calendar.Id)).Dates);
        Assert.Equal(("two", s_office), (own.Label, own.Hours));
        await WriteAsync(crm => crm.Calendars.ChangeAsync(calendar.Id, (c, at) => c.ClearDate(s_tet, at)));
        Assert.Empty((await SeenAsync(calendar.Id)).Dates);
        await RefusedAsync("crm.calendar.date-not-found", () => WriteAsync(crm => crm.Calendars.ChangeAsync(calendar.Id, (c, at) => c.ClearDate(s_tet, at))));
    }

    [Fact]
    public async Task Two_who_change_a_calendar_at_once_do_not_overwrite_each_other()
    {
        var id = (await OpenAsync()).Id;

        await RaceAsync(
            "crm.concurrency.lost",
            crm => crm.Calendars.ChangeAsync(id, (c, at) => c.SetDate(s_tet, DayHours.None, "first", at)),
            crm => crm.Calendars.ChangeAsync(id, (c, at) => c.SetDate(s_tet.AddDays(1), DayHours.None, "second", at)));

        Assert.Equal("first", Assert.Single((await SeenAsync(id)).Dates).Label);
    }

    [Fact]
    public async Task Calendars_are_listed_by_name_page_by_page()
    {
        foreach (var name in (string[])["Ước", "đêm", "Ca ngày"]) await OpenAsync(name);

        for (var size = 1; size <= 3; size++)
        {
            var listed = await PagesAsync(size, (crm, page) => crm.Calendars.ListAsync(Storage.Specification.For<BusinessCalendar>().OrderBy(TeamOrder.CalendarName).Paged(page)));
            Assert.Equal(["Ca ngày", "đêm", "Ước"], listed.Select(c => c.Name));
        }

        Assert.Equal("Asia/Ho_Chi_Minh", (await ReadAsync(crm => crm.Calendars.ListAsync())).Items[0].TimeZone);
    }

    [Fact]
    public async Task What_does_not_exist_is_refused_and_another_tenant_sees_nothing()
    {
        var id = (await OpenAsync()).Id;
        await RefusedAsync("crm.calendar.not-found", () => ReadAsync(crm => crm.Calendars.GetAsync(new(UnknownId))));
        await RefusedAsync("crm.calendar.no-working-time", () => WriteAsync(crm => crm.Calendars.AddAsync("x", TimeZoneName.Utc, WeeklyHours.None)));

        using (ActFor(ConformanceCaller.Away))
        {
            Assert.Null(await ReadAsync(crm => crm.Calendars.FindAsync(id)));
            Assert.Empty((await ReadAsync(crm => crm.Calendars.ListAsync())).Items);
            await RefusedAsync("crm.calendar.not-found", () => WriteAsync(crm => crm.Calendars.ChangeAsync(id, (c, at) => c.Rename("theirs", at))));
        }
    }

    private Task<BusinessCalendar> OpenAsync(string name = "Office") =>
        WriteAsync(crm => crm.Calendars.AddAsync(name, TimeZoneName.Vietnam, WeeklyHours.MondayToFriday(s_office)));

    private Task<BusinessCalendar> SeenAsync(BusinessCalendarId id) => ReadAsync(crm => crm.Calendars.GetAsync(id));
}
