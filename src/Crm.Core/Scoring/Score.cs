namespace Crm.Core.Scoring;

/// <summary>A score as it was computed.</summary>
/// <param name="SubjectId">Whose: the id of the customer or lead.</param>
/// <param name="Value">In points, to a millionth.</param>
/// <param name="Band">The band; null below the lowest one, and for a plan without bands.</param>
public sealed record Score(Guid SubjectId, decimal Value, string? Band);
