using Crm.Core.Leads;

namespace Crm.Core.Segments;

/// <summary>A lead somebody put on a list of a segment.</summary>
public sealed class LeadListEntry : SegmentListEntry
{
    /// <summary>The lead.</summary>
    public LeadId LeadId { get; init; }

    /// <inheritdoc />
    public override bool IsAbout(Guid owner) => LeadId.Value == owner;
}
