namespace Crm.Core.Scoring;

/// <summary>One cell of a matrix.</summary>
/// <param name="Grade">For example <c>A1</c>.</param>
/// <param name="FitBand">The band of the plan that gives the letter; null below the lowest one.</param>
/// <param name="EngagementBand">The band of the plan that gives the number; null below the lowest one.</param>
/// <param name="Count">How many are in it.</param>
public sealed record ScoreMatrixCell(string Grade, string? FitBand, string? EngagementBand, long Count);
