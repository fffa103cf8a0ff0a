namespace Crm.Core.Scoring;

/// <summary>What somebody was scored, and what came of it.</summary>
/// <param name="Score">The score.</param>
/// <param name="Converted">True when it came to what was hoped for.</param>
public sealed record ScoreOutcome(Score Score, bool Converted);
