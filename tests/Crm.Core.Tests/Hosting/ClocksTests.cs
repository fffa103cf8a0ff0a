using Crm.Core.Contracts;
using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Opportunities;
using Crm.Core.Settings;
using Crm.Core.Testing;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Tests.Hosting;

/// <summary>Clocks of several machines, and days of several places.</summary>
public sealed class ClocksTests
{
    [Fact]
    public async Task What_happens_now_is_not_refused_because_another_machine_is_a_little_ahead()
    {
        using var shop = new Shop();
        var firm = await shop.Write(crm => crm.Customers.AddAsync(NewCustomer.Organisation("Firm")));
        await shop.Write(crm => crm.Pipelines.AddAsync("Sales", [new("first", "First", 10), new("second", "Second", 20)]));
        var ahead = shop.Now.AddMinutes(4);
        var deal = await shop.Write(crm => crm.Opportunities.AddAsync(new NewOpportunity("Deal").For(firm.Id).Worth(Money.Of(1, "VND")).OpenedAt(ahead)));
        var contract = await shop.Write(crm => crm.Contracts.AddAsync(A.Agreement() with { Customer = firm.Id, ActiveSince = ahead }));

        await shop.Write(crm => crm.Opportunities.ChangeAmountAsync(deal.Id, Money.Of(2, "VND")));
        var won = await shop.Write(crm => crm.Opportunities.WinAsync(deal.Id));
        var renewed = await shop.Write(crm => crm.Contracts.RenewAsync(contract.Id));

        Assert.Equal((ahead, ahead, ahead), (won.ClosedAt!.Value, won.Estimates[^1].At, renewed.Terms[^1].At));
        shop.Clock.Advance(TimeSpan.FromMinutes(-30));
        Assert.Equal("crm.opportunity.out-of-order at at", await RefusalAsync(() => shop.Write(crm => crm.Opportunities.ReopenAsync(deal.Id))));
    }

    [Fact]
    public async Task A_day_is_that_of_the_tenant()
    {
        using var here = new Shop();
        using var behind = new Shop(crm => crm.Services.Configure<CrmOptions>(o => o.TimeZoneOfTenant = tenant => tenant == Some.Tenant ? "America/Los_Angeles" : null));
        using var wrong = new Shop(crm => crm.Services.Configure<CrmOptions>(o => o.TimeZoneOfTenant = _ => "Mars/Base"));

        Assert.Equal(ContractState.Ended, (await EndYesterdaysAsync(here)).State);
        Assert.Equal("crm.contract.still-running at today", await RefusalAsync(() => EndYesterdaysAsync(behind)));
        Assert.Equal("crm.time-zone.unknown at timeZoneOfTenant", await RefusalAsync(() => EndYesterdaysAsync(wrong)));
    }

    // Half past six in the morning in Vietnam, the afternoon before in California.
    private static async Task<Contract> EndYesterdaysAsync(Shop shop)
    {
        shop.Clock.Set(new(2026, 3, 13, 23, 30, 0, TimeSpan.Zero));
        var firm = await shop.Write(crm => crm.Customers.AddAsync(NewCustomer.Organisation("Firm")));
        var contract = await shop.Write(crm => crm.Contracts.AddAsync(
            A.Agreement() with { Customer = firm.Id, From = new(2026, 1, 1), To = new(2026, 3, 13), ActiveSince = shop.Now.AddDays(-60) }));
        return await shop.Write(crm => crm.Contracts.EndAsync(contract.Id));
    }

    private static async Task<string> RefusalAsync(Func<Task> work)
    {
        var refused = await Assert.ThrowsAsync<CrmException>(work);
        return $"{refused.Code} at {refused.Path}";
    }
}
