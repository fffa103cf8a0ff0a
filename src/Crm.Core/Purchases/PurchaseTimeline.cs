using Crm.Core.Customers;
using Crm.Core.Storage;
using Crm.Core.Timeline;
using Crm.Core.Values;

namespace Crm.Core.Purchases;

/// <summary>The purchases and returns of a customer, in the timeline.</summary>
internal sealed class PurchaseTimeline(IRepository<Purchase, PurchaseId> purchases) : ITimelineSource
{
    private static readonly IReadOnlyList<CustomerLink> s_links = [CustomerLink.Of<Purchase>((p, customer) => p.CustomerId == customer)];

    public string Kind => Purchase.TypeName;

    public IReadOnlyList<CustomerLink> Links => s_links;

    public async Task<IReadOnlyList<TimelineEntry>> ReadAsync(CustomerId customer, TimelinePosition? before, int most, CancellationToken ct)
    {
        // A cursor over instants stands on its own: the place may well be that of an interaction.
        var after = before is { } place ? new Cursor(PurchaseListOrder.Placed.Name, place.Id, Instant.ToMicroseconds(place.At)) : null;
        var newest = Specification.For<Purchase>()
            .Where(PurchaseCriteria.Of(customer))
            .OrderByDescending(PurchaseListOrder.Placed)
            .Paged(new(most, after));
        var page = await purchases.ListAsync(newest.Select(PurchaseSummary.Of), ct);
        return [.. page.Items.Select(Entry)];
    }

    internal static TimelineEntry Entry(PurchaseSummary purchase) => new(purchase.PlacedAt, Purchase.TypeName, purchase.Id.Value, What(purchase))
    {
        Text = purchase.Number,
        Amount = purchase.Total,
    };

    private static string What(PurchaseSummary purchase) => (purchase.Kind, purchase.Status) switch
    {
        (PurchaseKind.Return, _) => "purchase.returned",
        (_, PurchaseStatus.Placed) => "purchase.placed",
        (_, PurchaseStatus.Cancelled) => "purchase.cancelled",
        _ => "purchase.completed",
    };
}
