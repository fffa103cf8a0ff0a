using Crm.Core.Refreshing;
using Crm.Core.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Crm.Core.Tests.Refreshing;

public sealed class RefreshOptionsTests
{
    public static TheoryData<string, Action<RefreshOptions>> BadOptions => new()
    {
        { "LookEvery", o => o.LookEvery = TimeSpan.FromMilliseconds(999) },
        { "LookEvery", o => o.LookEvery = TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1) },
        { "LookEvery", o => o.LookEvery = Timeout.InfiniteTimeSpan },
        { "StagesEvery", o => o.StagesEvery = TimeSpan.FromSeconds(59) },
        { "StagesEvery", o => o.StagesEvery = TimeSpan.FromDays(32) },
        { "ScoresEvery", o => o.ScoresEvery = TimeSpan.Zero },
        { "ScoresEvery", o => o.ScoresEvery = TimeSpan.MaxValue },
        { "TiersEvery", o => o.TiersEvery = Timeout.InfiniteTimeSpan },
        { "TiersEvery", o => o.TiersEvery = TimeSpan.FromDays(32) },
    };

    [Theory]
    [MemberData(nameof(BadOptions))]
    public void Options_that_cannot_work_are_refused_by_name_when_the_host_starts(string option, Action<RefreshOptions> spoil)
    {
        using var shop = new Shop(crm => crm.Services.Configure(spoil));

        var refused = Assert.Throws<OptionsValidationException>(() => shop.Services.GetRequiredService<IStartupValidator>().Validate());

        Assert.StartsWith($"RefreshOptions.{option} is ", Assert.Single(refused.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_part_can_be_switched_off()
    {
        using var shop = new Shop(crm => crm.Services.Configure<RefreshOptions>(o => (o.StagesEvery, o.ScoresEvery, o.TiersEvery) = (null, null, null)));

        shop.Services.GetRequiredService<IStartupValidator>().Validate();
        Assert.Null(shop.Services.GetRequiredService<IOptions<RefreshOptions>>().Value.ScoresEvery);
    }
}
