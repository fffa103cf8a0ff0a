using Crm.Core.Errors;

namespace Crm.Core.Scoring;

/// <summary>How far a refresh of scores is: what is told here is stored.</summary>
/// <param name="DefinitionVersion">By which version of the plan's definition.</param>
/// <param name="AsOf">As of when, UTC.</param>
/// <param name="Subjects">How many were looked at.</param>
/// <param name="Changed">How many scores were new or another.</param>
/// <param name="Last">The last subject, in the order of ids; null before the first.</param>
public sealed record ScoreRefreshProgress(int DefinitionVersion, DateTimeOffset AsOf, long Subjects, long Changed, Guid? Last)
{
    /// <summary>Those who could not be scored, because a sum of theirs does not fit, for example: they keep the score they had. They count among <see cref="Subjects"/>.</summary>
    public FailedRecords Failed { get; init; } = FailedRecords.None;
}
