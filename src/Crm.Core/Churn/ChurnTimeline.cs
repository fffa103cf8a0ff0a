using Crm.Core.Customers;
using Crm.Core.Storage;
using Crm.Core.Timeline;

namespace Crm.Core.Churn;

/// <summary>In the timeline: that the customer went away, and that it came back.</summary>
internal sealed class ChurnTimeline(IRepository<ChurnRecord, ChurnRecordId> records) : ITimelineSource
{
    private static readonly IReadOnlyList<CustomerLink> s_links = [CustomerLink.Of<ChurnRecord>((c, customer) => c.CustomerId == customer)];

    private static readonly Specification<ChurnRecord> s_left = Specification.For<ChurnRecord>().OrderByDescending(ChurnOrder.Left);

    private static readonly Specification<ChurnRecord> s_wonBack = Specification.For<ChurnRecord>().Where(c => c.WonBackAt != null).OrderByDescending(ChurnOrder.WonBack);

    public string Kind => ChurnRecord.TypeName;

    public IReadOnlyList<CustomerLink> Links => s_links;

    public async Task<IReadOnlyList<TimelineEntry>> ReadAsync(CustomerId customer, TimelinePosition? before, int most, CancellationToken ct)
    {
        var (left, wonBack) = (s_left, s_wonBack);
        if (before is { } place)
        {
            var at = place.At;
            var id = new ChurnRecordId(place.Id);
            left = left.Where(c => c.LeftAt < at || (c.LeftAt == at && c.Id.CompareTo(id) < 0));
            wonBack = wonBack.Where(c => c.WonBackAt < at || (c.WonBackAt == at && c.Id.CompareTo(id) < 0));
        }

        var gone = (await ReadAsync(left, customer, most, ct)).Select(c => Entry(c, c.LeftAt, c.Basis is ChurnBasis.Declared ? "declared" : "detected") with { Text = c.Reason });
        var back = (await ReadAsync(wonBack, customer, most, ct)).Select(c => Entry(c, c.WonBackAt!.Value, "won-back"));
        return TimelineOrder.Newest(most, gone, back);
    }

    private async Task<IReadOnlyList<ChurnSummary>> ReadAsync(Specification<ChurnRecord> which, CustomerId customer, int most, CancellationToken ct)
    {
        var page = await records.ListAsync(which.Where(ChurnCriteria.Of(customer)).Paged(new(most)).Select(ChurnSummary.Of), ct);
        return page.Items;
    }

    private static TimelineEntry Entry(ChurnSummary record, DateTimeOffset at, string what) => new(at, ChurnRecord.TypeName, record.Id.Value, $"churn.{what}");
}
