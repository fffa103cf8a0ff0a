using Crm.Core;
using Crm.Core.Analytics.Forecasting;
using Crm.Core.Analytics.Insights;
using Crm.Core.Analytics.Portraits;
using Crm.Core.Analytics.Retention;
using Crm.Core.Insights;
using Crm.Core.Values;
using Crm.SampleHost.Overview;
using Crm.SampleHost.Storage;
using Crm.SampleHost.Tenants;
using Microsoft.EntityFrameworkCore;
using Spectre.Console;

namespace Crm.SampleHost.Insights;

/// <summary>Works out once what the purchases of a tenant say, and shows it: the grid of recency and frequency, who buys again, what the best will be worth, a portrait, and what open deals will bring.</summary>
public sealed class InsightOverview(SampleDb db, ICrm crm, IInsights insights, IPortraits portraits)
{
    private const int Steps = 3;
    private const int Best = 10;

    // From light to dark; on a terminal without colours the numbers alone say it.
    private static readonly Color[] s_heat = [Color.Default, new(24, 44, 68), new(25, 68, 100), new(26, 97, 132), new(28, 128, 160), new(32, 160, 182)];
    private static readonly int[] s_days = [30, 90, 180, 365];

    /// <summary>Analyses once; events keep the profiles up to date after that.</summary>
    public async Task PrepareAsync(SampleTenant tenant, CancellationToken ct)
    {
        if (tenant != SampleTenant.OnlineRetail || await db.Set<RfmStanding>().AnyAsync(ct)) return;
        if ((await insights.RebuildProfilesAsync(ct: ct)).Changed == 0) return;
        // The data are of 2011: everybody would have bought too long ago today.
        var end = await db.Set<PurchaseProfile>().MaxAsync(p => p.LastDay, ct);
        await insights.RefreshRfmAsync(new() { AsOf = end!.Value.AddDays(1) }, ct);
        await insights.RefreshLifetimeValuesAsync(new() { AsOf = end.Value }, ct);
    }

    /// <summary>Prints what there is: of purchases for a tenant that sells, of deals for one that has them.</summary>
    public async Task PrintAsync(IAnsiConsole console, SampleTenant tenant, CancellationToken ct)
    {
        if (tenant == SampleTenant.Maven) await ForecastAsync(console, ct);
        if (!await db.Set<RfmStanding>().AnyAsync(ct)) return;
        await GridAsync(console, ct);
        await RepeatAsync(console, ct);
        await ValuesAsync(console, ct);
        await PortraitAsync(console, ct);
    }

    private async Task GridAsync(IAnsiConsole console, CancellationToken ct)
    {
        var cells = await db.Set<RfmStanding>().Where(s => s.Segment != null)
            .GroupBy(s => new { s.Recency, s.Frequency, s.Segment }).Select(g => new { g.Key.Recency, g.Key.Frequency, g.Key.Segment, Count = g.Count() }).ToListAsync(ct);
        console.MarkupLine("[bold]Recency and frequency[/]: customers by how recently (down) and how often (across) they bought");
        var most = cells.GroupBy(c => (c.Recency, c.Frequency)).Max(g => g.Sum(c => c.Count));
        var table = new Table().Border(TableBorder.None).AddColumn(new TableColumn(string.Empty).NoWrap());
        for (var f = 1; f <= 5; f++) table.AddColumn(new TableColumn($"F{f}").RightAligned().NoWrap());
        for (var r = 5; r >= 1; r--)
        {
            var counts = Enumerable.Range(1, 5).Select(f => cells.Where(c => c.Recency == r && c.Frequency == f).Sum(c => c.Count));
            table.AddRow([new Text($"R{r}"), .. counts.Select(count => new Text(OverviewParts.Text($"{count,6:N0}"), new Style(background: s_heat[count * (s_heat.Length - 1) / most])))]);
        }

        console.Write(table);
        var segments = cells.GroupBy(c => c.Segment!, StringComparer.Ordinal).Select(g => (Name: g.Key, Count: g.Sum(c => c.Count))).OrderByDescending(s => s.Count).ThenBy(s => s.Name, StringComparer.Ordinal);
        console.WriteLine($"\n{string.Join(", ", segments.Select(s => OverviewParts.Text($"{s.Name} {s.Count:N0}")))}\n");
    }

