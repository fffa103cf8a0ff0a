using Crm.Core.Customers;
using Crm.Core.Settings;
using Crm.Core.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Crm.Core.Tests.Hosting;

public sealed class StartTests
{
    [Fact]
    public void Every_registered_service_is_made_by_a_container_that_checks_everything()
    {
        using var shop = new Shop();
        using var scope = shop.Services.CreateScope();

        foreach (var service in new ServiceCollection().AddCrm().UseInMemory().Services.Select(s => s.ServiceType).Where(s => s.Assembly == typeof(ICrm).Assembly && !s.ContainsGenericParameters))
            Assert.NotNull(scope.ServiceProvider.GetService(service));
        Assert.All(typeof(ICrm).GetProperties(), p => Assert.Same(scope.ServiceProvider.GetService(p.PropertyType), p.GetValue(scope.ServiceProvider.GetService<ICrm>())));
    }

    [Fact]
    public void Registering_twice_registers_once()
    {
        var once = new ServiceCollection().AddCrm().UseInMemory().Services;
        var twice = new ServiceCollection().AddCrm().UseInMemory().Services.AddCrm().UseInMemory().Services;

        Assert.Equal(Ours(once), Ours(twice));

        static IEnumerable<string?> Ours(IServiceCollection services) =>
            services.Where(s => s.ServiceType.Assembly == typeof(ICrm).Assembly && !s.ServiceType.IsGenericType).Select(s => s.ServiceType.FullName).Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_host_without_storage_does_not_start_and_names_the_line_to_add()
    {
        await using var services = new ServiceCollection().AddCrm().Services.BuildServiceProvider();

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(services));

        Assert.Contains("services.AddCrm().UseInMemory()", refused.Message, StringComparison.Ordinal);
        Assert.Contains("UseEntityFrameworkCore<AppDb>(ef => ef.UseSqlite())", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_with_two_storages_does_not_start()
    {
        var builder = new ServiceCollection().AddCrm().UseInMemory();
        builder.Services.AddScoped<ICrmUnitOfWork, OtherUnitOfWork>();
        await using var services = builder.Services.BuildServiceProvider();

        Assert.Contains("Two storage adapters", (await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(services))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_with_storage_starts_and_stops()
    {
        using var shop = new Shop();

        await StartAsync(shop.Services);
        foreach (var hosted in shop.Services.GetServices<IHostedService>()) await hosted.StopAsync(default);
    }

    public static TheoryData<string, Action<CrmOptions>> BadOptions => new()
    {
        { "BaseCurrency", o => o.BaseCurrency = "XXQ" },
        { "TimeZone", o => o.TimeZone = "Asia/Atlantis" },
        { "DefaultRegion", o => o.DefaultRegion = default },
        { "ClockTolerance", o => o.ClockTolerance = TimeSpan.FromSeconds(-1) },
        { "ClockTolerance", o => o.ClockTolerance = TimeSpan.FromDays(2) },
        { "Lifecycle", o => o.Lifecycles.NewFor = TimeSpan.Zero },
        { "Lifecycle", o => o.Lifecycles.LapsedAfter = TimeSpan.FromDays(36_501) },
        { "LapsedAfterIntervals", o => o.Lifecycles.LapsedAfterIntervals = double.NaN },
    };

    [Theory]
    [MemberData(nameof(BadOptions))]
    public void Options_that_cannot_work_are_refused_by_name(string option, Action<CrmOptions> spoil)
    {
        using var services = new ServiceCollection().AddCrm(spoil).Services.BuildServiceProvider();

        var refused = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<CrmOptions>>().Value);

        var failure = Assert.Single(refused.Failures);
        Assert.StartsWith("AddCrm: ", failure, StringComparison.Ordinal);
        Assert.Contains(option, failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_worker_delivers_until_it_is_stopped()
    {
        var seen = new SeenEvents();
        using var shop = new Shop(crm => crm.AddBackgroundProcessing(o => o.IdleDelay = TimeSpan.Zero).Handle<CustomerAdded, SeeingHandler>("seeing").Services.AddSingleton(seen));
        var worker = shop.Services.GetServices<IHostedService>().OfType<BackgroundService>().Single(w => w.GetType().Name == "DispatchWorker");
        await worker.StartAsync(default);

        await shop.Write(crm => crm.Customers.AddAsync(NewCustomer.Organisation("Hòa Phát")));
        await seen.First.WaitAsync(TimeSpan.FromSeconds(30));
        await worker.StopAsync(default);

        // Stopped in the middle of a delivery it ends as cancelled, between two as completed; both are a clean end.
        Assert.True(worker.ExecuteTask is { IsCompleted: true, IsFaulted: false });
        await shop.Write(crm => crm.Customers.AddAsync(NewCustomer.Organisation("After the end")));
        Assert.Single(seen.Events);
    }

    private static async Task StartAsync(IServiceProvider services)
    {
        foreach (var hosted in services.GetServices<IHostedService>()) await hosted.StartAsync(default);
    }

    private sealed class OtherUnitOfWork : ICrmUnitOfWork
    {
        public Task SaveChangesAsync(CancellationToken ct = default) => Task.CompletedTask;
    }
}
