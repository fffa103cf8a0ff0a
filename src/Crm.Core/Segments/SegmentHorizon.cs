using System.Collections.Concurrent;

namespace Crm.Core.Segments;

/// <summary>
/// Up to when this process looked for those whom time moved, of each segment. Only saves looking twice: the segment itself knows the instant of its last change,
/// and a process that has just started looks from there.
/// </summary>
internal sealed class SegmentHorizon
{
    private readonly ConcurrentDictionary<SegmentId, (DateTimeOffset AsOf, int RuleVersion)> _looked = new();

    public DateTimeOffset Since(Segment segment) =>
        _looked.TryGetValue(segment.Id, out var looked) && looked.RuleVersion == segment.RuleVersion && looked.AsOf > segment.RefreshedAsOf ? looked.AsOf : segment.RefreshedAsOf!.Value;

    public void Looked(Segment segment, DateTimeOffset asOf) => _looked[segment.Id] = (asOf, segment.RuleVersion);
}
