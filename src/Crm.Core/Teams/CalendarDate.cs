using Crm.Core.Privacy;
using Crm.Core.Tenancy;

namespace Crm.Core.Teams;

/// <summary>A date with hours of its own: a holiday, a short day, a working Saturday.</summary>
public sealed class CalendarDate
{
    /// <summary>The longest label, in characters.</summary>
    public const int MaxLabelLength = 100;

    // For storage adapters.
    private CalendarDate()
    {
    }

    internal CalendarDate(BusinessCalendar owner, DateOnly date)
    {
        TenantId = owner.TenantId;
        CalendarId = owner.Id;
        Date = date;
    }

    /// <summary>Whose row.</summary>
    public TenantId TenantId { get; private init; }

    /// <summary>The calendar.</summary>
    public BusinessCalendarId CalendarId { get; private init; }

    /// <summary>The date, in the calendar's time zone.</summary>
    public DateOnly Date { get; private init; }

    /// <summary>As <see cref="DayHours.Text"/>; empty when nobody works.</summary>
    [NotPersonal("working hours")]
    public string HoursText { get; internal set; } = string.Empty;

    /// <summary>What the date is, such as "Tết"; null when not said.</summary>
    [NotPersonal("name of a holiday")]
    public string? Label { get; internal set; }

    /// <summary>The hours of the date.</summary>
    public DayHours Hours => DayHours.Parse(HoursText);

    /// <summary>True when nobody works.</summary>
    public bool IsHoliday => HoursText.Length == 0;

    internal CalendarDate Copy() => (CalendarDate)MemberwiseClone();

    /// <summary>The date and its hours.</summary>
    public override string ToString() => IsHoliday ? $"{Date:O} none" : $"{Date:O} {HoursText}";
}
