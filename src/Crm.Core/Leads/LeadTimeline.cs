using Crm.Core.Customers;
using Crm.Core.Storage;
using Crm.Core.Timeline;

namespace Crm.Core.Leads;

/// <summary>The leads a customer came from, in the timeline at the instant they were converted.</summary>
internal sealed class LeadTimeline(IRepository<Lead, LeadId> leads) : ITimelineSource
{
    private static readonly IReadOnlyList<CustomerLink> s_links = [CustomerLink.Of<Lead>((l, customer) => l.CustomerId == customer)];

    private static readonly Specification<Lead> s_newest = Specification.For<Lead>().OrderByDescending(LeadOrder.Closed);

    public string Kind => Lead.TypeName;

    public IReadOnlyList<CustomerLink> Links => s_links;

    public async Task<IReadOnlyList<TimelineEntry>> ReadAsync(CustomerId customer, TimelinePosition? before, int most, CancellationToken ct)
    {
        var specification = s_newest.Where(LeadCriteria.ConvertedTo(customer)).Paged(new(most));
        if (before is { } place) specification = specification.Where(Before(place));
        var page = await leads.ListAsync(specification.Select(LeadSummary.Of), ct);
        return [.. page.Items.Select(Entry)];
    }

    private static Criterion<Lead> Before(TimelinePosition place)
    {
        var at = place.At;
        var id = new LeadId(place.Id);
        return new(l => l.ClosedAt < at || (l.ClosedAt == at && l.Id.CompareTo(id) < 0));
    }

    private static TimelineEntry Entry(LeadSummary lead) => new(lead.ClosedAt!.Value, Lead.TypeName, lead.Id.Value, "lead.converted")
    {
        Text = lead.Interest,
        Amount = lead.EstimatedValue,
        By = lead.ClosedBy,
    };
}
