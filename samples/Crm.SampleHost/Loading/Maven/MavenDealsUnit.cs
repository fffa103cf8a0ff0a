using Crm.Core;
using Crm.Core.Customers;
using Crm.Core.Opportunities;
using Crm.Core.Pipelines;
using Crm.Core.Products;
using Crm.Core.Reasons;
using Crm.Core.Storage;
using Crm.Core.Teams;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Crm.SampleHost.Data;

namespace Crm.SampleHost.Loading.Maven;

/// <summary>Some deals, as history: opened on the day they were engaged, won or lost on the day they closed.</summary>
public sealed class MavenDealsUnit(IReadOnlyList<MavenDeal> deals, MavenCrm data) : LoadUnit("Deals", deals.Count)
{
    private static readonly ReasonCode s_notRecorded = ReasonCode.Parse(StandardReasons.NotRecorded);

    public override async Task<bool> IsStoredAsync(ICrm crm, CancellationToken ct) =>
        await crm.Opportunities.FindByExternalIdAsync(MavenCrm.Source, deals[^1].Id, ct) is not null;

    public override async Task AddAsync(ICrm crm, CancellationToken ct)
    {
        var known = await ReadKnownAsync(crm, ct);
        await crm.Opportunities.AddManyAsync(deals.Select(d => Draft(d, known)).ToAsyncEnumerable(), ct: ct);
    }

    public static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);

    /// <summary>The pipeline of the source writes one product otherwise than its list of products.</summary>
    public static string ProductOf(MavenDeal deal) => deal.Product == "GTXPro" ? "GTX Pro" : deal.Product;

    // A won deal is worth what it closed for. For others the source has no value: they carry the list price.
    private static NewOpportunity Draft(MavenDeal deal, Known known)
    {
        var product = ProductOf(deal);
        var price = deal.Value is > 0 and { } closedFor ? closedFor : known.Prices[product];
        var stage = deal.Stage == "Prospecting" ? MavenPipelineUnit.Prospecting : MavenPipelineUnit.Engaging;
        var draft = new NewOpportunity(deal.Account is null ? product : $"{product} for {deal.Account}")
            .For(deal.Account is null ? null : known.Customers[deal.Account])
            .In(known.Pipeline.Id, known.Pipeline.FindStage(stage)!.Id)
            .Line(known.Products[product], 1, UnitPrice.Of(price, "USD"))
            .OwnedBy(new UserId(deal.Agent), known.Teams[deal.Agent])
            .From(MavenCrm.Source)
            .ExternalId(MavenCrm.Source, deal.Id);
        if (deal.Engaged is { } engaged) draft = draft.OpenedAt(Midnight(engaged));
        return (deal.Stage, deal.Closed) switch
        {
            ("Won", { } day) => draft.Won(Midnight(day)),
            ("Lost", { } day) => draft.Lost(s_notRecorded, Midnight(day)),
            _ => draft,
        };
    }

    private async Task<Known> ReadKnownAsync(ICrm crm, CancellationToken ct)
    {
        var firms = await crm.Customers.ListAsync(Specification.For<Customer>().Paged(new(PageRequest.MaxSize)), ct);
        var teams = await crm.Teams.ListAsync(ct: ct);
        var teamOf = teams.Items.Where(t => t.Manager is not null).ToDictionary(t => t.Manager!.Value.Value, t => t.Id, StringComparer.Ordinal);
        return new(
            await crm.Pipelines.FindByNameAsync(MavenPipelineUnit.Name, ct) ?? await crm.Pipelines.DefaultAsync(ct),
            firms.Items.ToDictionary(c => c.DisplayName, c => c.Id, StringComparer.Ordinal),
            await crm.Products.IdsOfAsync([.. data.Products.Select(p => p.Name)], ct),
            data.Products.ToDictionary(p => p.Name, p => p.Price, StringComparer.Ordinal),
            data.Agents.ToDictionary(a => a.Name, a => teamOf[a.Manager], StringComparer.Ordinal));
    }

    private sealed record Known(
        Pipeline Pipeline,
        IReadOnlyDictionary<string, CustomerId> Customers,
        IReadOnlyDictionary<string, ProductId> Products,
        IReadOnlyDictionary<string, decimal> Prices,
        IReadOnlyDictionary<string, TeamId> Teams);
}
