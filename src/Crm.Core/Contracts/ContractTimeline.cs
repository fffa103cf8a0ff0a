using Crm.Core.Customers;
using Crm.Core.Storage;
using Crm.Core.Timeline;

namespace Crm.Core.Contracts;

/// <summary>Contracts in the timeline of their customer: started, renewed, ended or terminated. Drafts are not shown.</summary>
internal sealed class ContractTimeline(IRepository<Contract, ContractId> contracts) : ITimelineSource
{
    private static readonly IReadOnlyList<CustomerLink> s_links = [CustomerLink.Of<Contract>((c, customer) => c.CustomerId == customer)];

    // A contract that closed in the instant it was agreed would take the same place twice: it shows as closed only.
    private static readonly Specification<Contract> s_started = Specification.For<Contract>()
        .Where(c => c.TermCount == 1 && (c.ClosedAt == null || c.ClosedAt != c.ActivatedAt)).OrderByDescending(ContractOrder.Activated);

    private static readonly Specification<Contract> s_closed = Specification.For<Contract>()
        .Where(c => c.TermCount == 1 && c.ClosedAt != null).OrderByDescending(ContractOrder.Closed);

    // Renewed contracts have more instants than columns hold; their terms tell.
    private static readonly Specification<Contract> s_renewed = Specification.For<Contract>().Where(c => c.TermCount > 1);

    public string Kind => Contract.TypeName;

    public IReadOnlyList<CustomerLink> Links => s_links;

    public async Task<IReadOnlyList<TimelineEntry>> ReadAsync(CustomerId customer, TimelinePosition? before, int most, CancellationToken ct)
    {
        var (started, closed, renewed) = (s_started, s_closed, s_renewed);
        if (before is { } place)
        {
            var at = place.At;
            var id = new ContractId(place.Id);
            started = started.Where(c => c.ActivatedAt < at || (c.ActivatedAt == at && c.Id.CompareTo(id) < 0));
            closed = closed.Where(c => c.ClosedAt < at || (c.ClosedAt == at && c.Id.CompareTo(id) < 0));
            renewed = renewed.Where(c => c.ActivatedAt <= at);
        }

        var marks = new List<TimelineEntry>();
        marks.AddRange((await ReadAsync(started, customer, most, ct)).Select(c => Entry(c, c.ActivatedAt!.Value, "started")));
        marks.AddRange((await ReadAsync(closed, customer, most, ct)).Select(c => Entry(c, c.ClosedAt!.Value, Told(c.State))));
        await foreach (var summary in contracts.StreamAsync(renewed.Where(ContractCriteria.Of(customer)).Select(ContractSummary.Of), ct))
        {
            if (await contracts.FindAsync(summary.Id, ct) is { } contract) marks.AddRange(MarksOf(contract, summary).Where(m => IsBefore(m, before)));
        }

        return TimelineOrder.Newest(most, marks);
    }

    private async Task<IReadOnlyList<ContractSummary>> ReadAsync(Specification<Contract> which, CustomerId customer, int most, CancellationToken ct)
    {
        var page = await contracts.ListAsync(which.Where(ContractCriteria.Of(customer)).Paged(new(most)).Select(ContractSummary.Of), ct);
        return page.Items;
    }

    // Of several in one instant the last one stands.
    private static IEnumerable<TimelineEntry> MarksOf(Contract contract, ContractSummary summary)
    {
        var marks = contract.Terms
            .Select(t => Entry(summary, t.At, t.Number == 1 ? "started" : "renewed") with { Amount = t.Value, By = t.By })
            .Concat(summary.ClosedAt is { } closed ? [Entry(summary, closed, Told(summary.State))] : []);
        return marks.GroupBy(m => m.At).Select(g => g.Last());
    }

    private static bool IsBefore(TimelineEntry entry, TimelinePosition? before) =>
        before is not { } place || entry.At < place.At || (entry.At == place.At && entry.Id.CompareTo(place.Id) < 0);

    private static string Told(ContractState state) => state is ContractState.Ended ? "ended" : "terminated";

    private static TimelineEntry Entry(ContractSummary contract, DateTimeOffset at, string what) =>
        new(at, Contract.TypeName, contract.Id.Value, $"contract.{what}") { Text = contract.Number, Amount = contract.Value };
}
