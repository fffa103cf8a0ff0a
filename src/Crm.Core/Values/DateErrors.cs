using Crm.Core.Errors;

namespace Crm.Core.Values;

/// <summary>Why a date or a range of dates is refused.</summary>
public static class DateErrors
{
    /// <summary>Not a year, year-month or date of the calendar.</summary>
    public static readonly CrmError Invalid = new(
        "crm.date.invalid",
        "Write the date as 1984, 1984-05 or 1984-05-17, with a day the month has.");

    /// <summary>A day no record of business is of.</summary>
    public static readonly CrmError TooEarly = new("crm.date.too-early", "Give a day of 1900 or later; an earlier one is usually a date that was not set.");

    /// <summary>The end lies before the start.</summary>
    public static readonly CrmError RangeReversed = new(
        "crm.date.range-reversed",
        "Give an end that is not before the start, or no end.");
}
