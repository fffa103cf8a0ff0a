using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Storage;
using Crm.Core.Teams;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Conformance.Suites;

/// <content>What is refused, cancelled or rolled back, and what is left then.</content>
public abstract partial class BulkWriteConformance
{
    [Fact]
    public Task A_taken_key_refuses_the_batch_with_the_code_of_a_save() => WhereSupportedAsync(async () =>
    {
        await AddAsync(NewCustomer.Person().ExternalId("shop", "C-1"));
        var records = Enumerable.Range(0, 3).Select(i => New($"C-{i}")).ToList();

        var refused = await Assert.ThrowsAnyAsync<CrmException>(() => WriteAsync(records));

        Assert.Equal("crm.customer.duplicate-external-id", refused.Code);
        Assert.StartsWith(records[1].ToString(), refused.Path, StringComparison.Ordinal);
        Assert.Equal(1, await ReadAsync(crm => crm.Customers.CountAsync()));
        Assert.Equal(1, (await CountMessagesAsync()).Pending);
        Assert.Empty(await AuditOfAsync(records[0].Id));
    });

    [Fact]
    public Task A_team_the_tenant_does_not_have_refuses_the_batch_at_its_place() => WhereSupportedAsync(async () =>
    {
        var team = (await WriteAsync(crm => crm.Teams.AddAsync("Sales"))).Id;
        NewCustomer[] drafts = [NewCustomer.Person("Lan").OwnedBy(new("u-1"), team), NewCustomer.Person("Minh").OwnedBy(new("u-1"), new TeamId(UnknownId))];

        var refused = await Assert.ThrowsAnyAsync<CrmException>(() => WriteAsync(crm => crm.Customers.AddManyAsync(drafts.ToAsyncEnumerable())));

        Assert.Equal("crm.team.not-found", refused.Code);
        Assert.StartsWith("customers[1]", refused.Path, StringComparison.Ordinal);
        Assert.Equal(0, await ReadAsync(crm => crm.Customers.CountAsync()));
        Assert.Equal(1, (await WriteAsync(crm => crm.Customers.AddManyAsync(drafts.Take(1).ToAsyncEnumerable()))).Created);
    });

    [Fact]
    public Task A_refused_batch_can_be_written_again() => WhereSupportedAsync(async () =>
    {
        var taken = (await AddAsync(NewCustomer.Organisation("Hòa Phát").ExternalId("shop", "C-1"))).Id;
        var old = (await AddAsync("Old")).Id;
        await using var scope = Services.CreateAsyncScope();
        var bulk = scope.ServiceProvider.GetRequiredService<IBulkWriter>();
        var changed = await scope.ServiceProvider.GetRequiredService<ICrm>().Customers.GetAsync(old);
        changed.Rename("New", Now);
        Customer[] records = [New("C-0"), New("C-1"), changed];
        await RefusedAsync("crm.customer.duplicate-external-id", () => bulk.WriteAsync(records.ToAsyncEnumerable()));
        await ChangeAsync(taken, (c, at) => c.RemoveExternalId("shop", "C-1", at));

        await bulk.WriteAsync(records.ToAsyncEnumerable());

        foreach (var record in records) Assert.Equal(Shown(record), Shown(await LoadAsync(record.Id)));
        Assert.Equal("New", (await LoadAsync(old)).DisplayName);
        Assert.Equal([new("DisplayName", "Old", "New")], (await AuditOfAsync(old))[1].Changes);
    });

    [Fact]
    public Task A_key_given_up_in_a_batch_can_be_taken_in_it() => WhereSupportedAsync(async () =>
    {
        var old = (await AddAsync(NewCustomer.Organisation("Hòa Phát").ExternalId("shop", "C-1"))).Id;
        var taking = New("C-1");

        await WriteWithLoadedAsync([taking], old, (c, at) => c.RemoveExternalId("shop", "C-1", at));

        Assert.Equal(taking.Id, (await ReadAsync(crm => crm.Customers.FindByExternalIdAsync("shop", "C-1")))!.Id);
    });

