namespace Crm.Core.Analytics.Prediction.Learning;

/// <summary>How many decided leads had a level.</summary>
/// <param name="Field">The field.</param>
/// <param name="Level">The level.</param>
/// <param name="Won">Of those won.</param>
/// <param name="Lost">Of those lost.</param>
public readonly record struct LevelCount(string Field, string Level, long Won, long Lost);
