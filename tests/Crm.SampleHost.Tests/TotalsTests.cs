using System.Globalization;
using System.Text.Json;
using Crm.Core.Auditing;
using Crm.Core.Cases;
using Crm.Core.Consents;
using Crm.Core.Insights;
using Crm.Core.Purchases;
using Crm.Core.Unidentified;
using Crm.SampleHost.Insights;
using Crm.SampleHost.Loading.Generated;
using Crm.SampleHost.Loading.Retail;
using Crm.SampleHost.Overview;
using Crm.SampleHost.Storage;
using Crm.SampleHost.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Crm.SampleHost.Tests;

public sealed class TotalsTests(WholeSample sample) : IClassFixture<WholeSample>
{
    private static readonly List<RawRow> s_known = [.. RawData.Rows.Where(r => r.Customer.Length > 0)];
    private static readonly List<RawRow> s_unknown = [.. RawData.Rows.Where(r => r.Customer.Length == 0)];

    [Fact]
    public void The_counts_are_those_of_the_data()
    {
        var overview = sample.Overview;

        Assert.Equal(s_known.DistinctBy(r => r.Customer).Count(), overview.Customers);
        Assert.Equal(RawData.Rows.DistinctBy(r => r.Code).Count(), overview.Products);
        Assert.Equal(s_known.DistinctBy(r => r.Invoice).Count(r => r.Quantity > 0), overview.Sales);
        Assert.Equal(s_known.DistinctBy(r => r.Invoice).Count(r => r.Quantity < 0), overview.Returns);
        Assert.Equal(s_known.Count, overview.Lines);
        Assert.Equal(s_unknown.DistinctBy(r => r.Invoice).Count(), overview.Held);
        Assert.Equal(s_unknown.Count, overview.HeldRows);
        Assert.Equal((4_372, 22_190, 3_654, 3_710, 135_080), (overview.Customers, overview.Purchases, overview.Returns, overview.Held, overview.HeldRows));
    }

    [Fact]
    public void The_revenue_of_every_month_is_that_of_the_data()
    {
        var expected = s_known.GroupBy(r => r.Month).OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => (m.Key, m.Sum(r => r.Value)));

