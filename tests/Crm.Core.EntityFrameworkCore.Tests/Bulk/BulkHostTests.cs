using System.Transactions;
using Crm.Core.Auditing;
using Crm.Core.Customers;
using Crm.Core.EntityFrameworkCore.Tests.Hosts;
using Crm.Core.Errors;
using Crm.Core.Events;
using Crm.Core.Storage;
using Crm.Core.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.EntityFrameworkCore.Tests.Bulk;

/// <summary>What real hosts do to bulk writes.</summary>
public sealed class BulkHostTests
{
    [Fact]
    public async Task Names_the_host_chose_are_the_names_written_to()
    {
        await using var host = await Host<RenamedDb>.StartAsync();

        await host.InScopeAsync((crm, _) => crm.Customers.AddManyAsync(Drafts(3)));

        await host.InScopeAsync(async (crm, db) =>
        {
            var stored = await crm.Customers.FindByExternalIdAsync("shop", "C-1");
            Assert.Equal(("Lan", "lan1@example.vn"), (stored!.Person!.Given, Assert.Single(stored.ContactPoints).Value));
            Assert.Equal([(0, "none", null), (0, "none", null), (0, "none", null)], await HostColumnsAsync(db));
        });
        var refused = await Assert.ThrowsAsync<CrmException>(() => host.InScopeAsync((crm, _) => crm.Customers.AddManyAsync(Drafts(1))));
        Assert.Equal("crm.customer.duplicate-external-id", refused.Code);
    }

    [Fact]
    public async Task Columns_of_the_host_survive_a_bulk_change_and_what_waits_in_them()
    {
        await using var host = await Host<RenamedDb>.StartAsync();
        await host.InScopeAsync((crm, _) => crm.Customers.AddManyAsync(Drafts(1)));

        await host.InServicesAsync(async services =>
        {
            var (crm, db) = (services.GetRequiredService<ICrm>(), services.GetRequiredService<RenamedDb>());
            var lan = (await crm.Customers.FindByExternalIdAsync("shop", "C-0"))!;
            db.Entry(lan).Property("points").CurrentValue = 7;
            await db.SaveChangesAsync();
            lan.Rename("Trần Lan", DateTimeOffset.UtcNow);
            db.Entry(lan).Property("card").CurrentValue = "gold";
            db.ChangeTracker.DetectChanges();
            await WriteAsync(services, lan);
            Assert.Equal([(7, "none", null)], await HostColumnsAsync(db));
            return await db.SaveChangesAsync();
        });

        await host.InScopeAsync(async (crm, db) =>
        {
            Assert.Equal([(7, "gold", null)], await HostColumnsAsync(db));
            Assert.Equal("Trần Lan", (await crm.Customers.FindByExternalIdAsync("shop", "C-0"))!.DisplayName);
        });
    }

    [PostgresFact]
    public async Task On_postgresql_chosen_names_are_written_to_and_changes_go_through_the_stage()
    {
        await using var database = await (await PostgresServer.SharedAsync()).CreateDatabaseAsync();
        await using var services = await OnAsync<RenamedDb>(database);
        await InScopeAsync(services, s => s.GetRequiredService<ICrm>().Customers.AddManyAsync(Drafts(3)));

        await InScopeAsync(services, async s =>
        {
            var changed = new List<Customer>();
            for (var i = 0; i < 3; i++) changed.Add((await s.GetRequiredService<ICrm>().Customers.FindByExternalIdAsync("shop", $"C-{i}"))!);
            await using var transaction = await s.GetRequiredService<RenamedDb>().Database.BeginTransactionAsync();
            for (var round = 0; round < 2; round++)
            {
                changed.ForEach(c => c.AddTag($"round {round}", DateTimeOffset.UtcNow));
                await s.GetRequiredService<IBulkWriter>().WriteAsync(changed.ToAsyncEnumerable(), new() { BatchSize = 2 });
            }

            await transaction.CommitAsync();
            return true;
        });

        await InScopeAsync(services, async s =>
        {
            var stored = (await s.GetRequiredService<ICrm>().Customers.FindByExternalIdAsync("shop", "C-2"))!;
            Assert.Equal((3L, 2, 1), (stored.Version, stored.Tags.Count, stored.ContactPoints.Count));
            Assert.All(await HostColumnsAsync(s.GetRequiredService<RenamedDb>()), row => Assert.Equal((0, "none", null), row));
            return true;
        });
    }