    [Fact]
    public Task A_record_changed_by_somebody_else_refuses_the_batch_and_is_named() => WhereSupportedAsync(async () =>
    {
        var ids = new List<CustomerId>();
        for (var i = 0; i < 3; i++) ids.Add((await AddAsync($"Company {i}")).Id);
        await using var scope = Services.CreateAsyncScope();
        var customers = scope.ServiceProvider.GetRequiredService<ICrm>().Customers;
        var loaded = new List<Customer>();
        foreach (var id in ids) loaded.Add(await customers.ChangeAsync(id, (c, at) => c.AddTag("bulk", at)));
        await ChangeAsync(ids[1], (c, at) => c.AddTag("faster", at));

        var lost = await Assert.ThrowsAsync<CrmConcurrencyException>(() => scope.ServiceProvider.GetRequiredService<IBulkWriter>().WriteAsync(loaded.ToAsyncEnumerable()));

        Assert.Equal(("crm.concurrency.lost", loaded[1].ToString()), (lost.Code, lost.Path));
        Assert.Empty((await LoadAsync(ids[0])).Tags);
        Assert.Equal(["faster"], (await LoadAsync(ids[1])).Tags);
    });

    [Fact]
    public Task A_record_of_another_tenant_refuses_the_batch() => WhereSupportedAsync(async () =>
    {
        var foreign = Customer.Create(s_other, new(Next()), NewCustomer.Organisation("Foreign"), CountryCode.Parse("VN"), [], Now);

        await RefusedAsync("crm.tenancy.foreign-tenant", () => WriteAsync([New("C-1"), foreign]));

        Assert.Equal(0, await ReadAsync(crm => crm.Customers.CountAsync()));
        using (ActFor(s_other)) Assert.Equal(0, await ReadAsync(crm => crm.Customers.CountAsync()));
    });

    [Fact]
    public Task Without_a_tenant_nothing_is_written() => WhereSupportedAsync(async () =>
    {
        var record = New("C-1");
        using var nobody = ActFor(default);

        await RefusedAsync("crm.tenancy.no-tenant", () => WriteAsync([record]));
    });

    [Fact]
    public Task A_record_twice_in_a_batch_is_refused() => WhereSupportedAsync(async () =>
    {
        var record = New("C-1");

        await RefusedAsync("crm.bulk.repeated", () => WriteAsync([record, record]));

        Assert.Equal(0, await ReadAsync(crm => crm.Customers.CountAsync()));
    });

    [Fact]
    public Task A_new_record_that_waits_to_be_saved_is_refused() => WhereSupportedAsync(async () =>
    {
        await using var scope = Services.CreateAsyncScope();
        var added = await scope.ServiceProvider.GetRequiredService<ICrm>().Customers.AddAsync(NewCustomer.Organisation("Hòa Phát"));

        await RefusedAsync("crm.bulk.in-unit-of-work", () => scope.ServiceProvider.GetRequiredService<IBulkWriter>().WriteAsync(new[] { added }.ToAsyncEnumerable()));

        await SaveAsync(scope);
        Assert.Equal(1, (await LoadAsync(added.Id)).Version);
    });

    [Fact]
    public Task What_the_unit_of_work_holds_beside_waits() => WhereSupportedAsync(async () =>
    {
        await using var scope = Services.CreateAsyncScope();
        var waiting = await scope.ServiceProvider.GetRequiredService<ICrm>().Customers.AddAsync(NewCustomer.Organisation("Hòa Phát"));

        await scope.ServiceProvider.GetRequiredService<IBulkWriter>().WriteAsync(new[] { New("C-1") }.ToAsyncEnumerable());

        Assert.Null(await ReadAsync(crm => crm.Customers.FindAsync(waiting.Id)));
        await SaveAsync(scope);
        Assert.Equal(2, await ReadAsync(crm => crm.Customers.CountAsync()));
    });

