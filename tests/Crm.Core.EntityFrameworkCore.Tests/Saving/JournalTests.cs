using Crm.Core.Auditing;
using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Events;
using Crm.Core.Tenancy;
using Crm.Core.Testing;
using Crm.Core.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.EntityFrameworkCore.Tests.Saving;

/// <summary>Events and audit are stored with their record, or neither is.</summary>
public sealed class JournalTests
{
    private static NewCustomer Lan => NewCustomer.Person("Lan").ExternalId("shop", "1");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_save_of_one_statement_goes_back_when_its_events_cannot_be_stored(bool waits)
    {
        await using var host = await Host<PlainDb>.StartAsync();
        var id = await AddLanAsync(host);

        await host.InScopeAsync(async (crm, db) =>
        {
            await db.Database.ExecuteSqlAsync($"ALTER TABLE crm_outbox RENAME TO gone");
            (await crm.Customers.GetAsync(id)).AddTag("vip", DateTimeOffset.UtcNow);
            var refused = await Assert.ThrowsAsync<CrmException>(() => SaveAsync(db, waits));
            Assert.Equal("crm.storage.missing-table", refused.Code);
            Assert.Equal(AutoTransactionBehavior.WhenNeeded, db.Database.AutoTransactionBehavior);
        });

        await host.InScopeAsync(async (_, db) =>
        {
            Assert.Equal(1, (await db.Set<Customer>().SingleAsync()).Version);
            Assert.Equal(1, await db.Set<AuditEntry>().CountAsync());
        });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_a_failed_save_would_have_told_is_told_by_the_next(bool waits)
    {
        await using var host = await Host<PlainDb>.StartAsync();
        var id = await AddLanAsync(host);

        await host.InScopeAsync(async (crm, db) =>
        {
            (await crm.Customers.GetAsync(id)).AddTag("vip", DateTimeOffset.UtcNow);
            await db.Database.ExecuteSqlAsync($"ALTER TABLE crm_outbox RENAME TO gone");
            await Assert.ThrowsAsync<CrmException>(() => SaveAsync(db, waits));
            await db.Database.ExecuteSqlAsync($"ALTER TABLE gone RENAME TO crm_outbox");
            await SaveAsync(db, waits);
        });

        await host.InScopeAsync(async (_, db) =>
        {
            Assert.Equal(2, (await db.Set<Customer>().SingleAsync()).Version);
            Assert.Equal([1L, 2L], await db.Set<AuditEntry>().OrderBy(e => e.Version).Select(e => e.Version).ToListAsync());
            Assert.Equal(2, await db.Set<OutboxMessage>().CountAsync());
        });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_transaction_of_the_host_does_not_commit_records_without_their_events(bool waits)
    {
        await using var host = await Host<PlainDb>.StartAsync();
        var id = await AddLanAsync(host);

        await host.InScopeAsync(async (crm, db) =>
        {
            await db.Database.ExecuteSqlAsync($"ALTER TABLE crm_outbox RENAME TO gone");
            await using var transaction = await db.Database.BeginTransactionAsync();
            (await crm.Customers.GetAsync(id)).AddTag("vip", DateTimeOffset.UtcNow);
            await Assert.ThrowsAsync<CrmException>(() => SaveAsync(db, waits));

            (await crm.Customers.GetAsync(id)).AddTag("wholesale", DateTimeOffset.UtcNow);
            Assert.Equal("crm.storage.unrecorded", (await Assert.ThrowsAsync<CrmException>(() => SaveAsync(db, waits))).Code);
            Assert.Equal("crm.storage.unrecorded", (await Assert.ThrowsAsync<CrmException>(() => transaction.CommitAsync())).Code);
        });

        await host.InScopeAsync(async (_, db) => Assert.Equal(1, (await db.Set<Customer>().SingleAsync()).Version));
    }

    [Fact]
    public async Task A_transaction_of_the_host_goes_on_after_the_failed_save_was_rolled_back()
    {
        await using var host = await Host<PlainDb>.StartAsync();
        var id = await AddLanAsync(host);

        await host.InScopeAsync(async (crm, db) =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await transaction.CreateSavepointAsync("before");
            await db.Database.ExecuteSqlAsync($"ALTER TABLE crm_outbox RENAME TO gone");
            (await crm.Customers.GetAsync(id)).AddTag("vip", DateTimeOffset.UtcNow);
            await Assert.ThrowsAsync<CrmException>(() => db.SaveChangesAsync());
            await transaction.RollbackToSavepointAsync("before");
            db.ChangeTracker.Clear();

            (await crm.Customers.GetAsync(id)).AddTag("wholesale", DateTimeOffset.UtcNow);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        });

        await host.InScopeAsync(async (_, db) =>
        {
            Assert.Equal(["wholesale"], (await db.Set<Customer>().SingleAsync()).Tags);
            Assert.Equal(2, await db.Set<OutboxMessage>().CountAsync());
        });
    }

    [Fact]
    public async Task A_cancelled_save_leaves_nothing_to_a_commit_of_the_host()
    {
        using var cancel = new CancellationTokenSource();
        var cancels = new CancelsWhenSaving(cancel);
        await using var host = await Host<PlainDb>.StartAsync(o => o.AddInterceptors(cancels));

        await host.InScopeAsync(async (crm, db) =>
        {
            await crm.Customers.AddAsync(Lan);
            await using var transaction = await db.Database.BeginTransactionAsync();
            cancels.Armed = true;
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => db.SaveChangesAsync(cancel.Token));
            await transaction.CommitAsync();
        });

        await host.InScopeAsync(async (_, db) =>
        {
            Assert.Equal(0, await db.Set<Customer>().CountAsync());
            Assert.Equal(0, await db.Set<OutboxMessage>().CountAsync());
            Assert.Equal(0, await db.Set<Core.Search.SearchTerm>().CountAsync());
        });
    }