    private async Task RepeatAsync(IAnsiConsole console, CancellationToken ct)
    {
        if (await insights.ReadHistoryAsync(ct) is not { } stored) return;
        console.MarkupLine("[bold]Buying again[/] within");
        var table = new Table().Border(TableBorder.None).AddColumn(new TableColumn(string.Empty).NoWrap());
        foreach (var days in s_days) table.AddColumn(new TableColumn($"{days} days").RightAligned().NoWrap());
        for (var step = 1; step <= Steps; step++)
        {
            var rates = RepeatRates.Of(stored.History, stored.History.To, step, s_days);
            table.AddRow([$"{step} to {step + 1}", .. rates.Select(r => r.Rate is { } rate ? OverviewParts.Text($"{100 * rate:0.0} %") : "too few")]);
        }

        console.Write(table);
        console.WriteLine();
    }

    private async Task ValuesAsync(IAnsiConsole console, CancellationToken ct)
    {
        var best = await db.Set<LifetimeEstimate>().Where(e => e.ValueMinor != null).OrderByDescending(e => e.ValueMinor).ThenBy(e => e.Id).Take(Best).ToListAsync(ct);
        if (best.Count == 0) return;
        var all = await db.Set<LifetimeEstimate>().SumAsync(e => e.ValueMinor, ct);
        console.MarkupLine(OverviewParts.Text($"[bold]Expected value[/] within {best[0].HorizonDays} days by {best[0].Model}: {all / 100:N0} {best[0].CurrencyCode} of all, and the most of"));
        var table = OverviewParts.Counts();
        foreach (var estimate in best)
        {
            var stillBuying = estimate.ProbabilityAlive is { } alive ? OverviewParts.Text($", still buying {alive * 100:0} %") : string.Empty;
            table.AddRow(new Text(OverviewParts.Text($"{estimate.ValueMinor / 100,9:N0}")), new Text($"{(await crm.Customers.GetAsync(estimate.Id, ct)).DisplayName}: {OverviewParts.Text($"{estimate.ExpectedPurchases:0.0}")} purchase days{stillBuying}"));
        }

        console.Write(table);
        console.WriteLine();
    }

    // As of the last day anything was decided: today all deals would be far too old.
    private async Task ForecastAsync(IAnsiConsole console, CancellationToken ct)
    {
        var deals = await insights.ReadDealsAsync(Currency.Parse("USD"), ct);
        if (deals.Max(d => d.Decided) is not { } end) return;
        var forecast = DealForecast.Of(deals, end);
        console.MarkupLine(OverviewParts.Text($"[bold]Forecast[/] of {forecast.Open:N0} open deals for the {forecast.Horizon} days after {end:yyyy-MM-dd}, by how old they are"));
        console.WriteLine(OverviewParts.Text($"{forecast.Deals,9:N0}  won, worth {forecast.Value / 100:N0} USD ({forecast.Interval.Low / 100:N0} to {forecast.Interval.High / 100:N0} if deals go on as they did)"));
        foreach (var month in forecast.Months) console.WriteLine(OverviewParts.Text($"{month.Deals,9:N0}  in {month.Month:yyyy-MM}, {month.Value / 100:N0} USD"));
        if (forecast.Naive is { } naive) console.WriteLine(OverviewParts.Text($"           win rate times price would say {naive / 100:N0} USD"));
        console.WriteLine();
    }

    private async Task PortraitAsync(IAnsiConsole console, CancellationToken ct)
    {
        if (await db.Set<PurchaseProfile>().OrderByDescending(p => p.SumMinor).ThenBy(p => p.Id).FirstOrDefaultAsync(ct) is not { } best) return;
        console.MarkupLine("[bold]Portrait[/] of the customer who spent most");
        foreach (var line in (await portraits.OfAsync(best.Id, ct)).ToText().Split('\n')) console.WriteLine($"  {line}");
        console.WriteLine();
    }
}
