using Crm.Core.Customers;
using Crm.Core.EntityFrameworkCore.Tests.Hosts;
using Crm.Core.Errors;
using Crm.Core.Tenancy;
using Crm.Core.Testing;
using Crm.Core.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Crm.Core.EntityFrameworkCore.Tests.Saving;

/// <summary>What is refused rather than done half.</summary>
public sealed class FailClosedTests
{
    [Fact]
    public async Task Without_a_tenant_nothing_is_read_or_written()
    {
        var caller = new SwitchingCaller { Tenant = default };
        await using var host = await Host<PlainDb>.StartAsync(crm: c => c.UseCaller(caller));

        await host.InScopeAsync(async (crm, db) =>
        {
            await RefusedAsync("crm.tenancy.no-tenant", () => crm.Customers.CountAsync());
            await RefusedAsync("crm.tenancy.no-tenant", () => crm.Customers.FindAsync(new(Some.Id())));
            await RefusedAsync("crm.tenancy.no-tenant", () => crm.Customers.AddAsync(NewCustomer.Person("Lan")));
            await RefusedAsync("crm.tenancy.no-tenant", () => db.Set<Customer>().ToListAsync());
        });
    }

    [Fact]
    public async Task A_record_of_another_tenant_is_not_saved()
    {
        var caller = new SwitchingCaller();
        await using var host = await Host<PlainDb>.StartAsync(crm: c => c.UseCaller(caller));

        await host.InScopeAsync(async (crm, db) =>
        {
            await crm.Customers.AddAsync(NewCustomer.Person("Lan"));
            caller.Tenant = Some.OtherTenant;
            await RefusedAsync("crm.tenancy.foreign-tenant", () => db.SaveChangesAsync());
        });
    }

    [Fact]
    public async Task A_context_built_without_the_librarys_part_neither_saves_nor_reads()
    {
        await using var host = await Host<PlainDb>.StartAsync();
        var connection = await host.InScopeAsync((_, db) => Task.FromResult(db.Database.GetConnectionString()));
        await using var naked = new PlainDb(new DbContextOptionsBuilder<PlainDb>().UseSqlite(connection).Options);
        naked.Add(Customer.Create(TenantId.Default, new(Some.Id()), NewCustomer.Person("Lan"), CountryCode.Vietnam, [], Some.Instant));

        var refused = await Assert.ThrowsAsync<CrmException>(() => naked.SaveChangesAsync());
        Assert.Equal("crm.storage.not-wired", refused.Code);
        Assert.Contains("UseEntityFrameworkCore", refused.Message, StringComparison.Ordinal);
        Assert.Throws<CrmException>(() => Save(naked));
        await RefusedAsync("crm.storage.not-wired", () => naked.Set<Customer>().CountAsync());
        await host.InScopeAsync(async (crm, _) => Assert.Equal(0, await crm.Customers.CountAsync()));
    }

    [Fact]
    public async Task A_record_changed_around_its_methods_is_not_saved()
    {
        await using var host = await Host<PlainDb>.StartAsync();
        var id = await host.InScopeAsync(async (crm, db) =>
        {
            var lan = await crm.Customers.AddAsync(NewCustomer.Person("Lan"));
            await db.SaveChangesAsync();
            return lan.Id;
        });

        await host.InScopeAsync(async (crm, db) =>
        {
            var lan = await crm.Customers.GetAsync(id);
            db.Entry(lan).Property(c => c.DisplayName).CurrentValue = "Somebody else";
            await RefusedAsync("crm.storage.changed-around", () => db.SaveChangesAsync());
        });
    }

