using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Policies;
using Crm.Core.Rules;
using Crm.Core.Storage;
using Crm.Core.Tests.Hosting;
using Crm.Core.Tiers;

namespace Crm.Core.Tests.Tiers;

public sealed class TierServiceTests : IDisposable
{
    private static readonly TierDefinition s_everybody = new([new("Member")]);

    private readonly Shop _shop = new();

    [Fact]
    public async Task There_are_at_most_so_many_schemes_and_policies()
    {
        for (var i = 0; i < TierLimits.Schemes; i++) await _shop.Write(crm => crm.Tiers.DefineAsync($"s-{i}", "x", s_everybody));
        await _shop.Write(async crm =>
        {
            for (var i = 1; i <= PageRequest.MaxSize; i++) await crm.Policies.DefineAsync($"{i}", Rule.Parse("everybody"), i, new PolicyTerms { DiscountCeiling = 1 });
            return true;
        });

        Assert.Equal("crm.tier.too-many", (await Assert.ThrowsAsync<CrmException>(() => _shop.Write(crm => crm.Tiers.DefineAsync("more", "x", s_everybody)))).Code);
        Assert.Equal("crm.policy.too-many", (await Assert.ThrowsAsync<CrmException>(() => _shop.Write(crm => crm.Policies.DefineAsync("more", Rule.Parse("everybody"), 999, new PolicyTerms { DiscountCeiling = 1 })))).Code);
    }

    [Fact]
    public async Task A_refresh_that_loses_races_begins_its_batch_again_and_says_when_it_never_ends()
    {
        var losses = 0;
        using var shop = new Shop(crm => LosingUnitOfWork.Use(crm, () => losses-- > 0));
        await shop.Write(crm => crm.Customers.AddAsync(NewCustomer.Person("Lan")));
        var scheme = (await shop.Write(crm => crm.Tiers.DefineAsync("membership", "x", s_everybody))).Id;

        losses = 3;
        Assert.Equal(1, (await shop.Read(crm => crm.Tiers.RefreshAsync(scheme))).Moved);
        losses = 1_000;
        Assert.Equal("crm.tier.contended", (await Assert.ThrowsAsync<CrmException>(() => shop.Read(crm => crm.Tiers.RefreshAsync(scheme)))).Code);
    }

    public void Dispose() => _shop.Dispose();
}
