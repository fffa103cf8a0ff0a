using Crm.Core.Customers;
using Crm.Core.Storage;
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

    private static async Task<HealthStatus> StatusAsync(Host<PlainDb> host) =>
        (await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["crm"].Status;
}