        Assert.Equal(expected, sample.Overview.Months.Select(m => (m.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture), m.Revenue)));
    }

    [Fact]
    public void The_best_customers_are_those_of_the_data()
    {
        var expected = s_known.GroupBy(r => r.Customer).Select(c => ($"Customer {c.Key}", c.Sum(r => r.Value))).OrderByDescending(c => c.Item2).Take(10);

        Assert.Equal(expected, sample.Overview.Top.Select(t => (t.Name, t.Revenue)));
    }

    [Fact]
    public void Orders_and_returns_of_the_best_are_counted_apart()
    {
        var best = s_known.GroupBy(r => r.Customer).MaxBy(c => c.Sum(r => r.Value))!.DistinctBy(r => r.Invoice).ToList();

        Assert.Equal((best.Count(r => r.Quantity > 0), best.Count(r => r.Quantity < 0)), (sample.Overview.Top[0].Orders, sample.Overview.Top[0].Returns));
        Assert.Equal("Netherlands", sample.Overview.Top[0].Country);
    }

    [Fact]
    public void What_is_generated_is_there_to_be_seen_and_says_so()
    {
        Assert.InRange(sample.Overview.Interactions, 292, 3 * 293);
        Assert.Equal(s_known.Select(r => r.Customer).Distinct().Count(c => int.Parse(c, CultureInfo.InvariantCulture) % 15 == 0 || c == "12590"), sample.Overview.Needs);
        Assert.Equal("Customer 12590", sample.Overview.Shown);
        Assert.Contains(sample.Overview.Timeline, l => l.What == "Need noted" && l.Text!.EndsWith("(generated)", StringComparison.Ordinal));
        Assert.Contains(sample.Overview.Timeline, l => l.What.EndsWith("them", StringComparison.Ordinal) && l.Text!.EndsWith("(generated)", StringComparison.Ordinal));
        Assert.Contains(sample.Overview.Timeline, l => l is { What: "Stage changed", Text: "Prospect → Lapsed" });
    }

    [Fact]
    public void What_is_generated_for_the_wholesaler_shows_every_kind_of_record()
    {
        var generated = sample.Overview.Generated;

        Assert.Equal(GeneratedLeadsUnit.Leads, generated.Leads.Sum(l => l.Leads));
        Assert.Equal(GeneratedAgreementsUnit.Agreements, generated.Contracts.Sum(c => c.Contracts));
        Assert.Equal([CaseState.New, CaseState.InProgress, CaseState.Waiting, CaseState.Resolved, CaseState.Closed], generated.Cases.Select(c => c.State));
        Assert.Equal((GeneratedCareUnit.Answers / 3, GeneratedCareUnit.Left), (generated.Recommendations, generated.Left));
        Assert.InRange(generated.FollowUpsOverdue, 1, generated.FollowUpsOpen - 1);
        Assert.Equal(
            [(ConsentStatus.Pending, 10), (ConsentStatus.Granted, 20), (ConsentStatus.Denied, 10), (ConsentStatus.Withdrawn, 10)],
            generated.Consents);
        // Who agreed may be written to, and nobody else.
        Assert.Equal(20, generated.MayBeWrittenTo);
    }

    [Fact]
    public void Every_customer_is_in_one_stage() => Assert.Equal(sample.Overview.Customers, sample.Overview.Stages.Sum(s => s.Customers));

    [Fact]
    public async Task A_matched_return_never_brings_back_more_than_its_sale_held()
    {
        var matches = await sample.Run.InScopeAsync(s => s.GetRequiredService<SampleDb>().Set<Purchase>()
            .Where(p => p.SaleId != null).Select(p => new { p.Number, p.ReturnOf }).ToListAsync());
        var invoices = s_known.ToLookup(r => r.Invoice);

        Assert.Equal(sample.Overview.MatchedReturns, matches.Count);
        Assert.InRange(matches.Count, 2_000, 3_654);
        Assert.All(matches.GroupBy(m => m.ReturnOf!), sale =>
        {
            var sold = invoices[sale.Key].GroupBy(r => r.Code).ToDictionary(c => c.Key, c => c.Sum(r => r.Quantity));
            foreach (var back in sale.SelectMany(m => invoices[m.Number]))
            {
                Assert.Equal(invoices[sale.Key].First().Customer, back.Customer);
                Assert.True(invoices[sale.Key].First().Minute < back.Minute);
                sold[back.Code] += back.Quantity;
            }

            Assert.All(sold.Values, left => Assert.True(left >= 0));
        });
    }

    [Fact]
    public async Task A_return_is_unmatched_only_when_no_earlier_sale_has_all_of_it_left()
    {
        var stored = await sample.Run.InScopeAsync(s => s.GetRequiredService<SampleDb>().Set<Purchase>()
            .Where(p => p.Kind == PurchaseKind.Return).Select(p => new { p.Number, p.ReturnOf }).ToDictionaryAsync(p => p.Number, p => p.ReturnOf));
        var customers = s_known.GroupBy(r => r.Invoice).OrderBy(i => i.First().Minute).ThenBy(i => i.Key, StringComparer.Ordinal).ToLookup(i => i.First().Customer);

        foreach (var invoices in customers)
        {
            var left = invoices.Where(i => i.First().Quantity > 0).ToDictionary(i => i.Key, i => i.ToList());
            foreach (var back in invoices.Where(i => i.First().Quantity < 0))
            {
                var fitting = left.LastOrDefault(s => s.Value[0].Minute < back.First().Minute
                    && s.Value.Concat(back).Sum(r => r.Value) >= 0
                    && back.All(b => s.Value.Concat(back).Where(r => r.Code == b.Code).Sum(r => r.Quantity) >= 0));
                Assert.Equal(fitting.Key, stored[back.Key]);
                if (fitting.Key is not null) left[fitting.Key].AddRange(back);
            }
        }
    }

    [Fact]
    public async Task What_is_held_keeps_every_quantity_and_price()
    {
        var payloads = await sample.Run.InScopeAsync(s => s.GetRequiredService<SampleDb>().Set<UnidentifiedFact>()
            .Select(f => new { f.Kind, f.SourceKey, f.Payload }).ToListAsync());
        var held = payloads.SelectMany(p =>
        {
            using var json = JsonDocument.Parse(p.Payload);
            var sign = p.Kind == Purchase.TypeName && p.SourceKey.StartsWith('C') ? -1 : 1;
            return json.RootElement.GetProperty("lines").EnumerateArray()
                .Select(l => (p.SourceKey, sign * Number(l.GetProperty("quantity")), Number(l.GetProperty("unitPrice")))).ToList();
        });

        Assert.Equal(
            s_unknown.Select(r => (r.Invoice, (decimal)r.Quantity, r.Price)).Order(),
            held.Order());
    }

    [Fact]
    public async Task Loading_again_changes_nothing()
    {
        var before = await sample.Run.InScopeAsync(s => s.GetRequiredService<SampleDb>().Set<AuditEntry>().CountAsync());

        Assert.Equal(0, await sample.Run.LoadAsync(sample.Data));
        Assert.True(await sample.Run.InScopeAsync(s => RetailPlan.Whole(TimeProvider.System).IsStoredAsync(s.GetRequiredService<SampleDb>(), CancellationToken.None)));
        Assert.Equal(before, await sample.Run.InScopeAsync(s => s.GetRequiredService<SampleDb>().Set<AuditEntry>().CountAsync()));
    }

    [Fact]
    public async Task The_grid_and_the_portrait_are_those_of_the_data()
    {
        await sample.Run.InScopeAsync(async s =>
        {
            await s.GetRequiredService<InsightOverview>().PrepareAsync(SampleTenant.OnlineRetail, CancellationToken.None);
            return true;
        });

        // Purchases with what they were worth after everything that came back, added up by hand: no part of the library is asked.
        var bought = s_known.GroupBy(r => r.Customer).Select(c => c.Sum(r => r.Value)).Where(v => v > 0).Sum();
        var kept = await sample.Run.InScopeAsync(s => s.GetRequiredService<SampleDb>().Set<PurchaseProfile>().Where(p => p.Orders > 0).ToListAsync());
        var standings = await sample.Run.InScopeAsync(s => s.GetRequiredService<SampleDb>().Set<RfmStanding>().ToListAsync());
        Assert.Equal(kept.Count, standings.Count(s => s.Segment is not null));
        // What came back of purchases before the data is taken off nobody, so the kept sum is a little more.
        Assert.InRange(kept.Sum(p => p.SumMinor) / 100m, bought, bought * 1.01m);
        Assert.InRange(standings.Count(s => s.Recency == 5), kept.Count / 6, kept.Count / 4);

        await using var text = new StringWriter();
        await sample.Run.InScopeAsync(async s =>
        {
            await s.GetRequiredService<InsightOverview>().PrintAsync(TenantOverview.PlainConsole(new AnsiConsoleOutput(text)), SampleTenant.OnlineRetail, CancellationToken.None);
            return true;
        });
        var printed = text.ToString();
        Assert.Matches(@"R5 +\d+ +\d+ +\d+ +\d+ +\d+", printed);
        Assert.Contains("champions", printed, StringComparison.Ordinal);
        Assert.Matches(@"1 to 2 +\d+\.\d % +\d+\.\d %", printed);
        Assert.Matches(@"Expected value within 365 days by \S+: [\d,]+ GBP of all", printed);
        Assert.Contains("RFM: 555 champions", printed, StringComparison.Ordinal);
    }

    private static decimal Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => Number(value.GetProperty("amount")),
        JsonValueKind.String => decimal.Parse(value.GetString()!.Split(' ')[0], CultureInfo.InvariantCulture),
        _ => value.GetDecimal(),
    };
}
