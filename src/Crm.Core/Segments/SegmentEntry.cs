namespace Crm.Core.Segments;

/// <summary>A segment as the others see it.</summary>
/// <param name="Id">The segment.</param>
/// <param name="Name">Its name.</param>
/// <param name="NameKey">Its name folded.</param>
/// <param name="RuleText">Its rule.</param>
internal sealed record SegmentEntry(SegmentId Id, string Name, string NameKey, string? RuleText);
