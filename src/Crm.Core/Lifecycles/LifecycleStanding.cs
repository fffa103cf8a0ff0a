namespace Crm.Core.Lifecycles;

/// <summary>What purchases alone say about a customer at an instant.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="ChangesAt">The next instant at which the stage changes without new facts, UTC, exact; null when it stays.</param>
public readonly record struct LifecycleStanding(LifecycleStage Stage, DateTimeOffset? ChangesAt);
