using Crm.Core.Customers;
using Crm.Core.EntityFrameworkCore.Saving;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.EntityFrameworkCore.Tests.Hosts;

/// <summary>One store, one context, each change recorded once, however often a host says so.</summary>
public sealed class OneContextTests
{
    [Fact]
    public void A_second_context_is_refused_with_what_to_do()
    {
        var crm = new ServiceCollection().AddCrm().UseEntityFrameworkCore<PlainDb>(ef => ef.UseSqlite());

        var refused = Assert.Throws<InvalidOperationException>(() => crm.UseEntityFrameworkCore<OtherDb>(ef => ef.UseSqlite()));

        Assert.Contains(nameof(PlainDb), refused.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(OtherDb), refused.Message, StringComparison.Ordinal);
        Assert.Contains("Keep one of the two calls", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_context_said_again_by_every_way_there_is_records_each_change_once()
    {
        await using var host = await Host<PlainDb>.StartAsync(crm: crm => crm.UseEntityFrameworkCore<PlainDb>(ef => ef.UseSqlite()));
        var connection = await host.InScopeAsync((_, db) => Task.FromResult(db.Database.GetConnectionString()));
        var services = new ServiceCollection().AddLogging();
        services.AddDbContext<PlainDb>((s, o) => o.UseSqlite(connection).UseCrm(s));
        services.AddCrm().UseEntityFrameworkCore<PlainDb>(ef => ef.UseSqlite()).UseEntityFrameworkCore<PlainDb>().UseSqlite();
        await using var provider = services.BuildServiceProvider(validateScopes: true);

        foreach (var one in (IServiceProvider[])[host.Services, provider])
        {
            await using var scope = one.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ICrm>().Customers.AddAsync(NewCustomer.Person("Lan"));
            var db = scope.ServiceProvider.GetRequiredService<PlainDb>();
            await db.SaveChangesAsync();
            Assert.Single(db.GetService<IDbContextOptions>().FindExtension<CoreOptionsExtension>()!.Interceptors!.OfType<CrmSaveChangesInterceptor>());
        }

        await host.InScopeAsync(async (_, db) =>
        {
            Assert.Equal(2, await db.Set<Customer>().CountAsync());
            Assert.Equal(2, await db.Set<Auditing.AuditEntry>().CountAsync());
            Assert.Equal(2, await db.Set<Events.OutboxMessage>().CountAsync());
        });
    }

    private sealed class OtherDb(DbContextOptions<OtherDb> options) : DbContext(options);
}
