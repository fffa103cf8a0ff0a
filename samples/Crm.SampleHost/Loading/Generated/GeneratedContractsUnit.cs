using System.Globalization;
using Crm.Core;
using Crm.Core.Contracts;
using Crm.Core.Opportunities;
using Crm.SampleHost.Data;
using Crm.SampleHost.Loading.Maven;

namespace Crm.SampleHost.Loading.Generated;

/// <summary>The source has no contracts: every sixtieth won deal is given one of half a year or a year, whose number says that it is generated.</summary>
public sealed class GeneratedContractsUnit(MavenCrm data) : LoadUnit("Contracts", 0)
{
    private const int WonPerContract = 60;

    private static readonly RenewalTerms[] s_terms = [RenewalTerms.Automatic(30, 12), RenewalTerms.Manual(60, 12), RenewalTerms.None];
    private static readonly DateOnly s_today = new(2017, 12, 31);

    private readonly IReadOnlyList<MavenDeal> _sold = [.. data.Deals.Where(d => d.Stage == "Won").OrderBy(d => d.Closed).Where((_, i) => i % WonPerContract == 0)];

    public int Contracts => _sold.Count;

    public override async Task<bool> IsStoredAsync(ICrm crm, CancellationToken ct) => await crm.Contracts.FindByNumberAsync(NumberOf(_sold.Count), ct) is not null;

    public override async Task AddAsync(ICrm crm, CancellationToken ct)
    {
        var products = await crm.Products.IdsOfAsync([.. data.Products.Select(p => p.Name)], ct);
        for (var i = 0; i < _sold.Count; i++)
        {
            var deal = await crm.Opportunities.FindByExternalIdAsync(MavenCrm.Source, _sold[i].Id, ct);
            if (deal is { CustomerId: { } customer, Amount: { } amount })
                await AddAsync(crm, Draft(i, deal.Id, new(customer, NumberOf(i + 1), _sold[i].Closed!.Value, LastDay(i), amount), products[MavenDealsUnit.ProductOf(_sold[i])]), ct);
        }
    }

    private NewContract Draft(int i, OpportunityId deal, NewContract contract, Core.Products.ProductId product) =>
        contract.Of(deal).Covering(product).Renewing(s_terms[i % s_terms.Length]).Agreed(MavenDealsUnit.Midnight(_sold[i].Closed!.Value));

    private static async Task AddAsync(ICrm crm, NewContract draft, CancellationToken ct)
    {
        var contract = await crm.Contracts.AddAsync(draft, ct);
        if (contract.To >= s_today) return;
        if (draft.Renewal == RenewalTerms.None) await crm.Contracts.EndAsync(contract.Id, ct);
        else await crm.Contracts.RenewAsync(contract.Id, ct: ct);
    }

    private DateOnly LastDay(int i) => _sold[i].Closed!.Value.AddMonths(i % 2 == 0 ? 12 : 6).AddDays(-1);

    private static string NumberOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{GeneratedDetails.Label}-{number:000}");
}