    [Fact]
    public async Task A_save_that_another_interceptor_stopped_leaves_nothing_to_a_commit_of_the_host()
    {
        var stops = new StopsSaving();
        await using var host = await Host<PlainDb>.StartAsync();

        await host.InServicesAsync(async services =>
        {
            // After the library's interceptors: these have recorded by then.
            var options = new DbContextOptionsBuilder<PlainDb>(services.GetRequiredService<DbContextOptions<PlainDb>>()).AddInterceptors(stops);
            await using var db = new PlainDb(options.Options);
            db.Add(Customer.Create(TenantId.Default, new(Some.Id()), Lan, CountryCode.Vietnam, [], Some.Instant));
            await using var transaction = await db.Database.BeginTransactionAsync();
            await Assert.ThrowsAsync<TimeoutException>(() => db.SaveChangesAsync());
            await transaction.CommitAsync();
            Assert.True(stops.Stopped);
            return true;
        });

        await host.InScopeAsync(async (_, db) =>
        {
            Assert.Equal(0, await db.Set<Customer>().CountAsync());
            Assert.Equal(0, await db.Set<OutboxMessage>().CountAsync());
            Assert.Equal(0, await db.Set<AuditEntry>().CountAsync());
        });
    }

    [Fact]
    public async Task What_is_cleared_from_the_tracker_after_a_failed_save_tells_nothing()
    {
        await using var host = await Host<PlainDb>.StartAsync();
        await AddLanAsync(host);

        await host.InScopeAsync(async (crm, db) =>
        {
            await crm.Customers.AddAsync(Lan);
            await Assert.ThrowsAsync<CrmException>(() => db.SaveChangesAsync());
            db.ChangeTracker.Clear();
            await db.SaveChangesAsync();
            Assert.Equal(1, await db.Set<OutboxMessage>().CountAsync());
            Assert.Equal(1, await db.Set<AuditEntry>().CountAsync());
        });
    }

    private static Task<CustomerId> AddLanAsync(Host<PlainDb> host) => host.InScopeAsync(async (crm, db) =>
    {
        var lan = await crm.Customers.AddAsync(Lan);
        await db.SaveChangesAsync();
        return lan.Id;
    });

    private static async Task SaveAsync(PlainDb db, bool waits)
    {
        if (waits) await db.SaveChangesAsync();
        else Save(db);
    }

    private static void Save(DbContext db) => db.SaveChanges();

    private sealed class CancelsWhenSaving(CancellationTokenSource source) : SaveChangesInterceptor
    {
        public bool Armed { get; set; }

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (Armed) source.Cancel();
            return new(result);
        }
    }

    private sealed class StopsSaving : SaveChangesInterceptor
    {
        public bool Stopped { get; private set; }

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Stopped = true;
            throw new TimeoutException();
        }
    }
}
