namespace Crm.Core.Analytics.Experiments;

/// <summary>What an arm spent beside the control, per customer and in the unit of the amounts.</summary>
/// <param name="Difference">The mean of the arm less that of the control.</param>
/// <param name="Interval">Where the difference lies.</param>
/// <param name="Level">The level of the interval, for example 0.95.</param>
/// <param name="StandardError">The standard error of the difference.</param>
/// <param name="T">The difference in standard errors.</param>
/// <param name="Degrees">Degrees of freedom by Welch and Satterthwaite; null where nobody differs from anybody.</param>
/// <param name="PValue">How likely a difference as large is if there were none; two-sided, 0 to 1.</param>
public sealed record SpendComparison(double Difference, ConfidenceInterval Interval, double Level, double StandardError, double T, double? Degrees, double PValue);
