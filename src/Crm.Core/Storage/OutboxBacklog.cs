namespace Crm.Core.Storage;

/// <summary>What stands in the way of events, for a probe that asks often.</summary>
/// <param name="OldestDue">Since when the message waits that has been due longest and is not delivered, pending or claimed, UTC; null when none waits.</param>
/// <param name="Parked">How many are given up; they need a person.</param>
public sealed record OutboxBacklog(DateTimeOffset? OldestDue, long Parked);
