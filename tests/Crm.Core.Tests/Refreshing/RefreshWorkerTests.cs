using Crm.Core.Customers;
using Crm.Core.Lifecycles;
using Crm.Core.Scoring;
using Crm.Core.Tenancy;
using Crm.Core.Tiers;
using Crm.Core.Values;

namespace Crm.Core.Tests.Refreshing;

/// <summary>What the worker does when all goes well.</summary>
public sealed class RefreshWorkerTests
{
    private static readonly TimeSpan s_day = TimeSpan.FromDays(1);

    [Fact]
    public async Task Stages_come_first_then_scores_which_ask_for_them_then_tiers_which_ask_for_scores()
    {
        await using var house = new RefreshHouse();
        var lan = await house.BuyerAsync("Lan");
        var plan = await house.PlanAsync("Lapse", "stage = \"lapsed\"");
        var scheme = await house.SchemeAsync("care", "score \"Lapse\" >= 10");
        house.Shop.Clock.Advance(TimeSpan.FromDays(400));

        await house.RoundAsync();

        Assert.Equal(LifecycleStage.Lapsed, Assert.Single(await house.HappenedAsync<LifecycleMoved>(), m => m.To is LifecycleStage.Lapsed).To);
        Assert.Equal((10m, "Yes"), (await house.ScoreAsync(plan, lan), await house.TierAsync(scheme, lan)));
    }

    [Fact]
    public async Task Each_is_refreshed_again_when_its_time_has_come_and_not_before()
    {
        await using var house = new RefreshHouse(o => o.TiersEvery = s_day * 2);
        var (plan, scheme) = (await house.PlanAsync("Fit", "everybody"), await house.SchemeAsync("care", "everybody"));
        await house.RoundAsync();
        var first = house.Shop.Now;

        await house.RoundAsync(s_day - TimeSpan.FromMinutes(1));
        Assert.Equal((first, first), await RefreshedAsync());
        await house.RoundAsync(TimeSpan.FromMinutes(1));
        Assert.Equal((first + s_day, first), await RefreshedAsync());
        await house.RoundAsync(s_day);
        Assert.Equal((first + (s_day * 2), first + (s_day * 2)), await RefreshedAsync());
        Assert.Equal((3, 2), ((await house.HappenedAsync<ScoresRefreshed>()).Count, (await house.HappenedAsync<TiersRefreshed>()).Count));

        async Task<(DateTimeOffset?, DateTimeOffset?)> RefreshedAsync() => (await house.RefreshedAsync(plan), await house.RefreshedAsync(scheme));
    }

    [Fact]
    public async Task What_is_new_or_was_changed_or_archived_is_refreshed_at_the_next_look()
    {
        await using var house = new RefreshHouse();
        var lan = await house.BuyerAsync("Lan");
        await house.RoundAsync();
        var (plan, draft, scheme) = (await house.PlanAsync("Fit", "everybody"), await house.DraftAsync("Draft"), await house.SchemeAsync("care", "everybody"));

        await house.RoundAsync(TimeSpan.FromMinutes(1));
        Assert.Equal((10m, "Yes", (DateTimeOffset?)null), (await house.ScoreAsync(plan, lan), await house.TierAsync(scheme, lan), await house.RefreshedAsync(draft)));
        await house.Shop.Write(crm => crm.Scores.ChangeAsync(plan, RefreshHouse.Scores("everybody", 20)));
        await house.Shop.Write(crm => crm.Tiers.ArchiveAsync(scheme));
        await house.RoundAsync(TimeSpan.FromMinutes(1));
        Assert.Equal((20m, null), (await house.ScoreAsync(plan, lan), await house.TierAsync(scheme, lan)));
        await house.RoundAsync(s_day);

        Assert.Equal(2, (await house.HappenedAsync<TiersRefreshed>()).Count); // an archived scheme is emptied once
    }

    [Fact]
    public async Task Reviews_and_the_ends_of_tiers_set_by_hand_come_with_the_daily_refresh()
    {
        await using var house = new RefreshHouse();
        var lan = await house.BuyerAsync("Lan");
        var scheme = await house.SchemeAsync("care", "count(purchase in last 10d) >= 1", reviewDays: 20);
        await house.RoundAsync();
        await house.Shop.Write(crm => crm.Tiers.OverrideAsync(scheme, lan, "No", ReasonCode.Parse("test"), house.Shop.Now.AddHours(30)));

        await house.RoundAsync(s_day);
        Assert.Equal("No", await house.TierAsync(scheme, lan));
        await house.RoundAsync(s_day);
        Assert.Equal("Yes", await house.TierAsync(scheme, lan));
        for (var day = 3; day <= 20; day++) await house.RoundAsync(s_day);
        Assert.Equal("No", await house.TierAsync(scheme, lan));
        Assert.Equal([false, true, false, true], (await house.HappenedAsync<TierMoved>()).Select(m => m.IsUp).Reverse());
    }

    [Fact]
    public async Task What_is_switched_off_is_left_alone()
    {
        await using var house = new RefreshHouse(o => (o.StagesEvery, o.ScoresEvery, o.TiersEvery) = (null, null, null));
        var lan = await house.BuyerAsync("Lan");
        var (plan, scheme) = (await house.PlanAsync("Fit", "everybody"), await house.SchemeAsync("care", "everybody"));
        house.Shop.Clock.Advance(TimeSpan.FromDays(400));

        await house.RoundAsync();

        Assert.Equal((null, null), (await house.RefreshedAsync(plan), await house.RefreshedAsync(scheme)));
        Assert.DoesNotContain(await house.HappenedAsync<LifecycleMoved>(), m => m.CustomerId == lan && m.To is LifecycleStage.Lapsed);
    }

    [Fact]
    public async Task Every_tenant_is_looked_after()
    {
        await using var house = new RefreshHouse();
        var lan = await house.BuyerAsync("Lan");
        var plan = await house.PlanAsync("Fit", "everybody");
        CustomerId mai;
        ScorePlanId other;
        using (house.ActFor(TenantId.FromName("other"))) (mai, other) = (await house.BuyerAsync("Mai"), await house.PlanAsync("Fit", "everybody"));

        await house.RoundAsync();

        Assert.Equal(10m, await house.ScoreAsync(plan, lan));
        using (house.ActFor(TenantId.FromName("other"))) Assert.Equal(10m, await house.ScoreAsync(other, mai));
        Assert.DoesNotContain(house.Shop.Log.Lines, l => l.StartsWith("Error", StringComparison.Ordinal));
    }
}
