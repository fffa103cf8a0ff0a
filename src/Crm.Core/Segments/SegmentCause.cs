namespace Crm.Core.Segments;

/// <summary>Why somebody entered or left a segment. Stored as a number.</summary>
public enum SegmentCause
{
    /// <summary>Something happened to it: a purchase, a new address, an archived record.</summary>
    Event = 1,

    /// <summary>Time went by and nothing else.</summary>
    Time = 2,

    /// <summary>The rule or a list of the segment, or of one it refers to, is another one.</summary>
    Definition = 3,

    /// <summary>Everybody was asked anew: what changed since cannot be told apart.</summary>
    Refresh = 4,

    /// <summary>The segment was archived.</summary>
    Archived = 5,
}
