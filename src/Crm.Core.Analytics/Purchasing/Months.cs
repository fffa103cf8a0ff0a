namespace Crm.Core.Analytics.Purchasing;

/// <summary>Counts months through the years.</summary>
internal static class Months
{
    private const int OfYear = 12;

    /// <summary>The number of a day's month; neighbours differ by 1.</summary>
    public static int Of(DateOnly day) => (day.Year * OfYear) + day.Month - 1;

    /// <summary>The first day of a month.</summary>
    public static DateOnly First(int month) => new(month / OfYear, (month % OfYear) + 1, 1);

    /// <summary>The last day of the month a day lies in.</summary>
    public static DateOnly Last(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
