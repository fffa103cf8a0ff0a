namespace Crm.Core.Scoring;

/// <summary>What came of a tenth of all, by score.</summary>
/// <param name="Decile">1 for the tenth with the highest scores, 10 for that with the lowest.</param>
/// <param name="Lowest">The lowest score in it.</param>
/// <param name="Highest">The highest score in it.</param>
/// <param name="Subjects">How many they are.</param>
/// <param name="Converted">Of how many it came to what was hoped for.</param>
/// <param name="Rate">The share of those, from 0 to 1.</param>
/// <param name="Lift">The share compared with that of all. Null when nobody converted.</param>
public sealed record ScoreDecileResult(int Decile, decimal Lowest, decimal Highest, long Subjects, long Converted, decimal Rate, decimal? Lift);
