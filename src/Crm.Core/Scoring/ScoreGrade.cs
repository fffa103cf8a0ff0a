namespace Crm.Core.Scoring;

/// <summary>Where somebody is in a matrix.</summary>
/// <param name="Grade">For example <c>A1</c>: the letter of the fit, the number of the engagement.</param>
/// <param name="Fit">The score that gave the letter.</param>
/// <param name="Engagement">The score that gave the number.</param>
public sealed record ScoreGrade(string Grade, Score Fit, Score Engagement);
