using Crm.Core.Storage;
using Crm.Core.Values;

namespace Crm.Core.Teams;

/// <summary>
/// The business calendars of the tenant in scope. Nothing is stored before the host saves
/// (<c>SaveChangesAsync</c> of its context, or <see cref="ICrmUnitOfWork"/>).
/// </summary>
public interface ICalendars
{
    /// <summary>Adds a calendar.</summary>
    /// <param name="name">1 to 200 characters.</param>
    /// <param name="timeZone">Whose clock it follows.</param>
    /// <param name="hours">The hours of an ordinary week.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.calendar.no-working-time</c>, <c>crm.time-zone.unknown</c>, <c>crm.text.…</c>.</exception>
    Task<BusinessCalendar> AddAsync(string name, TimeZoneName timeZone, WeeklyHours hours, CancellationToken ct = default);

    /// <summary>The whole calendar; null when the tenant has none with this id.</summary>
    /// <param name="id">The id; another tenant's answers as a missing one.</param>
    /// <param name="ct">Cancels.</param>
    Task<BusinessCalendar?> FindAsync(BusinessCalendarId id, CancellationToken ct = default);

    /// <summary>The whole calendar.</summary>
    /// <param name="id">The id.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.calendar.not-found</c>.</exception>
    Task<BusinessCalendar> GetAsync(BusinessCalendarId id, CancellationToken ct = default);

    /// <summary>Loads a calendar and changes it: its name, hours, time zone, dates.</summary>
    /// <param name="id">The calendar.</param>
    /// <param name="change">Calls the calendar's methods, passing on the instant it is given.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.calendar.not-found</c>, or what the calendar refuses.</exception>
    Task<BusinessCalendar> ChangeAsync(BusinessCalendarId id, Action<BusinessCalendar, DateTimeOffset> change, CancellationToken ct = default);

    /// <summary>One page of calendars as summaries.</summary>
    /// <param name="specification">Which and in what order; null for all by name.</param>
    /// <param name="ct">Cancels.</param>
    Task<Page<CalendarSummary>> ListAsync(Specification<BusinessCalendar>? specification = null, CancellationToken ct = default);
}
