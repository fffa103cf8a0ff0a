using Crm.Core.Customers;
using Crm.Core.Dispatching;
using Crm.Core.Storage;
using Crm.Core.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Crm.Core.EntityFrameworkCore.Tests.Hosts;

public sealed class HealthTests
{
    [Fact]
    public async Task A_store_that_answers_is_healthy_one_with_parked_events_degraded_one_without_tables_unhealthy()
    {
        await using var host = await Host<PlainDb>.StartAsync(services: s => s.AddHealthChecks().AddCrm());
        Assert.Equal(HealthStatus.Healthy, await StatusAsync(host));

        await host.InScopeAsync(async (crm, db) =>
        {
            await crm.Customers.AddAsync(NewCustomer.Person("Lan"));
            await db.SaveChangesAsync();
        });
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var outbox = scope.ServiceProvider.GetRequiredService<IOutbox>();
            var claimed = await outbox.ClaimAsync(new(Guid.NewGuid(), DateTimeOffset.UtcNow, TimeSpan.FromMinutes(1), 10));
            Assert.True(await outbox.FailAsync(claimed[0], "test", dueAt: null));
        }

        Assert.Equal(HealthStatus.Degraded, await StatusAsync(host));
        await host.InScopeAsync((_, db) => db.Database.EnsureDeletedAsync());
        Assert.Equal(HealthStatus.Unhealthy, await StatusAsync(host));
    }

    [Theory]
    [InlineData(true, null, 61, HealthStatus.Degraded)]
    [InlineData(true, null, 59, HealthStatus.Healthy)]
    [InlineData(false, null, 525_600, HealthStatus.Healthy)]
    [InlineData(false, 5, 6, HealthStatus.Degraded)]
    [InlineData(true, 120, 61, HealthStatus.Healthy)]
    public async Task Events_that_wait_too_long_degrade_a_host_that_delivers_or_says_how_long(bool delivers, int? lateAfterMinutes, int waitMinutes, HealthStatus expected)
    {
        var clock = new ManualClock(Some.Instant);
        await using var host = await Host<PlainDb>.StartAsync(
            crm: crm =>
            {
                if (delivers) crm.AddBackgroundProcessing(); // registered, not started
                if (lateAfterMinutes is { } minutes) crm.Services.Configure<DispatchOptions>(o => o.LateAfter = TimeSpan.FromMinutes(minutes));
            },
            services: s => s.AddSingleton<TimeProvider>(clock).AddHealthChecks().AddCrm());
        await host.InScopeAsync(async (crm, db) =>
        {
            await crm.Customers.AddAsync(NewCustomer.Person("Lan"));
            await db.SaveChangesAsync();
        });

        clock.Advance(TimeSpan.FromMinutes(waitMinutes));

        Assert.Equal(expected, await StatusAsync(host));
    }

    [Fact]
    public async Task A_probe_does_not_read_the_whole_outbox()
    {
        var sql = new List<string>();
        await using var host = await Host<PlainDb>.StartAsync(
            options: o => o.LogTo(sql.Add, [RelationalEventId.CommandExecuted]), services: s => s.AddHealthChecks().AddCrm());
        sql.Clear();

        await StatusAsync(host);

        var probes = sql.FindAll(s => s.Contains("crm_outbox", StringComparison.Ordinal));
        Assert.NotEmpty(probes);
        Assert.All(probes, s => Assert.Contains("\"state\" = ", s, StringComparison.Ordinal));
    }

    private static async Task<HealthStatus> StatusAsync(Host<PlainDb> host) =>
        (await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["crm"].Status;
}
