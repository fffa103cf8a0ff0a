using Crm.Core.Errors;

namespace Crm.Core.Teams;

/// <summary>What business calendars refuse.</summary>
public static class CalendarErrors
{
    /// <summary>No such calendar in this tenant.</summary>
    public static readonly CrmError NotFound = new("crm.calendar.not-found", "The tenant has no calendar with this id. Check the id.");

    /// <summary>Nobody would ever work.</summary>
    public static readonly CrmError NoWorkingTime = new("crm.calendar.no-working-time", "A calendar needs working time on at least one day of the week. Give hours such as '08:00-12:00, 13:30-17:30'.");

    /// <summary>An interval that cannot be.</summary>
    public static readonly CrmError InvalidInterval = new(
        "crm.calendar.invalid-interval", "An interval begins before it ends, between 00:00 and 24:00, as in '08:00-12:00'. Split work past midnight into an interval on each day.");

    /// <summary>Two intervals share time.</summary>
    public static readonly CrmError OverlappingIntervals = new("crm.calendar.overlapping-intervals", "Two intervals of one day overlap. Leave a break between them, or make them one.");

    /// <summary>Too many intervals in a day.</summary>
    public static readonly CrmError TooManyIntervals = new("crm.calendar.too-many-intervals", "A day has at most 12 intervals. Join some of them.");

    /// <summary>Too many dates with hours of their own.</summary>
    public static readonly CrmError TooManyDates = new("crm.calendar.too-many-dates", "A calendar has at most 1000 dates with hours of their own. Clear past ones, or change the weekly hours.");

    /// <summary>The date has no hours of its own.</summary>
    public static readonly CrmError DateNotFound = new("crm.calendar.date-not-found", "The date has no hours of its own in this calendar. Check the date.");

    /// <summary>Not a day of the week.</summary>
    public static readonly CrmError UnknownWeekday = new("crm.calendar.unknown-weekday", "Pass a day of the week, Sunday (0) to Saturday (6).");

    /// <summary>Time to add below zero.</summary>
    public static readonly CrmError NegativeTime = new("crm.calendar.negative-time", "Working time can be added, not taken away. Pass zero or more.");

    /// <summary>An answer further away than is looked for.</summary>
    public static readonly CrmError OutOfReach = new(
        "crm.calendar.out-of-reach", "The answer lies more than ten years away, or outside the years 1900 to 2999. Check the amount, the dates and the working hours of the calendar.");
}
