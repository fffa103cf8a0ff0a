namespace Crm.Core.Analytics.Forecasting;

/// <summary>What happens to deals of an age.</summary>
/// <param name="FromAge">The first day of age, 0 for the day a deal was opened.</param>
/// <param name="ToAge">The last; null in the last interval, which goes on.</param>
/// <param name="DealDays">On how many days deals of that age were seen open at its beginning.</param>
/// <param name="Won">How many were won at that age.</param>
/// <param name="Lost">How many were lost.</param>
public readonly record struct AgeHazard(int FromAge, int? ToAge, long DealDays, long Won, long Lost)
{
    /// <summary>How likely an open deal of that age is won within the day, 0 to 1; 0 where none was seen.</summary>
    public double WinsPerDay => DealDays == 0 ? 0 : Won / (double)DealDays;

    /// <summary>How likely it is lost within the day.</summary>
    public double LossesPerDay => DealDays == 0 ? 0 : Lost / (double)DealDays;
}
