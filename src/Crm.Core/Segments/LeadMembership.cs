using Crm.Core.Leads;

namespace Crm.Core.Segments;

/// <summary>One stay of a lead in a segment.</summary>
public sealed class LeadMembership : SegmentMembership
{
    /// <summary>The lead.</summary>
    public LeadId LeadId { get; init; }

    /// <inheritdoc />
    public override bool IsAbout(Guid owner) => LeadId.Value == owner;
}
