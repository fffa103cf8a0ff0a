using Crm.Core.Customers;

namespace Crm.Core.Segments;

/// <summary>A customer somebody put on a list of a segment.</summary>
public sealed class CustomerListEntry : SegmentListEntry
{
    /// <summary>The customer.</summary>
    public CustomerId CustomerId { get; init; }

    /// <inheritdoc />
    public override bool IsAbout(Guid owner) => CustomerId.Value == owner;
}
