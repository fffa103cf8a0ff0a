using Crm.Core.Customers;
using Crm.Core.Storage;

namespace Crm.Core.Timeline;

/// <summary>Everything that happened to one customer, over every kind of record and channel. Shows what is stored.</summary>
public interface ITimeline
{
    /// <summary>The kinds there are, in ordinal order: <c>interaction</c>, <c>purchase</c>, <c>record</c>, …</summary>
    IReadOnlyList<string> Kinds { get; }

    /// <summary>One page of a customer's timeline, newest first.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="page">How many and from where; null for the first 50.</param>
    /// <param name="kinds">Only these kinds; null for all.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.customer.not-found</c>, <c>crm.timeline.unknown-kind</c>, <c>crm.page.invalid-cursor</c>.</exception>
    Task<Page<TimelineEntry>> OfAsync(CustomerId customer, PageRequest? page = null, IReadOnlyCollection<string>? kinds = null, CancellationToken ct = default);
}
