using Crm.Core.Customers;
using Crm.Core.Storage;
using Crm.Core.Timeline;

namespace Crm.Core.FollowUps;

/// <summary>Follow-ups in the timeline of their customer once they are done or cancelled; what is planned has not happened yet.</summary>
internal sealed class FollowUpTimeline(IRepository<FollowUp, FollowUpId> followUps) : ITimelineSource
{
    private static readonly IReadOnlyList<CustomerLink> s_links = [CustomerLink.Of<FollowUp>((f, customer) => f.CustomerId == customer)];

    private static readonly Specification<FollowUp> s_newest = Specification.For<FollowUp>().Where(f => f.ClosedAt != null).OrderByDescending(FollowUpOrder.Closed);

    public string Kind => FollowUp.TypeName;

    public IReadOnlyList<CustomerLink> Links => s_links;

    public async Task<IReadOnlyList<TimelineEntry>> ReadAsync(CustomerId customer, TimelinePosition? before, int most, CancellationToken ct)
    {
        var specification = s_newest.Where(FollowUpCriteria.For(customer)).Paged(new(most));
        if (before is { } place) specification = specification.Where(Before(place));
        var page = await followUps.ListAsync(specification.Select(FollowUpSummary.Of), ct);
        return [.. page.Items.Select(Entry)];
    }

    private static Criterion<FollowUp> Before(TimelinePosition place)
    {
        var at = place.At;
        var id = new FollowUpId(place.Id);
        return new(f => f.ClosedAt < at || (f.ClosedAt == at && f.Id.CompareTo(id) < 0));
    }

    private static TimelineEntry Entry(FollowUpSummary closed) =>
        new(closed.ClosedAt!.Value, FollowUp.TypeName, closed.Id.Value, closed.State is FollowUpState.Done ? "follow-up.done" : "follow-up.cancelled")
        {
            Text = closed.What,
            By = closed.ClosedBy,
        };
}
