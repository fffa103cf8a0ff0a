namespace Crm.Core.Segments;

/// <summary>One stay of one record in a segment, as it is told.</summary>
/// <param name="SegmentId">The segment.</param>
/// <param name="Since">As of when it is in, UTC.</param>
/// <param name="Until">As of when it is out, UTC; null while it is in.</param>
/// <param name="EnteredBy">Why it entered.</param>
/// <param name="LeftBy">Why it left; null while it is in.</param>
/// <param name="RuleVersion">The version of the rule it entered by.</param>
public sealed record SegmentStay(SegmentId SegmentId, DateTimeOffset Since, DateTimeOffset? Until, SegmentCause EnteredBy, SegmentCause? LeftBy, int RuleVersion);
