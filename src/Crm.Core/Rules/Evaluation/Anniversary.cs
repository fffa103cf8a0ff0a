namespace Crm.Core.Rules.Evaluation;

/// <summary>A day that comes back every year. 29 February is 1 March in years without it.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">A day of that month in a leap year.</param>
internal readonly record struct Anniversary(int Month, int Day)
{
    /// <summary>Read from <c>month × 100 + day</c>.</summary>
    public static Anniversary Of(long monthAndDay) => new((int)(monthAndDay / 100), (int)(monthAndDay % 100));

    /// <summary>The least <c>month × 100 + day</c> of those that are on a day or later in its year.</summary>
    public static long Position(DateOnly day) => day is { Month: 3, Day: 1 } && !DateTime.IsLeapYear(day.Year) ? 229 : (day.Month * 100) + day.Day;

    /// <summary>The day it is in a year.</summary>
    public DateOnly In(int year) => Month == 2 && Day == 29 && !DateTime.IsLeapYear(year) ? new(year, 3, 1) : new(year, Month, Day);

    /// <summary>The next time it comes, a day itself included; null after the last year of the calendar.</summary>
    public DateOnly? From(DateOnly day)
    {
        var soonest = In(day.Year);
        if (soonest >= day) return soonest;
        return day.Year < DateOnly.MaxValue.Year ? In(day.Year + 1) : null;
    }

    /// <summary>All the days it is in some years; none before or after the calendar.</summary>
    /// <param name="first">The first year.</param>
    /// <param name="count">How many years.</param>
    public IEnumerable<DateOnly> Years(int first, int count) =>
        Enumerable.Range(first, count).Where(y => y >= DateOnly.MinValue.Year && y <= DateOnly.MaxValue.Year).Select(In);
}
