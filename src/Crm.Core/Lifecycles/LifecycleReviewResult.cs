using Crm.Core.Errors;

namespace Crm.Core.Lifecycles;

/// <summary>What a review of lifecycles did.</summary>
/// <param name="Moves">How many moves were made.</param>
/// <param name="Failed">The customers the rule of loyalty could not be asked about, because a sum of theirs does not fit: they stay as loyal as they were.</param>
public sealed record LifecycleReviewResult(int Moves, FailedRecords Failed);
