using Crm.Core.Customers;
using Crm.Core.Storage;
using Crm.Core.Timeline;

namespace Crm.Core.Opportunities;

/// <summary>
/// Deals in the timeline of their customer: opened, won, lost, reopened. Moves between stages are not shown: they are our work, not what
/// happened with the customer, and the deal shows them. What a deal is worth is told where it ends: it had another amount when it was opened.
/// </summary>
internal sealed class OpportunityTimeline(IRepository<Opportunity, OpportunityId> opportunities) : ITimelineSource
{
    private static readonly IReadOnlyList<CustomerLink> s_links = [CustomerLink.Of<Opportunity>((o, customer) => o.CustomerId == customer)];

    // A deal that closed in the instant it was opened would take the same place twice: it shows as closed only.
    private static readonly Specification<Opportunity> s_opened = Specification.For<Opportunity>()
        .Where(o => o.Reopenings == 0 && (o.ClosedAt == null || o.ClosedAt != o.OpenedAt)).OrderByDescending(OpportunityOrder.Opened);

    private static readonly Specification<Opportunity> s_closed = Specification.For<Opportunity>()
        .Where(o => o.Reopenings == 0 && o.ClosedAt != null).OrderByDescending(OpportunityOrder.Closed);

    // Reopened deals have more instants than columns hold; they are few, and their logs tell.
    private static readonly Specification<Opportunity> s_reopened = Specification.For<Opportunity>().Where(o => o.Reopenings > 0);

    public string Kind => Opportunity.TypeName;

    public IReadOnlyList<CustomerLink> Links => s_links;

    public async Task<IReadOnlyList<TimelineEntry>> ReadAsync(CustomerId customer, TimelinePosition? before, int most, CancellationToken ct)
    {
        var (opened, closed, reopened) = (s_opened, s_closed, s_reopened);
        if (before is { } place)
        {
            var at = place.At;
            var id = new OpportunityId(place.Id);
            opened = opened.Where(o => o.OpenedAt < at || (o.OpenedAt == at && o.Id.CompareTo(id) < 0));
            closed = closed.Where(o => o.ClosedAt < at || (o.ClosedAt == at && o.Id.CompareTo(id) < 0));
            reopened = reopened.Where(o => o.OpenedAt <= at);
        }

        var marks = new List<TimelineEntry>();
        marks.AddRange((await ReadAsync(opened, customer, most, ct)).Select(o => Entry(o.OpenedAt, o.Id, o.Name, "opened")));
        marks.AddRange((await ReadAsync(closed, customer, most, ct)).Select(o => Entry(o.ClosedAt!.Value, o.Id, o.Name, Told(o.Outcome)) with { Amount = o.Amount }));
        await foreach (var id in opportunities.StreamAsync(reopened.Where(OpportunityCriteria.Of(customer)).Select(o => o.Id), ct))
        {
            if (await opportunities.FindAsync(id, ct) is { } deal) marks.AddRange(MarksOf(deal).Where(m => IsBefore(m, before)));
        }

        return TimelineOrder.Newest(most, marks);
    }

    private async Task<IReadOnlyList<OpportunitySummary>> ReadAsync(Specification<Opportunity> which, CustomerId customer, int most, CancellationToken ct)
    {
        var page = await opportunities.ListAsync(which.Where(OpportunityCriteria.Of(customer)).Paged(new(most)).Select(OpportunitySummary.Of), ct);
        return page.Items;
    }

    // Of several in one instant the last one stands.
    private static IEnumerable<TimelineEntry> MarksOf(Opportunity deal) => deal.Moves
        .Where(m => m.Kind is OpportunityMoveKind.Opened or OpportunityMoveKind.Won or OpportunityMoveKind.Lost or OpportunityMoveKind.Reopened)
        .GroupBy(m => m.At)
        .Select(g => g.MaxBy(m => m.Number)!)
        .Select(m => Entry(m.At, deal.Id, deal.Name, m.Kind.ToString().ToLowerInvariant()) with
        {
            By = m.By,
            Amount = m.Kind is OpportunityMoveKind.Won or OpportunityMoveKind.Lost ? deal.Estimates.Last(e => e.At <= m.At).Amount : null,
        });

    private static bool IsBefore(TimelineEntry entry, TimelinePosition? before) =>
        before is not { } place || entry.At < place.At || (entry.At == place.At && entry.Id.CompareTo(place.Id) < 0);

    private static string Told(OpportunityOutcome outcome) => outcome is OpportunityOutcome.Won ? "won" : "lost";

    private static TimelineEntry Entry(DateTimeOffset at, OpportunityId id, string name, string what) =>
        new(at, Opportunity.TypeName, id.Value, $"opportunity.{what}") { Text = name };
}
