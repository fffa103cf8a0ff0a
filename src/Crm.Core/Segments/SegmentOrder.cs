using Crm.Core.Storage;

namespace Crm.Core.Segments;

/// <summary>The orders segments can be listed in.</summary>
public static class SegmentOrder
{
    /// <summary>By folded name.</summary>
    public static readonly SortKey<Segment> Name = SortKey<Segment>.Of("name", s => s.NameKey);
}
