using Crm.Core.Customers;
using Crm.Core.Storage;
using Crm.Core.Timeline;

namespace Crm.Core.Traits;

/// <summary>Traits in the timeline: when they were noted, and when needs were answered.</summary>
internal sealed class TraitTimeline(IRepository<Trait, TraitId> traits) : ITimelineSource
{
    private static readonly IReadOnlyList<CustomerLink> s_links = [CustomerLink.Of<Trait>((t, customer) => t.CustomerId == customer)];

    // A need answered at the very instant it was noted would take the same place twice: it shows as answered only.
    private static readonly Specification<Trait> s_noted =
        Specification.For<Trait>().Where(t => t.AnsweredAt == null || t.AnsweredAt != t.NotedAt).OrderByDescending(TraitOrder.Noted);

    private static readonly Specification<Trait> s_answered =
        Specification.For<Trait>().Where(t => t.AnsweredAt != null).OrderByDescending(TraitOrder.Answered);

    public string Kind => Trait.TypeName;

    public IReadOnlyList<CustomerLink> Links => s_links;

    public async Task<IReadOnlyList<TimelineEntry>> ReadAsync(CustomerId customer, TimelinePosition? before, int most, CancellationToken ct)
    {
        var noted = s_noted;
        var answered = s_answered;
        if (before is { } place)
        {
            var at = place.At;
            var id = new TraitId(place.Id);
            noted = noted.Where(t => t.NotedAt < at || (t.NotedAt == at && t.Id.CompareTo(id) < 0));
            answered = answered.Where(t => t.AnsweredAt < at || (t.AnsweredAt == at && t.Id.CompareTo(id) < 0));
        }

        return TimelineOrder.Newest(
            most,
            (await ReadAsync(noted, customer, most, ct)).Select(t => Entry(t, t.NotedAt, "noted")),
            (await ReadAsync(answered, customer, most, ct)).Select(t => Entry(t, t.AnsweredAt!.Value, "answered")));
    }

    private async Task<IReadOnlyList<TraitSummary>> ReadAsync(Specification<Trait> which, CustomerId customer, int most, CancellationToken ct)
    {
        var page = await traits.ListAsync(which.Where(TraitCriteria.Of(customer)).Paged(new(most)).Select(TraitSummary.Of), ct);
        return page.Items;
    }

    private static TimelineEntry Entry(TraitSummary trait, DateTimeOffset at, string what) =>
        new(at, Trait.TypeName, trait.Id.Value, $"{trait.Kind.ToString().ToLowerInvariant()}.{what}")
        {
            Text = trait.Value is null ? trait.Topic : $"{trait.Topic}: {trait.Value}",
            By = trait.NotedBy,
        };
}
