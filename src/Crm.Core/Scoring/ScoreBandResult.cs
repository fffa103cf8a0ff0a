namespace Crm.Core.Scoring;

/// <summary>What came of those in a band.</summary>
/// <param name="Band">The band; null below the lowest one.</param>
/// <param name="Subjects">How many they are.</param>
/// <param name="Converted">Of how many it came to what was hoped for.</param>
/// <param name="Rate">The share of those, from 0 to 1.</param>
/// <param name="Lift">The share compared with that of all: 2 is twice as good as chance. Null when nobody converted.</param>
public sealed record ScoreBandResult(string? Band, long Subjects, long Converted, decimal Rate, decimal? Lift);
