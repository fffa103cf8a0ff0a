using Crm.Core.Customers;

namespace Crm.Core.Timeline;

/// <summary>
/// One kind of thing that happens to customers. A concept registers its source with
/// <c>services.TryAddEnumerable(ServiceDescriptor.Scoped&lt;ITimelineSource, …&gt;())</c> and is part of every timeline from then on.
/// </summary>
public interface ITimelineSource
{
    /// <summary>Stable and short: <c>purchase</c>, <c>interaction</c>, <c>need</c>; lets a reader ask for some kinds only.</summary>
    string Kind { get; }

    /// <summary>
    /// How the records behind its entries name their customer: a source none of whose records does is passed over. Empty when it is to be
    /// read always.
    /// </summary>
    IReadOnlyList<CustomerLink> Links => [];

    /// <summary>The newest entries of a customer that come before a place in the timeline; newest first, ties by id, largest first.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="before">Only entries that come after this place when reading downwards; null for the newest.</param>
    /// <param name="most">At most this many, 1 to 200.</param>
    /// <param name="ct">Cancels.</param>
    Task<IReadOnlyList<TimelineEntry>> ReadAsync(CustomerId customer, TimelinePosition? before, int most, CancellationToken ct);
}