    [Fact]
    public async Task A_part_changed_around_its_record_is_not_saved()
    {
        await using var host = await Host<PlainDb>.StartAsync();
        var id = await AddLanAsync(host);
        Action<PlainDb, Customer>[] around =
        [
            (db, lan) => db.Remove(lan.ContactPoints[0]),
            (db, lan) => db.Entry(lan.ContactPoints[0]).Property(p => p.Value).CurrentValue = "other@example.vn",
            (db, lan) => db.Entry(lan).ComplexProperty(c => c.Person).Property(p => p.JobTitle).CurrentValue = "Boss",
        ];
        foreach (var change in around)
        {
            await host.InScopeAsync(async (crm, db) =>
            {
                change(db, await crm.Customers.GetAsync(id));
                await RefusedAsync("crm.storage.changed-around", () => db.SaveChangesAsync());
                Assert.Throws<CrmException>(() => Save(db));
            });
        }

        await host.InScopeAsync(async (crm, db) =>
        {
            Assert.Equal((1L, "lan@example.vn"), ((await crm.Customers.GetAsync(id)).Version, (await crm.Customers.GetAsync(id)).ContactPoints[0].Value));
            Assert.Equal(1, await db.Set<Auditing.AuditEntry>().CountAsync());
        });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_another_interceptor_changes_around_a_record_is_not_saved(bool afterwards)
    {
        var meddles = new Meddles();
        await using var host = await Host<PlainDb>.StartAsync(o => o.AddInterceptors(meddles));
        var id = await AddLanAsync(host);

        await host.InServicesAsync(async services =>
        {
            var options = new DbContextOptionsBuilder<PlainDb>(services.GetRequiredService<DbContextOptions<PlainDb>>());
            meddles.Armed = !afterwards;
            if (afterwards) options.AddInterceptors(new Meddles { Armed = true });
            await using var db = new PlainDb(options.Options);
            await db.Set<Customer>().SingleAsync(c => c.Id == id);

            await RefusedAsync("crm.storage.changed-around", () => db.SaveChangesAsync());
            Assert.Throws<CrmException>(() => Save(db));
            return true;
        });
    }

    [Fact]
    public async Task What_was_told_before_another_record_was_refused_is_saved_once_that_is_taken_back()
    {
        await using var host = await Host<PlainDb>.StartAsync();
        var id = await AddLanAsync(host);

        await host.InScopeAsync(async (crm, db) =>
        {
            var minh = await crm.Customers.AddAsync(NewCustomer.Person("Minh"));
            await db.SaveChangesAsync();
            (await crm.Customers.GetAsync(id)).Rename("Trần Thị Hoa", DateTimeOffset.UtcNow);
            var name = db.Entry(minh).Property(c => c.DisplayName);
            name.CurrentValue = "Somebody else";
            await RefusedAsync("crm.storage.changed-around", () => db.SaveChangesAsync());

            (name.CurrentValue, name.IsModified) = (name.OriginalValue, false);
            await db.SaveChangesAsync();
            Assert.Equal(2, await db.Set<Auditing.AuditEntry>().CountAsync(e => e.AggregateId == id.Value));
            Assert.Equal(1, await db.Set<Events.OutboxMessage>().CountAsync(m => m.EventName == "crm.customer.renamed"));
            Assert.Equal(id, Assert.Single(await crm.Search.CustomersAsync("Trần Hoa")).Customer.Id);
            Assert.Empty(await crm.Search.CustomersAsync("Somebody else"));
        });
    }

    [Fact]
    public async Task A_host_that_looks_for_changes_itself_gets_the_same()
    {
        await using var host = await Host<PlainDb>.StartAsync();
        var id = await AddLanAsync(host);

        await host.InScopeAsync(async (crm, db) =>
        {
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            var lan = await crm.Customers.GetAsync(id);
            lan.Rename("Trần Thị Hoa", DateTimeOffset.UtcNow);
            db.ChangeTracker.DetectChanges();
            await db.SaveChangesAsync();
            Assert.Equal(id, Assert.Single(await crm.Search.CustomersAsync("Trần Hoa")).Customer.Id);

            db.Entry(lan).Property(c => c.DisplayName).CurrentValue = "Somebody else";
            await RefusedAsync("crm.storage.changed-around", () => db.SaveChangesAsync());
        });
    }

    [Fact]
    public async Task A_record_given_up_after_a_failed_save_leaves_no_event_and_no_audit()
    {
        await using var host = await Host<PlainDb>.StartAsync();
        await AddLanAsync(host);

        await host.InScopeAsync(async (crm, db) =>
        {
            var twice = await crm.Customers.AddAsync(NewCustomer.Person().ExternalId("shop", "1"));
            await RefusedAsync("crm.customer.duplicate-external-id", () => db.SaveChangesAsync());
            db.Entry(twice).State = EntityState.Detached;
            foreach (var part in twice.ExternalIds) db.Entry(part).State = EntityState.Detached;
            await crm.Customers.AddAsync(NewCustomer.Person("Minh"));
            await db.SaveChangesAsync();

            Assert.Equal(2, await db.Set<Customer>().CountAsync());
            Assert.Equal(2, await db.Set<Auditing.AuditEntry>().CountAsync());
            Assert.Equal(2, await db.Set<Events.OutboxMessage>().CountAsync());
        });
    }

    [Fact]
    public async Task A_refused_clash_names_its_record_and_where_in_it()
    {
        await using var host = await Host<PlainDb>.StartAsync();
        await AddLanAsync(host);

        await host.InScopeAsync(async (crm, db) =>
        {
            await crm.Customers.AddAsync(NewCustomer.Person().ExternalId("shop", "2"));
            var twice = await crm.Customers.AddAsync(NewCustomer.Person().ExternalId("shop", "1"));

            Assert.Equal($"{twice} externalIds[shop]", (await Assert.ThrowsAsync<CrmException>(() => db.SaveChangesAsync())).Path);
        });
    }

    [Fact]
    public async Task A_database_without_the_tables_says_what_to_run()
    {
        await using var host = await Host<PlainDb>.StartAsync();

        await host.InScopeAsync(async (crm, db) =>
        {
            await db.Database.ExecuteSqlRawAsync("DROP TABLE crm_audit");
            await crm.Customers.AddAsync(NewCustomer.Person("Lan"));

            var refused = await Assert.ThrowsAsync<CrmException>(() => db.SaveChangesAsync());
            Assert.Equal("crm.storage.missing-table", refused.Code);
            Assert.Contains("migrations", refused.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_provider_that_is_no_started_host_names_the_line_to_add_too()
    {
        await using var provider = new ServiceCollection().AddDbContext<EmptyDb>(o => o.UseSqlite("Data Source=:memory:"))
            .AddCrm().UseEntityFrameworkCore<EmptyDb>(ef => ef.UseSqlite()).Services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();

        var refused = Assert.Throws<InvalidOperationException>(() => scope.ServiceProvider.GetRequiredService<ICrm>().Customers);
        Assert.Contains("model.UseCrm(Database);", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_a_host_builds_itself_get_what_the_provider_needs_too()
    {
        await using var host = await Host<PlainDb>.StartAsync();
        var connection = await host.InScopeAsync((_, db) => Task.FromResult(db.Database.GetConnectionString()));
        await using var own = new PlainDb(OptionsOf(connection + ";Pooling=False", host.Services));

        Assert.Equal(1, await own.Database.SqlQueryRaw<long>("SELECT secure_delete AS Value FROM pragma_secure_delete").SingleAsync());
    }

    private static DbContextOptions<PlainDb> OptionsOf(string connection, IServiceProvider services)
    {
        var options = new DbContextOptionsBuilder<PlainDb>().UseSqlite(connection);
        options.UseCrm(services);
        return options.Options;
    }

    private static Task<CustomerId> AddLanAsync(Host<PlainDb> host) => host.InScopeAsync(async (crm, db) =>
    {
        var lan = await crm.Customers.AddAsync(NewCustomer.Person("Lan").Email("lan@example.vn").ExternalId("shop", "1"));
        await db.SaveChangesAsync();
        return lan.Id;
    });

    [Fact]
    public async Task A_host_that_forgot_the_model_call_fails_at_start_with_the_line_to_add()
    {
        var refused = await StartAsync<EmptyDb>(ef => ef.UseSqlite());

        Assert.Contains("model.UseCrm(Database);", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_named_the_wrong_database_fails_at_start_with_the_line_to_change()
    {
        var refused = await StartAsync<PlainDb>(ef => ef.UsePostgreSql());

        Assert.Contains("ef.UseSqlite()", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_that_named_no_database_is_told_so()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddCrm().UseEntityFrameworkCore<PlainDb>(_ => { }));

        Assert.Contains("ef.UseSqlite()", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_version_this_package_does_not_know_is_refused()
    {
        using var db = new FutureDb(new DbContextOptionsBuilder<FutureDb>().UseSqlite("Data Source=:memory:").Options);

        Assert.Throws<NotSupportedException>(() => db.Model);
    }

    [Fact]
    public async Task Connections_to_sqlite_get_the_safe_settings()
    {
        await using var host = await Host<PlainDb>.StartAsync();

        await host.InScopeAsync(async (_, db) =>
        {
            Assert.Equal(2, await db.Database.SqlQuery<long>($"SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync());
            Assert.Equal(1, await db.Database.SqlQuery<long>($"SELECT secure_delete AS Value FROM pragma_secure_delete").SingleAsync());
            Assert.Equal(0, await db.Database.SqlQuery<long>($"SELECT trusted_schema AS Value FROM pragma_trusted_schema").SingleAsync());
            Assert.Equal(5000, await db.Database.SqlQuery<long>($"SELECT timeout AS Value FROM pragma_busy_timeout").SingleAsync());
            Assert.Equal(1, await db.Database.SqlQuery<long>($"SELECT foreign_keys AS Value FROM pragma_foreign_keys").SingleAsync());
        });
    }

    private static async Task<InvalidOperationException> StartAsync<TContext>(Action<Hosting.EfCrmBuilder> configure)
        where TContext : DbContext
    {
        var services = new ServiceCollection().AddLogging().AddDbContextPool<TContext>(o => o.UseSqlite("Data Source=:memory:"));
        services.AddCrm().UseEntityFrameworkCore<TContext>(configure);
        await using var provider = services.BuildServiceProvider(validateScopes: true);
        return await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            foreach (var hosted in provider.GetServices<IHostedService>()) await hosted.StartAsync(default);
        });
    }

    private static void Save(DbContext db) => db.SaveChanges();

    private static async Task RefusedAsync(string code, Func<Task> work) =>
        Assert.Equal(code, (await Assert.ThrowsAnyAsync<CrmException>(work)).Code);

    private sealed class Meddles : SaveChangesInterceptor
    {
        public bool Armed { get; set; }

        public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
        {
            if (Armed) eventData.Context!.ChangeTracker.Entries<Customer>().Single().Property(c => c.DisplayName).CurrentValue = "Somebody else";
            return result;
        }

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            new(SavingChanges(eventData, result));
    }

    private sealed class EmptyDb(DbContextOptions<EmptyDb> options) : DbContext(options);

    private sealed class FutureDb(DbContextOptions<FutureDb> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseCrm(Database, crm => crm.SchemaVersion = 99);
    }
}
