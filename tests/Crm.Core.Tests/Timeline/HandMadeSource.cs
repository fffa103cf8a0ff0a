using Crm.Core.Customers;
using Crm.Core.Timeline;

namespace Crm.Core.Tests.Timeline;

/// <summary>A timeline source with entries given by hand, which refuses to be asked for more than a page.</summary>
public sealed class HandMadeSource(string kind, IReadOnlyList<TimelineEntry> entries) : ITimelineSource
{
    public string Kind => kind;

    public Task<IReadOnlyList<TimelineEntry>> ReadAsync(CustomerId customer, TimelinePosition? before, int most, CancellationToken ct)
    {
        Assert.InRange(most, 1, 200);
        var left = entries.Where(e => before is not { } place || e.At < place.At || (e.At == place.At && e.Id.CompareTo(place.Id) < 0));
        return Task.FromResult(TimelineOrder.Newest(most, left));
    }
}
