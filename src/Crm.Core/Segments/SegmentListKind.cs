namespace Crm.Core.Segments;

/// <summary>What being on a list of a segment means. Stored as a number.</summary>
public enum SegmentListKind
{
    /// <summary>In, whatever the rule says.</summary>
    Include = 1,

    /// <summary>Not in, whatever the rule says.</summary>
    Exclude = 2,

    /// <summary>Not in until a day, whatever the rule and the other lists say.</summary>
    Suppress = 3,
}
