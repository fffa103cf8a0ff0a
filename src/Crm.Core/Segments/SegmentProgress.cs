namespace Crm.Core.Segments;

/// <summary>What a process over segments did.</summary>
/// <param name="Segments">How many segments were looked at.</param>
/// <param name="Entered">How many records entered one.</param>
/// <param name="Left">How many records left one.</param>
public sealed record SegmentProgress(int Segments, long Entered, long Left)
{
    /// <summary>Nothing yet.</summary>
    public static readonly SegmentProgress None = new(0, 0, 0);

    /// <summary>One segment more.</summary>
    /// <param name="change">What it changed by.</param>
    internal SegmentProgress With(MembershipChange change) => new(Segments + 1, Entered + change.Entered.Count, Left + change.Left.Count);
}