    [Fact]
    public Task Progress_tells_every_stored_batch_before_the_next() => WhereSupportedAsync(async () =>
    {
        var told = new Told();
        await AddAsync(NewCustomer.Person().ExternalId("shop", "C-5"));

        await RefusedAsync("crm.customer.duplicate-external-id", () => WriteAsync(Enumerable.Range(0, 7).Select(i => New($"C-{i}")), new() { BatchSize = 2 }, told));

        Assert.Equal([2, 4], told.Reports.Select(r => r.Created));
        Assert.Equal([1, 2], told.Reports.Select(r => r.Batches));
        Assert.Equal(5, await ReadAsync(crm => crm.Customers.CountAsync()));
        Assert.Equal(3, (await CountMessagesAsync()).Pending);
    });

    [Fact]
    public Task A_cancelled_write_stops_between_batches_and_tells_what_is_stored() => WhereSupportedAsync(async () =>
    {
        using var source = new CancellationTokenSource();
        var told = new Told { Do = r => r.Batches == 2, Cancels = source };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => WriteAsync(Enumerable.Range(0, 10).Select(i => New($"C-{i}")), new() { BatchSize = 3 }, told, source.Token));

        Assert.Equal(6, told.Reports[^1].Created);
        Assert.Equal(6, await ReadAsync(crm => crm.Customers.CountAsync()));
    });

    [Fact]
    public Task A_write_cancelled_before_it_begins_reads_nothing() => WhereSupportedAsync(async () =>
    {
        var read = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => WriteAsync(Enumerable.Range(0, 10).Select(i => New($"C-{read++}")), ct: new(canceled: true)));

        Assert.Equal(0, read);
    });

    [Fact]
    public Task Nothing_to_write_writes_nothing() => WhereSupportedAsync(async () =>
    {
        var told = new Told();

        var done = await WriteAsync([], progress: told);

        Assert.Equal((0L, 0), (done.Records, done.Batches));
        Assert.Empty(told.Reports);
        Assert.Equal(0, (await CountMessagesAsync()).Pending);
    });

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(BulkOptions.MaxBatchSize + 1)]
    public void A_batch_of_no_size_is_refused(int size) =>
        Assert.Equal("crm.bulk.invalid-batch-size", Assert.Throws<CrmException>(() => new BulkOptions { BatchSize = size }).Code);

    [Fact]
    public Task A_draft_that_is_refused_is_named_by_its_place() => WhereSupportedAsync(async () =>
    {
        var refused = await Assert.ThrowsAnyAsync<CrmException>(() => AddManyAsync([Whole("1"), NewCustomer.Person("Lan").Email("lan@example.vn").Email("not an address")]));

        Assert.Equal("customers[1].contactPoints[1].value", refused.Path);
        Assert.Equal(0, await ReadAsync(crm => crm.Customers.CountAsync()));
    });

    [Fact]
    public Task Batches_join_the_callers_transaction_and_are_gone_with_it() => WhereSupportedAsync(async () =>
    {
        await using var scope = Services.CreateAsyncScope();
        var transaction = await Adapter.BeginTransactionAsync(scope.ServiceProvider);
        if (transaction is null) return; // the adapter has no transactions of the caller's
        var bulk = scope.ServiceProvider.GetRequiredService<IBulkWriter>();
        await bulk.WriteAsync(Enumerable.Range(0, 5).Select(i => New($"C-{i}")).ToAsyncEnumerable(), new() { BatchSize = 2 });
        await RefusedAsync("crm.customer.duplicate-external-id", () => bulk.WriteAsync(new[] { New("C-9"), New("C-1") }.ToAsyncEnumerable()));
        Assert.Equal(5, await scope.ServiceProvider.GetRequiredService<ICrm>().Customers.CountAsync());

        await transaction.DisposeAsync();

        Assert.Equal(0, await ReadAsync(crm => crm.Customers.CountAsync()));
        Assert.Equal(new OutboxCounts(0, 0, 0, 0), await CountMessagesAsync());
    });

    private static async Task RefusedAtAsync(string code, string path, Func<Task> work)
    {
        var refused = await Assert.ThrowsAnyAsync<CrmException>(work);
        Assert.Equal((code, path), (refused.Code, refused.Path));
    }
}
