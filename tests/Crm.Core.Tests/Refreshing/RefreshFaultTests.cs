using Crm.Core.Customers;
using Crm.Core.Scoring;
using Crm.Core.Settings;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Tests.Hosting;
using Crm.Core.Tiers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Crm.Core.Tests.Refreshing;

/// <summary>What the worker does when something fails: the others go on, the log says which by code and id, and it is tried again in time.</summary>
public sealed class RefreshFaultTests
{
    private const string Secret = "Lan, 0912345678";

    private static readonly TimeSpan s_minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_day = TimeSpan.FromDays(1);

    [Fact]
    public async Task A_plan_that_cannot_be_asked_holds_up_no_other_and_is_asked_again_after_a_day_or_when_it_changes()
    {
        await using var house = new RefreshHouse(configure: crm => crm.Services.Configure<CrmOptions>(o => o.Lifecycles.LoyalWhenOfTenant = t => t == Testing.Some.Tenant ? "colour = \"red\"" : null));
        var lan = await house.BuyerAsync("Lan");
        var bad = await BrokenAsync(house, "A");
        var good = await house.PlanAsync("B", "everybody");
        var scheme = await house.SchemeAsync("care", "everybody");
        ScorePlanId away;
        using (house.ActFor(TenantId.FromName("other"))) away = await house.PlanAsync("Fit", "everybody");

        await house.RoundAsync();

        Assert.Equal((10m, "Yes", house.Shop.Now), (await house.ScoreAsync(good, lan), await house.TierAsync(scheme, lan), await house.RefreshedAsync(good)));
        using (house.ActFor(TenantId.FromName("other"))) Assert.Equal(house.Shop.Now, await house.RefreshedAsync(away));
        Assert.Equal(["stages", "score plan"], Errors(house).Select(l => l.Contains("stages", StringComparison.Ordinal) ? "stages" : "score plan"));
        Assert.All(Errors(house), l => Assert.Contains("crm.rule.unknown-field", l, StringComparison.Ordinal));
        Assert.Contains($"score plan {bad.Value} of tenant {Testing.Some.Tenant}", Errors(house)[1], StringComparison.Ordinal);

        await house.RoundAsync(s_minute);
        await house.RoundAsync(s_day - (s_minute * 2));
        Assert.Equal(2, Errors(house).Count);
        await house.RoundAsync(s_minute);
        Assert.Equal(4, Errors(house).Count);

        await house.Shop.Write(crm => crm.Scores.ChangeAsync(bad, RefreshHouse.Scores("everybody")));
        await house.RoundAsync(s_minute);
        Assert.Equal((10m, 4), (await house.ScoreAsync(bad, lan), Errors(house).Count));
    }

