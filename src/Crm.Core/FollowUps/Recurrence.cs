using Crm.Core.Errors;

namespace Crm.Core.FollowUps;

/// <summary>How a follow-up comes back: every so many days, weeks or months by the clock on the wall, until a day or for a number of times. Checked with the follow-up.</summary>
/// <param name="Unit">In what it counts.</param>
/// <param name="Every">How many of them, 1 to 366.</param>
public sealed record Recurrence(RecurrenceUnit Unit, int Every)
{
    private const int LastYear = 9000;

    private const int MaxTimes = 10_000;

    /// <summary>The last day it is due, in the time zone of the tenant; null for no end.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>How many times in all, missed ones included, 2 to 10 000; null for no end.</summary>
    public int? Times { get; init; }

    /// <summary>Every so many days.</summary>
    /// <param name="every">1 to 366.</param>
    public static Recurrence Days(int every) => new(RecurrenceUnit.Days, every);

    /// <summary>Every so many weeks.</summary>
    /// <param name="every">1 to 366.</param>
    public static Recurrence Weeks(int every) => new(RecurrenceUnit.Weeks, every);

    /// <summary>Every so many months.</summary>
    /// <param name="every">1 to 366.</param>
    public static Recurrence Months(int every) => new(RecurrenceUnit.Months, every);

    /// <summary>Says when it ends.</summary>
    /// <param name="day">The last day it is due.</param>
    public Recurrence UntilDay(DateOnly day) => this with { Until = day };

    /// <summary>Says how often it comes.</summary>
    /// <param name="times">2 to 10 000.</param>
    public Recurrence ForTimes(int times) => this with { Times = times };

    /// <summary>When it is due for the n-th time; null when that is after its end.</summary>
    /// <param name="first">When it is due for the first time.</param>
    /// <param name="number">Which: counts from 1.</param>
    /// <param name="zone">The time zone whose clock it keeps to.</param>
    public DateTimeOffset? DueOf(DateTimeOffset first, int number, TimeZoneInfo zone)
    {
        if (number > Times) return null;
        // Counted from the first one, so that the 31st comes back after a shorter month.
        var local = TimeZoneInfo.ConvertTime(first, zone).DateTime;
        var steps = (long)Every * (number - 1);
        if (local.Year + (steps / (Unit is RecurrenceUnit.Months ? 12 : Unit is RecurrenceUnit.Weeks ? 52 : 365)) >= LastYear) return null;
        var due = Unit switch
        {
            RecurrenceUnit.Days => local.AddDays(steps),
            RecurrenceUnit.Weeks => local.AddDays(7 * steps),
            _ => local.AddMonths((int)steps),
        };
        if (DateOnly.FromDateTime(due) > Until) return null;
        // An hour that summer time skips is taken as it would have been without the change.
        return new DateTimeOffset(due, zone.GetUtcOffset(due)).ToUniversalTime();
    }

    internal void MustFit()
    {
        var fits = Enum.IsDefined(Unit) && Every is >= 1 and <= 366 && (Times is null or (>= 2 and <= MaxTimes));
        if (!fits) throw new CrmException(FollowUpErrors.InvalidRecurrence, "recurrence");
    }
}
