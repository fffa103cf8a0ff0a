namespace Crm.Core.Scoring;

/// <summary>A score that is kept.</summary>
/// <param name="Score">Whose score, how much, which band.</param>
/// <param name="DefinitionVersion">By which version of the plan's definition.</param>
/// <param name="AsOf">As of when it was computed when it last changed, UTC.</param>
public sealed record KeptScore(Score Score, int DefinitionVersion, DateTimeOffset AsOf);