    [PostgresTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_ambient_transaction_of_the_host_is_joined(bool completes)
    {
        await using var database = await (await PostgresServer.SharedAsync()).CreateDatabaseAsync();
        await using var services = await OnAsync<PlainDb>(database);

        using (var ambient = new TransactionScope(TransactionScopeAsyncFlowOption.Enabled))
        {
            await InScopeAsync(services, s => s.GetRequiredService<ICrm>().Customers.AddManyAsync(Drafts(3), new() { BatchSize = 2 }));
            if (completes) ambient.Complete();
        }

        Assert.Equal(completes ? 3 : 0, await InScopeAsync(services, s => s.GetRequiredService<ICrm>().Customers.CountAsync()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Batches_are_stored_with_the_hosts_own_rows_or_not_at_all(bool commits)
    {
        await using var host = await Host<IdentityDb>.StartAsync();

        await host.InScopeAsync(async (crm, db) =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await crm.Customers.AddManyAsync(Drafts(3), new() { BatchSize = 2 });
            db.Add(new Ticket { CustomerId = (await crm.Customers.FindByExternalIdAsync("shop", "C-2"))!.Id, Title = "wants delivery" });
            await db.SaveChangesAsync();
            if (commits) await transaction.CommitAsync();
        });

        await host.InScopeAsync(async (crm, db) =>
        {
            Assert.Equal(commits ? (3L, 1) : (0L, 0), (await crm.Customers.CountAsync(), await db.Tickets.CountAsync()));
            Assert.Equal(commits ? 2 : 0, await db.Set<OutboxMessage>().CountAsync());
            Assert.Equal(commits ? 2 : 0, await db.Set<AuditEntry>().CountAsync());
            Assert.Equal(commits ? 3 : 0, await db.Set<AuditLine>().CountAsync());
        });
    }

    [Fact]
    public async Task A_retrying_strategy_repeats_a_batch_without_doubling_it()
    {
        var flaky = new FailsOnce();
        await using var host = await Host<PlainDb>.StartAsync(o => o.UseSqlite(s => s.ExecutionStrategy(d => new RetryTwice(d))).AddInterceptors(flaky));

        flaky.Armed = true;

        var done = await host.InScopeAsync((crm, _) => crm.Customers.AddManyAsync(Drafts(3)));

        Assert.Equal((3L, false), (done.Created, flaky.Armed));
        await host.InScopeAsync(async (_, db) =>
        {
            Assert.Equal(3, await db.Set<Customer>().CountAsync());
            Assert.Equal(1, await db.Set<OutboxMessage>().CountAsync());
            Assert.Equal(1, await db.Set<AuditEntry>().CountAsync());
        });
    }

    [Fact]
    public async Task The_entry_of_a_batch_proves_its_lines()
    {
        await using var host = await Host<PlainDb>.StartAsync();
        await host.InScopeAsync((crm, _) => crm.Customers.AddManyAsync(Drafts(3)));

        await host.InScopeAsync(async (_, db) =>
        {
            var entry = await db.Set<AuditEntry>().SingleAsync();
            var lines = (await db.Set<AuditLine>().Where(l => l.EntryId == entry.Id).ToListAsync()).OrderBy(l => l.Id).ToList();
            Assert.Equal(entry.Digest, AuditLine.DigestOf(lines));
            Assert.NotEqual(entry.Digest, AuditLine.DigestOf(lines.Skip(1)));
        });
    }

    [Fact]
    public async Task Tables_that_are_not_there_are_told_with_the_line_to_add()
    {
        await using var host = await Host<PlainDb>.StartAsync();
        await host.InScopeAsync((_, db) => db.Database.ExecuteSqlRawAsync("DROP TABLE crm_audit_lines"));

        var refused = await Assert.ThrowsAsync<CrmException>(() => host.InScopeAsync((crm, _) => crm.Customers.AddManyAsync(Drafts(1))));

        Assert.Equal("crm.storage.missing-table", refused.Code);
        await host.InScopeAsync(async (crm, _) => Assert.Equal(0, await crm.Customers.CountAsync()));
    }

    [Fact]
    public async Task A_reference_to_nobody_is_refused_and_names_no_value()
    {
        await using var host = await Host<PlainDb>.StartAsync(crm: c => c.UseCaller(new SwitchingCaller()));

        var refused = await Assert.ThrowsAsync<CrmException>(() => host.InServicesAsync(
            services => WriteAsync(services, A.Interaction(A.Call("Nguyễn Thị Lan")))));

        Assert.Equal("crm.storage.missing-reference", refused.Code);
        Assert.DoesNotContain("Lan", refused.ToString(), StringComparison.Ordinal);
    }

    private static IAsyncEnumerable<NewCustomer> Drafts(int count) =>
        Enumerable.Range(0, count).Select(i => NewCustomer.Person("Nguyễn Thị Lan").Email($"lan{i}@example.vn").ExternalId("shop", $"C-{i}")).ToAsyncEnumerable();

    private static async Task<ServiceProvider> OnAsync<TContext>(PostgresDatabase database)
        where TContext : DbContext
    {
        var services = new ServiceCollection().AddLogging().AddDbContextPool<TContext>(o => o.UseNpgsql(database.ConnectionString));
        services.AddCrm().UseEntityFrameworkCore<TContext>(ef => ef.UsePostgreSql());
        var provider = services.BuildServiceProvider();
        await InScopeAsync(provider, s => s.GetRequiredService<TContext>().Database.EnsureCreatedAsync());
        return provider;
    }

    private static async Task<T> InScopeAsync<T>(ServiceProvider services, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    private static async Task<List<(int Points, string Card, string? Note)>> HostColumnsAsync(RenamedDb db)
    {
        var rows = await db.Set<Customer>().Select(c => new { Points = EF.Property<int>(c, "points"), Card = EF.Property<string>(c, "card"), Note = EF.Property<string?>(c, "note") }).ToListAsync();
        return rows.ConvertAll(r => (r.Points, r.Card, r.Note));
    }

    private static Task<BulkProgress> WriteAsync<T>(IServiceProvider services, T record)
        where T : Domain.AggregateRoot =>
        services.GetRequiredService<IBulkWriter>().WriteAsync(new[] { record }.ToAsyncEnumerable());

    private sealed class RetryTwice(ExecutionStrategyDependencies dependencies) : ExecutionStrategy(dependencies, 2, TimeSpan.FromMilliseconds(1))
    {
        protected override bool ShouldRetryOn(Exception exception) => exception is TimeoutException || exception.InnerException is TimeoutException;
    }

    private sealed class FailsOnce : DbTransactionInterceptor
    {
        public bool Armed { get; set; }

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            System.Data.Common.DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            if (!Armed) return new(result);
            Armed = false;
            throw new TimeoutException();
        }
    }
}
