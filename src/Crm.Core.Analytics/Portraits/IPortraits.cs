using Crm.Core.Customers;
using Crm.Core.Segments;

namespace Crm.Core.Analytics.Portraits;

/// <summary>Portraits of customers and of segments, from stored facts. Reads only; what the unit of work has not saved is not seen.</summary>
public interface IPortraits
{
    /// <summary>One customer.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="ct">Cancels the read.</param>
    /// <exception cref="Crm.Core.Errors.CrmException"><c>crm.customer.not-found</c>.</exception>
    Task<CustomerPortrait> OfAsync(CustomerId customer, CancellationToken ct = default);

    /// <summary>The members of a segment of customers, as of its last refresh. Reads all their purchases, batch by batch.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="progress">Told how many members were looked at.</param>
    /// <param name="ct">Cancels the read.</param>
    /// <exception cref="Crm.Core.Errors.CrmException"><c>crm.segment.not-found</c>; <c>crm.insight.not-customers</c>: a segment of leads.</exception>
    Task<SegmentPortrait> OfSegmentAsync(SegmentId segment, IProgress<long>? progress = null, CancellationToken ct = default);
}
