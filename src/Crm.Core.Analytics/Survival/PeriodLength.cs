namespace Crm.Core.Analytics.Survival;

/// <summary>How long a period of the calendar is.</summary>
public enum PeriodLength
{
    /// <summary>A month.</summary>
    Month = 1,

    /// <summary>A quarter, from January, April, July or October on.</summary>
    Quarter = 3,

    /// <summary>A year, from January on.</summary>
    Year = 12,
}
