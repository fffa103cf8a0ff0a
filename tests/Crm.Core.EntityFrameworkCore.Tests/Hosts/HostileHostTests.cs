using Crm.Core.Customers;
using Crm.Core.Interactions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.EntityFrameworkCore.Tests.Hosts;

/// <summary>What real hosts do to a library in their context.</summary>
public sealed class HostileHostTests
{
    private static readonly NewCustomer Lan = NewCustomer.Person("Nguyễn Thị Lan").Email("lan@example.vn").ExternalId("shop", "C-17");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Customers_live_beside_identity_users_and_host_entities_in_one_transaction(bool pooled)
    {
        await using var host = await Host<IdentityDb>.StartAsync(pooled: pooled);

        await host.InScopeAsync(async (crm, db) =>
        {
            var lan = await crm.Customers.AddAsync(Lan);
            db.Add(new IdentityUser("seller") { Id = "u-1" });
            db.Add(new Ticket { CustomerId = lan.Id, Title = "wants delivery" });
            await db.SaveChangesAsync();
        });

        await host.InScopeAsync(async (crm, db) =>
        {
            var lan = await crm.Customers.FindByExternalIdAsync("shop", "C-17");
            Assert.Equal(lan!.Id, (await db.Tickets.SingleAsync()).CustomerId);
            Assert.Equal("u-1", (await db.Users.SingleAsync()).Id);
        });
    }

    [Fact]
    public async Task A_host_entity_that_cannot_be_stored_takes_the_customer_and_its_events_with_it()
    {
        await using var host = await Host<IdentityDb>.StartAsync();

        await host.InScopeAsync(async (crm, db) =>
        {
            await crm.Customers.AddAsync(Lan);
            db.Add(new Ticket { Id = 1 });
            db.Add(new IdentityUser("seller") { Id = "u-1" });
            await db.Database.ExecuteSqlRawAsync("INSERT INTO Tickets (Id, Tenant, CustomerId, Title, IsDeleted) VALUES (1, x'00', x'00', '', 0)");
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        });

        await host.InScopeAsync(async (crm, db) =>
        {
            Assert.Equal(0, await crm.Customers.CountAsync());
            Assert.Equal(0, await db.Set<Events.OutboxMessage>().CountAsync());
            Assert.Equal(0, await db.Set<Auditing.AuditEntry>().CountAsync());
        });
    }

    [Fact]
    public async Task The_hosts_own_named_filters_stand_beside_the_tenant_filter()
    {
        await using var host = await Host<IdentityDb>.StartAsync();
        await host.InScopeAsync(async (crm, db) =>
        {
            await crm.Customers.AddAsync(Lan);
            await crm.Customers.AddAsync(NewCustomer.Person("Hidden").From("hidden"));
            await db.SaveChangesAsync();
        });

        await host.InScopeAsync(async (crm, db) =>
        {
            Assert.Equal(1, await crm.Customers.CountAsync());
            Assert.Equal(2, await db.Set<Customer>().IgnoreQueryFilters(["host.hidden"]).CountAsync());
        });
    }

    [Fact]
    public async Task Ignoring_the_hosts_filter_by_name_keeps_other_tenants_out()
    {
        var caller = new SwitchingCaller();
        await using var host = await Host<IdentityDb>.StartAsync(crm: c => c.UseCaller(caller));
        await host.InScopeAsync(async (crm, db) =>
        {
            await crm.Customers.AddAsync(Lan);
            await db.SaveChangesAsync();
        });
        caller.Tenant = Testing.Some.OtherTenant;

        await host.InScopeAsync(async (_, db) =>
        {
            Assert.Equal(0, await db.Set<Customer>().IgnoreQueryFilters(["host.hidden"]).CountAsync());
            Assert.Equal(1, await db.Set<Customer>().IgnoreQueryFilters().CountAsync()); // documented: a bare call drops ours too
        });
    }

