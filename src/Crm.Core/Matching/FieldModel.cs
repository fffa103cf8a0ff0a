namespace Crm.Core.Matching;

/// <summary>What the agreement of one field tells.</summary>
/// <param name="Field">The field.</param>
/// <param name="Levels">Its levels, from the same to different.</param>
public sealed record FieldModel(MatchField Field, IReadOnlyList<LevelModel> Levels);
