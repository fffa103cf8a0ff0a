using System.Text.Json;
using Crm.Core;
using Crm.Core.Customers;
using Crm.Core.Interactions;
using Crm.Core.Lifecycles;
using Crm.Core.Products;
using Crm.Core.Purchases;
using Crm.Core.Traits;
using Crm.Core.Unidentified;
using Crm.SampleHost.Data;
using Crm.SampleHost.Loading;
using Crm.SampleHost.Loading.Generated;
using Crm.SampleHost.Storage;
using Microsoft.EntityFrameworkCore;

namespace Crm.SampleHost.Overview;

/// <summary>Reads the overview: with LINQ where it is a report over everything, through the services where it is about one customer.</summary>
public sealed class OverviewReader(SampleDb db, ICrm crm, TimelineReader timeline, GeneratedReader generated, TimeProvider clock)
{
    private static readonly TimeZoneInfo s_london = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public async Task<SampleOverview> ReadAsync(CancellationToken ct)
    {
        await crm.Lifecycles.ReviewAsync(clock.GetUtcNow(), ct);
        var purchases = await db.Set<Purchase>()
            .Select(p => new Row(p.CustomerId, p.Kind, p.PlacedAt, p.TotalMinor, p.SaleId != null, p.LineCount)).ToListAsync(ct);
        var customers = await db.Set<Customer>().CountAsync(ct);
        var held = await HeldAsync(ct);
        var shown = await ShownAsync(ct);
        return new()
        {
            Customers = customers,
            Products = await db.Set<Product>().CountAsync(ct),
            Sales = purchases.Count(p => p.Kind is PurchaseKind.Sale),
            Returns = purchases.Count(p => p.Kind is PurchaseKind.Return),
            MatchedReturns = purchases.Count(p => p.IsMatched),
            Lines = purchases.Sum(p => (long)p.LineCount),
            Held = held.Count,
            HeldRows = held.Sum(),
            Interactions = await db.Set<Interaction>().CountAsync(ct),
            Needs = await db.Set<Trait>().CountAsync(t => t.Kind == TraitKind.Need, ct),
            Months = [.. purchases.GroupBy(p => MonthOf(p.PlacedAt)).OrderBy(m => m.Key).Select(m => (m.Key, Pounds(m)))],
            Top = await TopAsync(purchases, ct),
            Stages = await StagesAsync(customers, ct),
            Generated = await generated.ReadAsync(ct),
            Shown = shown?.DisplayName ?? "",
            Timeline = shown is null ? [] : (await timeline.OfAsync(shown.Id, new(10), ct)).Items,
        };
    }

    // Customer 12590 bought for 9 864.26 in May and never again; a small excerpt of the data may lack it.
    private async Task<Customer?> ShownAsync(CancellationToken ct) => await crm.Customers.FindByExternalIdAsync(OnlineRetail.Source, GeneratedDetails.ShownCustomer, ct);

    private async Task<List<int>> HeldAsync(CancellationToken ct)
    {
        var rows = new List<int>();
        var held = db.Set<UnidentifiedFact>().Where(f => f.State == UnidentifiedState.Held).Select(f => f.Payload);
        await foreach (var payload in held.AsAsyncEnumerable().WithCancellation(ct))
        {
            using var json = JsonDocument.Parse(payload);
            rows.Add(json.RootElement.GetProperty("lines").GetArrayLength());
        }

        return rows;
    }

    private async Task<List<TopCustomer>> TopAsync(List<Row> purchases, CancellationToken ct)
    {
        var top = new List<TopCustomer>();
        foreach (var best in purchases.GroupBy(p => p.Customer).OrderByDescending(c => c.Sum(p => p.Minor)).Take(10))
        {
            var customer = await crm.Customers.GetAsync(best.Key, ct);
            top.Add(new(customer.Id, customer.DisplayName, CountryOf(customer), best.Count(p => p.Kind is PurchaseKind.Sale), best.Count(p => p.Kind is PurchaseKind.Return), Pounds(best)));
        }

        return top;
    }

    // Who only ever returned something has no lifecycle yet and is a prospect.
    private async Task<List<(LifecycleStage Stage, int Customers)>> StagesAsync(int customers, CancellationToken ct)
    {
        var known = await db.Set<Lifecycle>().GroupBy(l => l.Stage).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        known[LifecycleStage.Prospect] = known.GetValueOrDefault(LifecycleStage.Prospect) + customers - known.Values.Sum();
        return [.. known.OrderBy(s => s.Key).Select(s => (s.Key, s.Value))];
    }

    private static string? CountryOf(Customer customer) =>
        customer.Attributes.FirstOrDefault(a => a.Key == CountryFieldUnit.Country)?.Text is { } code ? Countries.NameOf(code) : null;

    private static decimal Pounds(IEnumerable<Row> purchases) => purchases.Sum(p => p.Minor) / 100m;

    private static DateOnly MonthOf(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, s_london);
        return new(local.Year, local.Month, 1);
    }

    private sealed record Row(CustomerId Customer, PurchaseKind Kind, DateTimeOffset PlacedAt, long Minor, bool IsMatched, int LineCount);
}
