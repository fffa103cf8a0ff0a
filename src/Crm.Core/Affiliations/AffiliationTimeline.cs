using Crm.Core.Customers;
using Crm.Core.Storage;
using Crm.Core.Timeline;

namespace Crm.Core.Affiliations;

/// <summary>
/// Ties in the timeline of either customer: begun at the first instant of their first day, ended at the last microsecond
/// of their last (UTC), so that the two never take the same place. Days to come are not shown.
/// </summary>
internal sealed class AffiliationTimeline(IRepository<Affiliation, AffiliationId> affiliations, TimeProvider clock) : ITimelineSource
{
    private static readonly IReadOnlyList<CustomerLink> s_links =
    [
        CustomerLink.Of<Affiliation>((a, customer) => a.PersonId == customer),
        CustomerLink.Of<Affiliation>((a, customer) => a.OtherId == customer),
    ];

    private static readonly TimeOnly s_lastMicrosecond = new(TimeSpan.TicksPerDay - TimeSpan.TicksPerMicrosecond);

    public string Kind => Affiliation.TypeName;

    public IReadOnlyList<CustomerLink> Links => s_links;

    public async Task<IReadOnlyList<TimelineEntry>> ReadAsync(CustomerId customer, TimelinePosition? before, int most, CancellationToken ct)
    {
        var place = before ?? new(clock.GetUtcNow(), Guid.AllBitsSet);
        var day = DateOnly.FromDateTime(place.At.UtcDateTime);
        var time = TimeOnly.FromDateTime(place.At.UtcDateTime);
        var id = new AffiliationId(place.Id);
        var afterMidnight = time > TimeOnly.MinValue;
        var lastMicrosecond = time >= s_lastMicrosecond;

        var found = new List<IEnumerable<TimelineEntry>>();
        // One side after the other: for "either of two columns" SQLite reads the whole tenant.
        foreach (var side in (Criterion<Affiliation>[])[new(a => a.PersonId == customer), new(a => a.OtherId == customer)])
        {
            var of = Specification.For<Affiliation>().Where(side).Paged(new(most));
            var started = await affiliations.ListAsync(
                of.Where(a => a.From < day || (a.From == day && (afterMidnight || a.Id.CompareTo(id) < 0))).OrderByDescending(AffiliationOrder.Started).Select(AffiliationSummary.Of), ct);
            if (started.Items.Count == 0) continue; // nothing ends before it starts
            var ended = await affiliations.ListAsync(
                of.Where(a => a.To != null && (a.To < day || (a.To == day && lastMicrosecond && a.Id.CompareTo(id) < 0))).OrderByDescending(AffiliationOrder.Ended).Select(AffiliationSummary.Of), ct);
            found.Add(started.Items.Select(a => Entry(a, new(a.From, TimeOnly.MinValue, TimeSpan.Zero), "started")));
            found.Add(ended.Items.Select(a => Entry(a, new(a.To!.Value, s_lastMicrosecond, TimeSpan.Zero), "ended")));
        }

        return TimelineOrder.Newest(most, found);
    }

    private static TimelineEntry Entry(AffiliationSummary affiliation, DateTimeOffset at, string what) =>
        new(at, Affiliation.TypeName, affiliation.Id.Value, $"affiliation.{affiliation.Role}.{what}") { Text = affiliation.Title };
}
