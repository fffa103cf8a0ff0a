namespace Crm.Core.Segments;

/// <summary>How far a segment is. Stored as a number.</summary>
public enum SegmentState
{
    /// <summary>Kept up to date.</summary>
    Active = 1,

    /// <summary>Left as it is: nobody enters or leaves.</summary>
    Paused = 2,

    /// <summary>Out of use; nobody is in it any more. What it was is still told.</summary>
    Archived = 3,
}
