using Crm.Core.Customers;
using Crm.Core.Storage;
using Crm.Core.Timeline;

namespace Crm.Core.Consents;

/// <summary>What a customer was asked and said about being contacted, in the timeline.</summary>
internal sealed class ConsentTimeline(IRepository<ConsentEvent, ConsentEventId> ledger) : ITimelineSource
{
    private static readonly IReadOnlyList<CustomerLink> s_links = [CustomerLink.Of<ConsentEvent>((e, customer) => e.CustomerId == customer)];

    private static readonly Specification<ConsentEvent> s_newest = Specification.For<ConsentEvent>().OrderByDescending(ConsentOrder.Effective);

    public string Kind => "consent";

    public IReadOnlyList<CustomerLink> Links => s_links;

    public async Task<IReadOnlyList<TimelineEntry>> ReadAsync(CustomerId customer, TimelinePosition? before, int most, CancellationToken ct)
    {
        var specification = s_newest.Where(ConsentCriteria.About(customer)).Paged(new(most));
        if (before is { } place) specification = specification.Where(Before(place));
        var page = await ledger.ListAsync(specification.Select(ConsentEventSummary.Of), ct);
        return [.. page.Items.Select(Entry)];
    }

    private static Criterion<ConsentEvent> Before(TimelinePosition place)
    {
        var at = place.At;
        var id = new ConsentEventId(place.Id);
        return new(e => e.EffectiveAt < at || (e.EffectiveAt == at && e.Id.CompareTo(id) < 0));
    }

    private static TimelineEntry Entry(ConsentEventSummary entry) =>
        new(entry.EffectiveAt, "consent", entry.Id.Value, $"consent.{entry.Action.ToString().ToLowerInvariant()}")
        {
            Text = $"{entry.Purpose}, {entry.Channel.ToString().ToLowerInvariant()}",
            By = entry.Actor,
        };
}
