using Crm.Core.Customers;

namespace Crm.Core.Segments;

/// <summary>One stay of a customer in a segment.</summary>
public sealed class CustomerMembership : SegmentMembership
{
    /// <summary>The customer.</summary>
    public CustomerId CustomerId { get; init; }

    /// <inheritdoc />
    public override bool IsAbout(Guid owner) => CustomerId.Value == owner;
}