    [Fact]
    public async Task An_anonymous_filter_of_the_host_on_a_record_of_the_library_is_refused_by_ef()
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => Host<AnonymousFilterDb>.StartAsync());

        Assert.Contains("filter", refused.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Conventions_that_rename_everything_and_shorten_all_text_leave_the_library_alone()
    {
        await using var host = await Host<ConventionsDb>.StartAsync();

        await host.InScopeAsync(async (crm, db) =>
        {
            var lan = await crm.Customers.AddAsync(Lan);
            await crm.Interactions.RecordAsync(lan.Id, new NewInteraction(Channel.Email, Direction.Inbound, DateTimeOffset.UtcNow).Saying(new string('x', 5_000)));
            await db.SaveChangesAsync();
            Assert.Equal("crm_customers", db.Model.FindEntityType(typeof(Customer))!.GetTableName());
            Assert.Equal("display_name", db.Model.FindEntityType(typeof(Customer))!.FindProperty("DisplayName")!.GetColumnName());
            Assert.Equal(300, db.Model.FindEntityType(typeof(Customer))!.FindProperty("DisplayName")!.GetMaxLength());
        });
    }

    [Fact]
    public async Task A_retrying_strategy_repeats_a_save_without_doubling_anything()
    {
        var flaky = new FailsOnce();
        await using var host = await Host<PlainDb>.StartAsync(o => o
            .UseSqlite(s => s.ExecutionStrategy(d => new RetryTwice(d)))
            .AddInterceptors(flaky));

        await host.InScopeAsync(async (crm, db) =>
        {
            await crm.Customers.AddAsync(Lan);
            flaky.Armed = true;
            await db.SaveChangesAsync();
        });

        await host.InScopeAsync(async (_, db) =>
        {
            Assert.True(flaky.Failed);
            Assert.Equal(1, await db.Set<Customer>().CountAsync());
            Assert.Equal(1, await db.Set<Events.OutboxMessage>().CountAsync());
            Assert.Equal(1, await db.Set<Auditing.AuditEntry>().CountAsync());
        });
    }

    [Fact]
    public async Task A_transaction_of_the_host_repeated_by_a_strategy_stores_events_once()
    {
        await using var host = await Host<PlainDb>.StartAsync(o => o.UseSqlite(s => s.ExecutionStrategy(d => new RetryTwice(d))));
        var tries = 0;

        await host.InScopeAsync(async (crm, db) =>
        {
            var lan = await crm.Customers.AddAsync(Lan);
            await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync();
                await db.SaveChangesAsync(acceptAllChangesOnSuccess: false);
                if (++tries == 1) throw new TimeoutException();
                await transaction.CommitAsync();
            });
            db.ChangeTracker.AcceptAllChanges();
            lan.AddTag("vip", DateTimeOffset.UtcNow);
            await db.SaveChangesAsync();
        });

        await host.InScopeAsync(async (_, db) =>
        {
            Assert.Equal(2, tries);
            Assert.Equal(2, await db.Set<Events.OutboxMessage>().CountAsync());
            Assert.Equal(2, await db.Set<Auditing.AuditEntry>().CountAsync());
            Assert.Equal(2, (await db.Set<Customer>().SingleAsync()).Version);
        });
    }

    [Fact]
    public async Task A_synchronous_save_is_recorded_as_well()
    {
        await using var host = await Host<PlainDb>.StartAsync();

        await host.InScopeAsync(async (crm, db) =>
        {
            await crm.Customers.AddAsync(Lan);
            Save(db);
        });

        await host.InScopeAsync(async (_, db) => Assert.Equal(1, await db.Set<Events.OutboxMessage>().CountAsync()));
    }

    [Fact]
    public async Task A_pooled_context_keeps_nothing_of_the_request_before()
    {
        var caller = new SwitchingCaller();
        await using var host = await Host<PlainDb>.StartAsync(crm: c => c.UseCaller(caller));
        DbContext? first = null;
        await host.InScopeAsync(async (crm, db) =>
        {
            first = db;
            await crm.Customers.AddAsync(Lan); // never saved
        });
        caller.Tenant = Testing.Some.OtherTenant;

        await host.InScopeAsync(async (crm, db) =>
        {
            Assert.Same(first, db);
            await crm.Customers.AddAsync(NewCustomer.Person("Other"));
            await db.SaveChangesAsync();
            Assert.Equal(1, await crm.Customers.CountAsync());
        });
        caller.Tenant = Testing.Some.Tenant;
        await host.InScopeAsync(async (crm, _) => Assert.Equal(0, await crm.Customers.CountAsync()));
    }

    [Fact]
    public async Task Reading_with_linq_sees_the_tenant_only()
    {
        var caller = new SwitchingCaller();
        await using var host = await Host<PlainDb>.StartAsync(crm: c => c.UseCaller(caller));
        await host.InScopeAsync(async (crm, db) =>
        {
            await crm.Customers.AddAsync(Lan);
            await db.SaveChangesAsync();
        });
        caller.Tenant = Testing.Some.OtherTenant;

        await host.InScopeAsync(async (_, db) =>
        {
            Assert.Empty(await db.Set<Customer>().ToListAsync());
            Assert.Empty(await db.Set<ContactPoint>().ToListAsync());
            Assert.Empty(await db.Set<ExternalId>().ToListAsync());
        });
    }

    private static void Save(DbContext db) => db.SaveChanges();

    private sealed class RetryTwice(ExecutionStrategyDependencies dependencies) : ExecutionStrategy(dependencies, 2, TimeSpan.FromMilliseconds(1))
    {
        protected override bool ShouldRetryOn(Exception exception) => exception is TimeoutException || exception.InnerException is TimeoutException;
    }

    private sealed class FailsOnce : DbTransactionInterceptor
    {
        public bool Armed { get; set; }

        public bool Failed { get; private set; }

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            System.Data.Common.DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            if (!Armed) return new(result);
            Armed = false;
            Failed = true;
            throw new TimeoutException();
        }
    }
}
