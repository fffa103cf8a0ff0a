using Crm.Core.Customers;
using Crm.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Conformance.Suites;

/// <summary>A cancelled call ends with <see cref="OperationCanceledException"/> and has stored nothing.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract class CancellationConformance(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    private static readonly CancellationToken s_cancelled = new(canceled: true);

    [Fact]
    public async Task A_cancelled_save_stores_nothing()
    {
        await using var scope = Services.CreateAsyncScope();
        var added = await scope.ServiceProvider.GetRequiredService<ICrm>().Customers.AddAsync(NewCustomer.Organisation("Hòa Phát"));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => scope.ServiceProvider.GetRequiredService<ICrmUnitOfWork>().SaveChangesAsync(s_cancelled));

        Assert.Null(await ReadAsync(crm => crm.Customers.FindAsync(added.Id)));
        Assert.Equal(new OutboxCounts(0, 0, 0, 0), await CountMessagesAsync());
        Assert.Empty(await AuditOfAsync(added.Id));
    }

    [Fact]
    public async Task A_save_that_was_cancelled_can_be_repeated()
    {
        await using var scope = Services.CreateAsyncScope();
        var added = await scope.ServiceProvider.GetRequiredService<ICrm>().Customers.AddAsync(NewCustomer.Organisation("Hòa Phát"));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => scope.ServiceProvider.GetRequiredService<ICrmUnitOfWork>().SaveChangesAsync(s_cancelled));

        await SaveAsync(scope);

        Assert.Equal(1, (await LoadAsync(added.Id)).Version);
        Assert.Equal(1, (await CountMessagesAsync()).Pending);
    }

    [Fact]
    public async Task Cancelled_reads_end()
    {
        var id = (await AddAsync("Hòa Phát")).Id;
        await using var scope = Services.CreateAsyncScope();
        var customers = scope.ServiceProvider.GetRequiredService<IRepository<Customer, CustomerId>>();
        var all = Specification.For<Customer>().Select(CustomerSummary.Of);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => customers.FindAsync(id, s_cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => customers.ExistsAsync(id, s_cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => customers.FindManyAsync(new(_ => true), 10, s_cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => customers.ListAsync(all, s_cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => customers.CountAsync(all, s_cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await customers.StreamAsync(all, s_cancelled).GetAsyncEnumerator(s_cancelled).MoveNextAsync());
    }

    [Fact]
    public async Task A_stream_ends_where_it_is_cancelled()
    {
        for (var i = 0; i < 3; i++) await AddAsync($"Company {i}");
        using var source = new CancellationTokenSource();
        await using var scope = Services.CreateAsyncScope();
        var customers = scope.ServiceProvider.GetRequiredService<IRepository<Customer, CustomerId>>();
        var read = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in customers.StreamAsync(Specification.For<Customer>().Paged(new(1)).Select(CustomerSummary.Of), source.Token))
            {
                read++;
                await source.CancelAsync();
            }
        });

        Assert.Equal(1, read);
    }

    [Fact]
    public async Task Cancelled_calls_to_outbox_inbox_and_audit_end()
    {
        var id = (await AddAsync("Hòa Phát")).Id;
        await using var scope = Services.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<IOutbox>();
        var audit = scope.ServiceProvider.GetRequiredService<IAuditTrail>();
        var inbox = scope.ServiceProvider.GetRequiredService<IInbox>();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => outbox.ClaimAsync(new(id.Value, Now, TimeSpan.FromMinutes(1), 10), s_cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => outbox.CountAsync(s_cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => outbox.BacklogAsync(s_cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => outbox.PurgeDeliveredAsync(Now, s_cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => outbox.ReleaseParkedAsync(Now, s_cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => inbox.TryBeginAsync("handler", id.Value, s_cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => audit.OfRecordAsync(Customer.TypeName, id.Value, PageRequest.First, s_cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => audit.AboutAsync(id.Value, [Customer.TypeName], PageRequest.First, s_cancelled));
        Assert.Equal(1, (await CountMessagesAsync()).Pending);
    }
}
