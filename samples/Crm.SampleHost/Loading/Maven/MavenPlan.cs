using Crm.Core.Contracts;
using Crm.Core.Opportunities;
using Crm.Core.Values;
using Crm.SampleHost.Data;
using Crm.SampleHost.Loading.Generated;
using Crm.SampleHost.Tenants;
using Microsoft.EntityFrameworkCore;

namespace Crm.SampleHost.Loading.Maven;

public static class MavenPlan
{
    private const int DealsPerUnit = 2_000;

    public static LoadPlan Of(MavenCrm data, TimeProvider clock)
    {
        var contracts = new GeneratedContractsUnit(data);
        return new(
            SampleTenant.Maven,
            "records",
            data.Accounts.Count + data.Deals.Count + GeneratedLeadsUnit.Leads,
            () =>
            [
                [new CountryFieldUnit(), new ProductsUnit([.. data.Products.Select(p => KeyValuePair.Create(p.Name, p.Name))]), new MavenTeamsUnit(data.Agents), new MavenPipelineUnit()],
                [new MavenAccountsUnit(data.Accounts)],
                data.Deals.Chunk(DealsPerUnit).Select(d => new MavenDealsUnit(d, data)),
                [
                    new GeneratedLeadsUnit([.. data.Products.Select(p => (p.Name, Money.Of(p.Price, "USD")))], [.. data.Agents.Select(a => a.Name)], clock),
                    contracts,
                    new GeneratedCareUnit(clock),
                    new GeneratedConsentsUnit(clock),
                ],
            ])
        {
            // The last phase begins when all before it is stored.
            IsStoredAsync = async (db, ct) =>
                await db.Set<Opportunity>().CountAsync(o => o.ExternalSystem == MavenCrm.Source, ct) == data.Deals.Count
                && await db.Set<Contract>().CountAsync(c => c.Number.StartsWith(GeneratedDetails.Label), ct) == contracts.Contracts
                && await GeneratedRecords.AreStoredAsync(db, ct),
        };
    }
}
