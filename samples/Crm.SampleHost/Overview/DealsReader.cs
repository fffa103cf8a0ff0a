using Crm.Core;
using Crm.Core.Contracts;
using Crm.Core.Customers;
using Crm.Core.Opportunities;
using Crm.Core.Pipelines;
using Crm.Core.Products;
using Crm.Core.Reasons;
using Crm.Core.Teams;
using Crm.Core.Tenancy;
using Crm.SampleHost.Storage;
using Microsoft.EntityFrameworkCore;

namespace Crm.SampleHost.Overview;

/// <summary>Reads the overview of the deals: with LINQ where it is a report over everything, through the services where it is about one customer.</summary>
public sealed class DealsReader(SampleDb db, ICrm crm, TimelineReader timeline, GeneratedReader generated)
{
    public async Task<DealsOverview> ReadAsync(CancellationToken ct)
    {
        var deals = await db.Set<Opportunity>().Select(o => new Row(
            o.Outcome, o.StageId, o.StageProbability, o.CustomerId, o.Owner, o.AmountMinor ?? 0, o.ClosedAt, o.LostReason)).ToListAsync(ct);
        var shown = await ShownAsync(ct);
        return new()
        {
            Firms = await db.Set<Customer>().CountAsync(ct),
            FirmsUnderAParent = await db.Set<Customer>().CountAsync(c => c.Parent != null, ct),
            Products = await db.Set<Product>().CountAsync(ct),
            Teams = await db.Set<Team>().CountAsync(t => t.Manager != null, ct),
            // The manager of a team is one of its members.
            Agents = await db.Set<Team>().Where(t => t.Manager != null).SumAsync(t => t.MemberCount - 1, ct),
            Won = deals.Count(d => d.Outcome is OpportunityOutcome.Won),
            WonValue = Dollars(deals.Where(d => d.Outcome is OpportunityOutcome.Won)),
            Lost = deals.Count(d => d.Outcome is OpportunityOutcome.Lost),
            LostWithoutReason = deals.Count(d => d.LostReason == StandardReasons.NotRecorded),
            OpenWithoutCustomer = deals.Count(d => d.Outcome is OpportunityOutcome.Open && d.Customer is null),
            Stages = await StagesAsync(deals, ct),
            Quarters = QuartersOf(deals),
            Top = TopOf(deals),
            Generated = await generated.ReadAsync(ct),
            Shown = shown?.DisplayName ?? "",
            Timeline = shown is null ? [] : (await timeline.OfAsync(shown.Id, new(8), ct)).Items,
        };
    }

    // The firm of the newest contract has something of everything.
    private async Task<Customer?> ShownAsync(CancellationToken ct)
    {
        var newest = await db.Set<Contract>().OrderByDescending(c => c.From).ThenBy(c => c.Number).Select(c => (CustomerId?)c.CustomerId).FirstOrDefaultAsync(ct);
        return newest is { } customer ? await crm.Customers.GetAsync(customer, ct) : null;
    }

    private async Task<IReadOnlyList<(string Stage, int Deals, decimal Value, decimal Weighted)>> StagesAsync(List<Row> deals, CancellationToken ct)
    {
        var pipeline = await crm.Pipelines.DefaultAsync(ct);
        var open = deals.Where(d => d.Outcome is OpportunityOutcome.Open).ToLookup(d => d.Stage);
        return [.. pipeline.Stages.OrderBy(s => s.Position).Select(s => (s.Name, open[s.Id].Count(), Dollars(open[s.Id]), open[s.Id].Sum(d => d.Minor * d.Probability / 10_000m)))];
    }

    private static IReadOnlyList<(int Year, int Quarter, int Won, int Lost)> QuartersOf(List<Row> deals) =>
    [
        .. deals.Where(d => d.ClosedAt is not null)
            .GroupBy(d => (d.ClosedAt!.Value.Year, Quarter: (d.ClosedAt.Value.Month + 2) / 3))
            .OrderBy(q => q.Key)
            .Select(q => (q.Key.Year, q.Key.Quarter, q.Count(d => d.Outcome is OpportunityOutcome.Won), q.Count(d => d.Outcome is OpportunityOutcome.Lost))),
    ];

    private static IReadOnlyList<TopAgent> TopOf(List<Row> deals) =>
    [
        .. deals.Where(d => d.Owner is not null)
            .GroupBy(d => d.Owner!.Value)
            .Select(a => new TopAgent(
                a.Key.Value,
                a.Count(d => d.Outcome is OpportunityOutcome.Won),
                a.Count(d => d.Outcome is OpportunityOutcome.Lost),
                a.Count(d => d.Outcome is OpportunityOutcome.Open),
                Dollars(a.Where(d => d.Outcome is OpportunityOutcome.Won))))
            .OrderByDescending(a => a.Value)
            .Take(8),
    ];

    private static decimal Dollars(IEnumerable<Row> deals) => deals.Sum(d => d.Minor) / 100m;

    private sealed record Row(
        OpportunityOutcome Outcome, StageId Stage, int Probability, CustomerId? Customer, UserId? Owner, long Minor, DateTimeOffset? ClosedAt, string? LostReason);
}