    [Fact]
    public async Task A_customer_who_cannot_be_judged_is_named_by_code_and_id_only()
    {
        await using var house = new RefreshHouse();
        var (lan, mai) = (await house.BuyerAsync("Lan"), await house.BuyerAsync("Mai"));
        for (var i = 0; i < 110; i++) await house.BuyAsync(lan, $"{i}", 90_000_000_000_000_000);
        var (plan, scheme) = (await house.PlanAsync("Sum", "sum(purchase.amount) >= 1"), await house.SchemeAsync("care", "sum(purchase.amount) >= 1"));

        await house.RoundAsync();

        Assert.Equal((null, 10m, null, "Yes"), (await house.ScoreAsync(plan, lan), await house.ScoreAsync(plan, mai), await house.TierAsync(scheme, lan), await house.TierAsync(scheme, mai)));
        Assert.Empty(Errors(house));
        var warnings = house.Shop.Log.Lines.Where(l => l.StartsWith("Warning", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, warnings.Count);
        Assert.All(warnings, w => Assert.Contains($"1 (crm.rule.overflow): {lan.Value}", w, StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_the_store_was_away_a_refresh_goes_on_from_its_last_report_soon_and_then_ever_later()
    {
        var (away, saves) = (false, 0);
        await using var house = new RefreshHouse(o => o.StagesEvery = null, crm => LosingUnitOfWork.Use(crm, () => away && ++saves > 1 ? throw new InvalidOperationException(Secret) : false));
        await house.Shop.Write(async crm =>
        {
            for (var i = 0; i < PageRequest.MaxSize + 1; i++) await crm.Customers.AddAsync(NewCustomer.Organisation($"Firm {i}"));
            return true;
        });
        var plan = await house.PlanAsync("Fit", "everybody");
        var first = house.Shop.Now;
        away = true;

        await house.RoundAsync();
        foreach (var minutes in (int[])[1, 1, 1, 1, 3]) await house.RoundAsync(s_minute * minutes);

        // After 1 minute, 2 more and 4 more, and not in between.
        Assert.Equal(4, Errors(house).Count);
        Assert.All(Errors(house), l => Assert.DoesNotContain(Secret, l, StringComparison.Ordinal));
        Assert.All(Errors(house), l => Assert.Contains("InvalidOperationException", l, StringComparison.Ordinal));
        Assert.Null(await house.RefreshedAsync(plan));

        away = false;
        await house.RoundAsync(s_minute * 8);
        Assert.Equal(first, await house.RefreshedAsync(plan)); // as of when it began
        Assert.Single(await house.HappenedAsync<ScoresRefreshed>());
    }

    [Fact]
    public async Task What_another_instance_finished_first_is_left_to_it_without_an_error()
    {
        var others = new Queue<Func<ICrm, Task>>();
        RefreshHouse? house = null;
        await using var opened = house = new RefreshHouse(o => o.StagesEvery = null, crm => LosingUnitOfWork.Use(crm, Lose));
        var lan = await house.BuyerAsync("Lan");
        var (plan, scheme) = (await house.PlanAsync("Fit", "everybody"), await house.SchemeAsync("care", "everybody"));
        others.Enqueue(crm => crm.Scores.RefreshAsync(plan));
        others.Enqueue(crm => crm.Tiers.RefreshAsync(scheme));

        await house.RoundAsync();

        Assert.Equal((0, 10m, "Yes"), (others.Count, await house.ScoreAsync(plan, lan), await house.TierAsync(scheme, lan)));
        Assert.Single(await house.HappenedAsync<ScoresRefreshed>());
        Assert.Single(await house.HappenedAsync<TiersRefreshed>());
        Assert.Single(await house.HappenedAsync<TierMoved>());
        Assert.Empty(Errors(house));
        Assert.Equal(2, house.Shop.Log.Lines.Count(l => l.StartsWith("Information 23", StringComparison.Ordinal)));

        // The other refreshes all while the worker is about to store its first batch, which then loses.
        bool Lose()
        {
            if (house is null || !others.TryDequeue(out var other)) return false;
            var rest = others.ToList();
            others.Clear();
            house.Shop.Read(async crm =>
            {
                await other(crm);
                return true;
            }).GetAwaiter().GetResult();
            rest.ForEach(others.Enqueue);
            return true;
        }
    }

    [Fact]
    public async Task A_refresh_that_keeps_losing_goes_on_soon_without_an_error()
    {
        var losses = 0;
        await using var house = new RefreshHouse(o => o.StagesEvery = null, crm => LosingUnitOfWork.Use(crm, () => losses-- > 0));
        var lan = await house.BuyerAsync("Lan");
        var plan = await house.PlanAsync("Fit", "everybody");
        losses = 21;

        await house.RoundAsync();
        Assert.Null(await house.ScoreAsync(plan, lan));
        await house.RoundAsync(s_minute);

        Assert.Equal((10m, 0), (await house.ScoreAsync(plan, lan), Errors(house).Count));
    }

    [Fact]
    public async Task At_shutdown_it_stops_in_the_middle_and_begins_anew_when_it_is_started_again()
    {
        Func<Task>? stop = null;
        Task? stopping = null;
        await using var house = new RefreshHouse(o => o.StagesEvery = null, crm => LosingUnitOfWork.Use(crm, Stop));
        var lan = await house.BuyerAsync("Lan");
        var plan = await house.PlanAsync("Fit", "everybody");
        var scheme = await house.SchemeAsync("care", "everybody");
        stop = () => house.Worker.StopAsync(default);

        await house.StartAsync();
        for (var waited = 0; stopping is null && waited < 3_000; waited++) await Task.Delay(10);
        await stopping!;

        Assert.True(house.Worker.ExecuteTask is { IsCompleted: true, IsFaulted: false });
        Assert.Equal((null, null), (await house.ScoreAsync(plan, lan), await house.RefreshedAsync(scheme)));
        Assert.Empty(Errors(house));
        await house.RoundAsync();
        Assert.Equal((10m, "Yes"), (await house.ScoreAsync(plan, lan), await house.TierAsync(scheme, lan)));

        bool Stop()
        {
            if (stop is null) return false;
            (var halt, stop) = (stop, null);
            stopping = halt();
            return false;
        }
    }

    [Fact]
    public async Task A_store_that_cannot_say_whose_there_are_is_told_in_the_log_and_asked_again()
    {
        var isAway = true;
        await using var house = new RefreshHouse(configure: crm =>
        {
            var real = crm.Services.Single(s => s.ServiceType == typeof(IStoredTenants)).ImplementationType!;
            crm.Services.Replace(ServiceDescriptor.Scoped<IStoredTenants>(s => isAway ? throw new InvalidOperationException(Secret) : (IStoredTenants)ActivatorUtilities.CreateInstance(s, real)));
        });
        var plan = await house.PlanAsync("Fit", "everybody");

        await house.RoundAsync();
        Assert.Contains("InvalidOperationException", Assert.Single(Errors(house)), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, Errors(house)[0], StringComparison.Ordinal);
        isAway = false;
        await house.RoundAsync(s_minute);

        Assert.Equal(house.Shop.Now, await house.RefreshedAsync(plan));
    }

    private static List<string> Errors(RefreshHouse house) => [.. house.Shop.Log.Lines.Where(l => l.StartsWith("Error", StringComparison.Ordinal))];

    // Defined when there was such a field; now it is gone.
    private static async Task<ScorePlanId> BrokenAsync(RefreshHouse house, string name)
    {
        await using var scope = house.Shop.Services.CreateAsyncScope();
        var plan = ScorePlan.Define(scope.ServiceProvider.GetRequiredService<CurrentCaller>().Tenant, new(Testing.Some.Id()), ScoreSubject.Customers, name, RefreshHouse.Scores("colour = \"red\""), house.Shop.Now);
        plan.Activate(house.Shop.Now);
        scope.ServiceProvider.GetRequiredService<IRepository<ScorePlan, ScorePlanId>>().Add(plan);
        await scope.ServiceProvider.GetRequiredService<ICrmUnitOfWork>().SaveChangesAsync();
        return plan.Id;
    }
}
