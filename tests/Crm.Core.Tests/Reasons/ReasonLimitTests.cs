using Crm.Core.Errors;
using Crm.Core.Reasons;
using Crm.Core.Tests.Hosting;
using Crm.Core.Values;

namespace Crm.Core.Tests.Reasons;

public sealed class ReasonLimitTests
{
    [Fact]
    public async Task A_catalogue_has_at_most_two_hundred_reasons_of_a_kind()
    {
        using var shop = new Shop();
        await shop.Write(async crm =>
        {
            for (var i = 0; i < 200; i++) await crm.Reasons.AddAsync(ReasonKind.LostDeal, ReasonCode.Parse($"own-{i}"), $"Own {i}");
            return true;
        });

        var refused = await Assert.ThrowsAsync<CrmException>(() => shop.Write(crm => crm.Reasons.AddAsync(ReasonKind.LostDeal, ReasonCode.Parse("one-more"), "One more")));

        Assert.Equal("crm.reason.too-many", refused.Code);
    }
}
