using Crm.Core.Customers;
using Crm.Core.Storage;
using Crm.Core.Timeline;

namespace Crm.Core.Cases;

/// <summary>
/// Cases in the timeline of their customer: opened, resolved, reopened, found to be duplicates. That somebody works or waits is our own
/// matter, and so is closing what was resolved; the case shows them.
/// </summary>
internal sealed class CaseTimeline(IRepository<Case, CaseId> cases) : ITimelineSource
{
    private static readonly IReadOnlyList<CustomerLink> s_links = [CustomerLink.Of<Case>((c, customer) => c.CustomerId == customer)];

    // A case that was resolved in the instant it came in would take the same place twice: it shows as resolved only.
    private static readonly Specification<Case> s_opened = Specification.For<Case>()
        .Where(c => c.Reopenings == 0 && (c.SettledAt == null || c.SettledAt != c.OpenedAt)).OrderByDescending(CaseOrder.Opened);

    private static readonly Specification<Case> s_settled = Specification.For<Case>()
        .Where(c => c.Reopenings == 0 && c.SettledAt != null).OrderByDescending(CaseOrder.Settled);

    // Reopened cases have more instants than columns hold; they are few, and their logs tell.
    private static readonly Specification<Case> s_reopened = Specification.For<Case>().Where(c => c.Reopenings > 0);

    public string Kind => Case.TypeName;

    public IReadOnlyList<CustomerLink> Links => s_links;

    public async Task<IReadOnlyList<TimelineEntry>> ReadAsync(CustomerId customer, TimelinePosition? before, int most, CancellationToken ct)
    {
        var (opened, settled, reopened) = (s_opened, s_settled, s_reopened);
        if (before is { } place)
        {
            var at = place.At;
            var id = new CaseId(place.Id);
            opened = opened.Where(c => c.OpenedAt < at || (c.OpenedAt == at && c.Id.CompareTo(id) < 0));
            settled = settled.Where(c => c.SettledAt < at || (c.SettledAt == at && c.Id.CompareTo(id) < 0));
            reopened = reopened.Where(c => c.OpenedAt <= at);
        }

        var marks = new List<TimelineEntry>();
        marks.AddRange((await ReadAsync(opened, customer, most, ct)).Select(c => Entry(c.OpenedAt, c.Id, c.Subject, "opened")));
        marks.AddRange((await ReadAsync(settled, customer, most, ct)).Select(c => Entry(c.SettledAt!.Value, c.Id, c.Subject, Told(c.State))));
        await foreach (var id in cases.StreamAsync(reopened.Where(CaseCriteria.Of(customer)).Select(c => c.Id), ct))
        {
            if (await cases.FindAsync(id, ct) is { } found) marks.AddRange(MarksOf(found).Where(m => IsBefore(m, before)));
        }

        return TimelineOrder.Newest(most, marks);
    }

    private async Task<IReadOnlyList<CaseSummary>> ReadAsync(Specification<Case> which, CustomerId customer, int most, CancellationToken ct)
    {
        var page = await cases.ListAsync(which.Where(CaseCriteria.Of(customer)).Paged(new(most)).Select(CaseSummary.Of), ct);
        return page.Items;
    }

    // Of several in one instant the last one stands.
    private static IEnumerable<TimelineEntry> MarksOf(Case found) => found.Moves
        .Where(m => m.From is null || m.To is CaseState.Resolved or CaseState.Duplicate || m is { From: CaseState.Resolved, To: CaseState.InProgress })
        .GroupBy(m => m.At)
        .Select(g => g.MaxBy(m => m.Number)!)
        .Select(m => Entry(m.At, found.Id, found.Subject, Told(m)) with { By = m.By });

    private static bool IsBefore(TimelineEntry entry, TimelinePosition? before) =>
        before is not { } place || entry.At < place.At || (entry.At == place.At && entry.Id.CompareTo(place.Id) < 0);

    private static string Told(CaseMove move) => (move.From, move.To) switch
    {
        (null, _) => "opened",
        (_, CaseState.InProgress) => "reopened",
        _ => Told(move.To),
    };

    private static string Told(CaseState state) => state is CaseState.Duplicate ? "duplicate" : "resolved";

    private static TimelineEntry Entry(DateTimeOffset at, CaseId id, string subject, string what) => new(at, Case.TypeName, id.Value, $"case.{what}") { Text = subject };
}
