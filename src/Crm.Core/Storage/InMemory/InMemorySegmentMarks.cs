using Crm.Core.Segments;

namespace Crm.Core.Storage.InMemory;

/// <summary>What happened and no segment has looked at yet. Under the store's lock.</summary>
internal sealed class InMemorySegmentMarks
{
    public List<SegmentMark> All { get; } = [];
}
