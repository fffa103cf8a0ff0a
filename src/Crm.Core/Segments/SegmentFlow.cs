namespace Crm.Core.Segments;

/// <summary>How a segment changed in a stretch of time.</summary>
/// <param name="From">From, UTC, inside.</param>
/// <param name="To">To, UTC, no longer inside.</param>
/// <param name="Entered">How many stays began.</param>
/// <param name="Left">How many stays ended.</param>
/// <param name="Members">How many were in at the end.</param>
public sealed record SegmentFlow(DateTimeOffset From, DateTimeOffset To, long Entered, long Left, long Members);
