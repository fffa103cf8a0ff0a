namespace Crm.Core.Analytics.Survival;

/// <summary>What is left of customers after so many days.</summary>
/// <param name="Days">Days since the start.</param>
/// <param name="AtRisk">How many were customers and watched until then.</param>
/// <param name="Left">How many of them went away on that day.</param>
/// <param name="Survival">The share that is still there after it, 0 to 1.</param>
/// <param name="Low">The lower end of its interval; null where the share is 0 or 1, of which there is no error to tell.</param>
/// <param name="High">The upper end; null likewise.</param>
public readonly record struct SurvivalPoint(int Days, int AtRisk, int Left, double Survival, double? Low, double? High);
