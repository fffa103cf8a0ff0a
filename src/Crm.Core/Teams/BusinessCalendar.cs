using Crm.Core.Domain;
using Crm.Core.Errors;
using Crm.Core.Privacy;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Teams;

/// <summary>When a team works: hours by weekday with breaks, dates with hours of their own, by the clock of one time zone.</summary>
public sealed partial class BusinessCalendar : AggregateRoot<BusinessCalendarId>
{
    /// <summary>The kind of record in outbox and audit.</summary>
    public const string TypeName = "calendar";

    /// <summary>The longest name, in characters.</summary>
    public const int MaxNameLength = 200;

    /// <summary>The longest name of a time zone, in characters.</summary>
    public const int MaxTimeZoneLength = 64;

    /// <summary>At most this many dates with hours of their own.</summary>
    public const int MaxDates = 1_000;

    private List<CalendarDate> _dates = [];

    // For storage adapters.
    private BusinessCalendar()
    {
    }

    private BusinessCalendar(TenantId tenant, BusinessCalendarId id, DateTimeOffset at)
        : base(tenant, id) => CreatedAt = at;

    /// <inheritdoc />
    public override string AggregateType => TypeName;

    /// <summary>What it is called.</summary>
    [NotPersonal("name of a calendar")]
    public string Name { get; private set => field = Track(field, value); } = string.Empty;

    /// <summary>The name folded (no case, no accents), for order and search.</summary>
    [NotPersonal("name of a calendar")]
    public string NameKey { get; private set; } = string.Empty;

    /// <summary>The IANA name of the time zone whose clock it follows.</summary>
    [NotPersonal("name of a time zone")]
    public string TimeZone { get; private set => field = Track(field, value); } = string.Empty;

    /// <summary>As <see cref="WeeklyHours.Text"/>.</summary>
    [NotPersonal("working hours")]
    public string HoursText { get; private set => field = Track(field, value); } = string.Empty;

    /// <summary>When it was added, UTC.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>The dates with hours of their own, earliest first.</summary>
    public IReadOnlyList<CalendarDate> Dates => [.. _dates.OrderBy(d => d.Date)];

    /// <summary>The hours of an ordinary week.</summary>
    public WeeklyHours Hours => WeeklyHours.Parse(HoursText);

    /// <summary>Adds a calendar.</summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="id">A new id.</param>
    /// <param name="name">1 to 200 characters.</param>
    /// <param name="timeZone">Whose clock it follows.</param>
    /// <param name="hours">The hours of an ordinary week.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.text.…</c>, <c>crm.time-zone.unknown</c>, <c>crm.calendar.no-working-time</c>, <c>crm.id.empty</c>.</exception>
    public static BusinessCalendar Create(TenantId tenant, BusinessCalendarId id, string name, TimeZoneName timeZone, WeeklyHours hours, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(hours);
        var calendar = new BusinessCalendar(tenant, id, Instant.Utc(at));
        calendar.TakeName(name);
        calendar.TakeHours(timeZone, hours);
        calendar.Raise(new CalendarAdded(tenant, id, calendar.CreatedAt));
        return calendar;
    }

    /// <summary>Gives it another name.</summary>
    /// <param name="name">1 to 200 characters.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.text.…</c>.</exception>
    public void Rename(string name, DateTimeOffset at)
    {
        TakeName(name);
        Raise(new CalendarRenamed(TenantId, Id, Instant.Utc(at)));
    }

    /// <summary>Changes the hours of an ordinary week.</summary>
    /// <param name="hours">The whole week.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.calendar.no-working-time</c>.</exception>
    public void ChangeHours(WeeklyHours hours, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(hours);
        TakeHours(TimeZoneName.Parse(TimeZone), hours);
        Raise(new CalendarHoursChanged(TenantId, Id, Instant.Utc(at)));
    }

    /// <summary>Follows the clock of another time zone; the hours stay as they are on that clock.</summary>
    /// <param name="timeZone">The time zone.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.time-zone.unknown</c>.</exception>
    public void FollowClockOf(TimeZoneName timeZone, DateTimeOffset at)
    {
        TakeHours(timeZone, Hours);
        Raise(new CalendarHoursChanged(TenantId, Id, Instant.Utc(at)));
    }

    /// <summary>Gives a date hours of its own; <see cref="DayHours.None"/> makes it a holiday.</summary>
    /// <param name="date">The date, in the calendar's time zone.</param>
    /// <param name="hours">Its hours.</param>
    /// <param name="label">What it is, such as "Tết", at most 100 characters; null when not said.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.calendar.too-many-dates</c>, <c>crm.text.…</c>.</exception>
    public void SetDate(DateOnly date, DayHours hours, string? label, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(hours);
        var clean = CleanText.Optional(label, CalendarDate.MaxLabelLength, "label");
        var own = _dates.Find(d => d.Date == date);
        var before = own?.ToString();
        if (own is null)
        {
            Require(_dates.Count < MaxDates, CalendarErrors.TooManyDates, "date");
            own = new CalendarDate(this, date);
            _dates.Add(own);
        }

        own.HoursText = hours.Text;
        own.Label = clean;
        NoteChange("Dates", before, own.ToString());
        Raise(new CalendarDateSet(TenantId, Id, date, own.IsHoliday, Instant.Utc(at)));
    }

    /// <summary>Gives a date the hours of its weekday again.</summary>
    /// <param name="date">The date.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.calendar.date-not-found</c>.</exception>
    public void ClearDate(DateOnly date, DateTimeOffset at)
    {
        var own = _dates.Find(d => d.Date == date) ?? throw new CrmException(CalendarErrors.DateNotFound, "date");
        _dates.Remove(own);
        NoteChange("Dates", own.ToString(), null);
        Raise(new CalendarDateCleared(TenantId, Id, date, Instant.Utc(at)));
    }

    /// <summary>The hours of a date: its own, or those of its weekday.</summary>
    /// <param name="date">The date, in the calendar's time zone.</param>
    public DayHours HoursOn(DateOnly date) => _dates.Find(d => d.Date == date)?.Hours ?? Hours[date.DayOfWeek];

    /// <inheritdoc />
    private protected override void CopyParts() => _dates = [.. _dates.Select(d => d.Copy())];

    private void TakeName(string name) => (Name, NameKey) = CleanText.NameWithKey(name, MaxNameLength);

    private void TakeHours(TimeZoneName timeZone, WeeklyHours hours)
    {
        var zone = TimeZoneName.Parse(timeZone.Value).Value;
        Require(!hours.IsEmpty, CalendarErrors.NoWorkingTime, "hours");
        TimeZone = zone;
        HoursText = hours.Text;
    }
}
