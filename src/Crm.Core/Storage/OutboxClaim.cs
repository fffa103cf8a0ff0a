namespace Crm.Core.Storage;

/// <summary>A dispatcher's request for work.</summary>
/// <param name="By">The dispatcher; new at every start of one.</param>
/// <param name="Now">The instant of the claim, UTC.</param>
/// <param name="Lease">How long the claim holds; longer than the slowest handler.</param>
/// <param name="Most">At most this many messages.</param>
public sealed record OutboxClaim(Guid By, DateTimeOffset Now, TimeSpan Lease, int Most);
