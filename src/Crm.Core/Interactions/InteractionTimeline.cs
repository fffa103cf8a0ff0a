using Crm.Core.Customers;
using Crm.Core.Storage;
using Crm.Core.Timeline;

namespace Crm.Core.Interactions;

/// <summary>The interactions of a customer that count, in the timeline.</summary>
internal sealed class InteractionTimeline(IRepository<Interaction, InteractionId> interactions) : ITimelineSource
{
    private static readonly IReadOnlyList<CustomerLink> s_links = [CustomerLink.Of<Interaction>((i, customer) => i.CustomerId == customer)];

    private static readonly Specification<Interaction> s_newest =
        Specification.For<Interaction>().Where(InteractionCriteria.NotCorrected).OrderByDescending(InteractionOrder.Occurred);

    public string Kind => Interaction.TypeName;

    public IReadOnlyList<CustomerLink> Links => s_links;

    public async Task<IReadOnlyList<TimelineEntry>> ReadAsync(CustomerId customer, TimelinePosition? before, int most, CancellationToken ct)
    {
        var specification = s_newest.Where(InteractionCriteria.Of(customer)).Paged(new(most));
        if (before is { } place) specification = specification.Where(Before(place));
        var page = await interactions.ListAsync(specification.Select(InteractionSummary.Of), ct);
        return [.. page.Items.Select(Entry)];
    }

    private static Criterion<Interaction> Before(TimelinePosition place)
    {
        var at = place.At;
        var id = new InteractionId(place.Id);
        return new(i => i.OccurredAt < at || (i.OccurredAt == at && i.Id.CompareTo(id) < 0));
    }

    private static TimelineEntry Entry(InteractionSummary summary) => new(
        summary.OccurredAt, Interaction.TypeName, summary.Id.Value, $"interaction.{Code(summary.Channel)}.{(summary.Direction is Direction.Inbound ? "inbound" : "outbound")}")
    {
        Text = summary.Subject,
        By = summary.Employee,
    };

    private static string Code(Channel channel) => channel is Channel.InPerson ? "in-person" : channel.ToString().ToLowerInvariant();
}
