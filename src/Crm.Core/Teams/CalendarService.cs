using Crm.Core.Errors;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Teams;

/// <inheritdoc />
internal sealed class CalendarService(
    IRepository<BusinessCalendar, BusinessCalendarId> calendars,
    CurrentCaller caller,
    IIdGenerator ids,
    TimeProvider clock) : ICalendars
{
    private static readonly Specification<BusinessCalendar> s_byName = Specification.For<BusinessCalendar>().OrderBy(TeamOrder.CalendarName);

    public Task<BusinessCalendar> AddAsync(string name, TimeZoneName timeZone, WeeklyHours hours, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(hours);
        ct.ThrowIfCancellationRequested();
        var calendar = BusinessCalendar.Create(caller.Tenant, new(ids.Next()), name, timeZone, hours, clock.GetUtcNow());
        calendars.Add(calendar);
        return Task.FromResult(calendar);
    }

    public Task<BusinessCalendar?> FindAsync(BusinessCalendarId id, CancellationToken ct = default) => calendars.FindAsync(id, ct);

    public async Task<BusinessCalendar> GetAsync(BusinessCalendarId id, CancellationToken ct = default) =>
        await calendars.FindAsync(id, ct) ?? throw new CrmException(CalendarErrors.NotFound, "calendar");

    public async Task<BusinessCalendar> ChangeAsync(BusinessCalendarId id, Action<BusinessCalendar, DateTimeOffset> change, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        var calendar = await GetAsync(id, ct);
        await calendar.ChangeByAsync(() => change(calendar, clock.GetUtcNow()));
        return calendar;
    }

    public Task<Page<CalendarSummary>> ListAsync(Specification<BusinessCalendar>? specification = null, CancellationToken ct = default) =>
        calendars.ListAsync((specification ?? s_byName).Select(CalendarSummary.Of), ct);
}
