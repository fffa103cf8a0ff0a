namespace Crm.Core.Storage;

/// <summary>How many messages stand where.</summary>
/// <param name="Pending">Waiting.</param>
/// <param name="Claimed">In delivery.</param>
/// <param name="Delivered">Done and not purged yet.</param>
/// <param name="Parked">Given up; they need a person.</param>
public sealed record OutboxCounts(long Pending, long Claimed, long Delivered, long Parked);
