namespace Crm.Core.Analytics.Survival;

/// <summary>How many customers a period began with, and how many of the same it ended with.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
/// <param name="Had">Customers on the day before it began.</param>
/// <param name="Kept">Those of them who are customers on its last day, whether or not they were away between.</param>
/// <param name="Gained">Customers on its last day who were none on the day before it began.</param>
/// <param name="IsComplete">False when the data end before it does: what was kept is as of their end.</param>
public readonly record struct RetentionPeriod(DateOnly First, DateOnly Last, int Had, int Kept, int Gained, bool IsComplete)
{
    /// <summary>The share kept, 0 to 1; null when there was nobody to keep.</summary>
    public double? Rate => Had == 0 ? null : Kept / (double)Had;
}
