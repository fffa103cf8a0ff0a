using Crm.Core.Customers;
using Crm.Core.Insights;
using Crm.Core.Lifecycles;
using Crm.Core.Refreshing;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Crm.Core.Tests.Refreshing;

/// <summary>What packages and hosts let the worker do.</summary>
public sealed class RefreshTaskTests
{
    private static readonly TimeSpan s_day = TimeSpan.FromDays(1);

    [Fact]
    public async Task A_task_runs_for_every_tenant_when_its_time_has_come()
    {
        var task = new CountingTask();
        await using var house = new RefreshHouse(configure: crm => crm.Services.AddSingleton<IRefreshTask>(task));
        await house.BuyerAsync("Lan");
        using (house.ActFor(TenantId.FromName("other"))) await house.BuyerAsync("Mai");

        await house.RoundAsync();
        Assert.Equal(2, task.Ran.Count);
        Assert.Equal(2, task.Ran.Distinct().Count());
        await house.RoundAsync(s_day - TimeSpan.FromMinutes(1));
        Assert.Equal(2, task.Ran.Count);
        await house.RoundAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(4, task.Ran.Count);
    }

    [Fact]
    public async Task What_another_instance_ran_is_not_run_again_before_its_time()
    {
        var task = new CountingTask();
        await using var house = new RefreshHouse(configure: crm => crm.Services.AddSingleton<IRefreshTask>(task));
        await house.BuyerAsync("Lan");
        task.Last = house.Shop.Now - (s_day / 2);

        await house.RoundAsync();
        Assert.Empty(task.Ran);
        await house.RoundAsync(s_day / 2);
        Assert.Single(task.Ran);
    }

    [Fact]
    public async Task A_task_that_is_switched_off_is_left_alone_and_one_that_fails_waits_and_is_tried_again()
    {
        var (off, failing) = (new CountingTask { Every = null }, new CountingTask { What = "failing", Fails = 1 });
        await using var house = new RefreshHouse(configure: crm => crm.Services.AddSingleton<IRefreshTask>(off).AddSingleton<IRefreshTask>(failing));
        await house.BuyerAsync("Lan");

        await house.RoundAsync();
        Assert.Empty(failing.Ran);
        Assert.Contains(house.Shop.Log.Lines, l => l.StartsWith("Error", StringComparison.Ordinal) && l.Contains("failing", StringComparison.Ordinal));
        await house.RoundAsync(TimeSpan.FromMinutes(2));

        Assert.Single(failing.Ran);
        Assert.Empty(off.Ran);
    }

    [Fact]
    public async Task Customers_are_scored_every_day_once_they_have_profiles()
    {
        await using var house = new RefreshHouse(configure: crm => crm.AddAnalytics());
        var lan = await house.BuyerAsync("Lan");
        await house.Shop.Dispatch();

        await house.RoundAsync();
        await house.RoundAsync(s_day);
        await house.RoundAsync(s_day / 2);

        await using var scope = house.Shop.Services.CreateAsyncScope();
        Assert.NotNull((await scope.ServiceProvider.GetRequiredService<IRepository<RfmStanding, CustomerId>>().FindAsync(lan))!.Segment);
        Assert.Equal([1, 2], (await house.HappenedAsync<InsightModelFitted>()).Where(m => m.ModelKey == InsightModel.RfmKey).Select(m => m.Version).Order());
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(9_000)]
    public void A_day_of_analyses_that_is_none_is_refused_at_start(double hours)
    {
        using var services = new ServiceCollection().AddCrm().AddAnalytics(o => o.RfmEvery = TimeSpan.FromHours(hours)).Services.BuildServiceProvider();

        Assert.Contains("RfmEvery is 1 hour to 366 days", Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<Analytics.Insights.InsightOptions>>().Value).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_runs_only_for_whom_it_named_and_asks_for_them_no_more_often_than_it_runs()
    {
        var (named, task) = (TenantId.FromName("other"), new CountingTask());
        task.Only = named;
        await using var house = new RefreshHouse(configure: crm => crm.Services.AddSingleton<IRefreshTask>(task));
        await house.BuyerAsync("Lan");
        using (house.ActFor(named)) await house.BuyerAsync("Mai");

        for (var round = 0; round < 5; round++) await house.RoundAsync(TimeSpan.FromMinutes(1));

        Assert.Equal([named], task.Ran);
        Assert.Equal(1, task.Asked);
        await house.RoundAsync(s_day);
        Assert.Equal([named, named], task.Ran);
        Assert.Equal(2, task.Asked);
    }

    private sealed class CountingTask : IRefreshTask
    {
        public List<TenantId> Ran { get; } = [];

        public string What { get; init; } = "counting";

        public TimeSpan? Every { get; init; } = s_day;

        public DateTimeOffset? Last { get; set; }

        public int Fails { get; set; }

        public TenantId? Only { get; set; }

        public int Asked { get; private set; }

        public async Task<IReadOnlyList<TenantId>> TenantsAsync(IStoredTenants stored, CancellationToken ct)
        {
            Asked++;
            return Only is { } only ? [only] : await stored.WithAsync<Lifecycle>(ct);
        }

        public Task<DateTimeOffset?> LastRunAsync(IServiceProvider services, CancellationToken ct) => Task.FromResult(Last);

        public Task RunAsync(IServiceProvider services, CancellationToken ct)
        {
            if (Fails-- > 0) throw new TimeoutException("away");
            Ran.Add(services.GetRequiredService<CurrentCaller>().Tenant);
            return Task.CompletedTask;
        }
    }
}
