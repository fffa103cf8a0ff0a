using Crm.Core.Storage;

namespace Crm.Core.Segments;

/// <summary>The conditions segments are found by.</summary>
public static class SegmentCriteria
{
    /// <summary>Those in use of one kind of record: active and paused.</summary>
    /// <param name="subject">What their members are.</param>
    public static Criterion<Segment> InUse(SegmentSubject subject)
    {
        var archived = SegmentState.Archived;
        return new(s => s.Subject == subject && s.State != archived);
    }

    /// <summary>Archived ones of one kind of record that still have their members.</summary>
    internal static Criterion<Segment> ToEmpty(SegmentSubject subject)
    {
        var archived = SegmentState.Archived;
        return new(s => s.Subject == subject && s.State == archived && s.NeedsRefresh);
    }

    /// <summary>The one in use with a name.</summary>
    /// <param name="subject">What its members are.</param>
    /// <param name="nameKey">The name folded.</param>
    internal static Criterion<Segment> Named(SegmentSubject subject, string nameKey) =>
        new(s => s.Subject == subject && s.ActiveKey == nameKey) { Key = Segment.KeyOf(subject, nameKey) };
}
