using Crm.Core.Auditing;
using Crm.Core.Customers;
using Crm.Core.Events;
using Crm.Core.Hosting;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Crm.Core.Conformance.Suites;

/// <summary>Many records at once, stored as one save after the other would store them. An adapter may lack this; then the first fact shows that it says so.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract partial class BulkWriteConformance(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    private static readonly TenantId s_other = TenantId.FromName("bulk-other");

    protected override void Configure(CrmBuilder crm) => crm.RequireStorage<IBulkWriter>();

    [Fact]
    public async Task A_host_that_needs_bulk_writes_starts_only_where_there_are_any()
    {
        var start = Record.ExceptionAsync(async () =>
        {
            foreach (var service in Services.GetServices<IHostedService>()) await service.StartAsync(CancellationToken.None);
        });

        if (HasBulkWrites) Assert.Null(await start);
        else Assert.Contains(nameof(IBulkWriter), Assert.IsType<InvalidOperationException>(await start).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drafts_are_refused_by_their_code_where_there_are_no_bulk_writes()
    {
        if (HasBulkWrites) return;

        await RefusedAsync("crm.bulk.not-supported", () => ReadAsync(crm => crm.Customers.AddManyAsync(new[] { NewCustomer.Person("Lan") }.ToAsyncEnumerable())));
    }

    [Fact]
    public Task What_is_written_in_bulk_is_what_a_save_stores() => WhereSupportedAsync(async () =>
    {
        Clock.Advance(TimeSpan.FromMicroseconds(1_234_567));
        NewCustomer[] drafts = [Whole("1"), NewCustomer.Organisation("Hòa Phát 😀").Phone("0912345678"), NewCustomer.Person().Email("ánh@example.vn")];
        foreach (var draft in drafts) await AddAsync(draft);
        using (ActFor(s_other)) await AddManyAsync(drafts);

        var saved = await PortraitsAsync();
        using (ActFor(s_other)) Assert.Equal(saved, await PortraitsAsync());
        Assert.Equal(3, saved.Count);
    });

    [Fact]
    public Task Who_is_written_in_bulk_is_found_by_what_somebody_types() => WhereSupportedAsync(async () =>
    {
        var (lan, minh) = (New("C-1"), New("C-2"));
        await WriteAsync([lan, minh]);
        Assert.Equal(lan.Id, Assert.Single(await ReadAsync(crm => crm.Search.CustomersAsync("c-1"))).Customer.Id);

        await WriteChangedAsync([lan.Id], (c, at) => c.Rename("Trần Văn Đổi", at));

        Assert.Equal(lan.Id, Assert.Single(await ReadAsync(crm => crm.Search.CustomersAsync("van doi"))).Customer.Id);
        Assert.Equal(minh.Id, Assert.Single(await ReadAsync(crm => crm.Search.CustomersAsync("c-2"))).Customer.Id);
        Assert.Equal(lan.Id, Assert.Single(await ReadAsync(crm => crm.Search.CustomersAsync("c-1"))).Customer.Id);
    });

    [Fact]
    public Task Written_records_carry_their_version_and_say_nothing_more() => WhereSupportedAsync(async () =>
    {
        var records = Enumerable.Range(0, 3).Select(i => New($"C-{i}")).ToList();

        var done = await WriteAsync(records);

        Assert.Equal((3L, 0L, 0L, 1), (done.Created, done.Changed, done.Unchanged, done.Batches));
        Assert.All(records, r => Assert.Equal((1L, false), (r.Version, r.HasPendingChanges)));
        foreach (var record in records) Assert.Equal(Shown(record), Shown(await LoadAsync(record.Id)));
    });

    [Fact]
    public Task One_event_names_every_record_of_a_batch() => WhereSupportedAsync(async () =>
    {
        var old = await AddAsync("Hòa Phát");
        await HappenedAsync<CrmEvent>();
        var created = Enumerable.Range(0, 3).Select(i => New($"C-{i}")).ToList();

        await WriteWithLoadedAsync(created, old.Id, (c, at) => c.AddTag("vip", at));

        Assert.Equal(1, (await CountMessagesAsync()).Pending);
        var written = Assert.Single(await HappenedAsync<BatchWritten>());
        Assert.Equal((ConformanceCaller.Home, Customer.TypeName, Now), (written.TenantId, written.AggregateType, written.At));
        Assert.Equal(created.Select(c => c.Key), written.Created);
        Assert.Equal([old.Key], written.Changed);
        Assert.Equal([.. created.Select(c => c.Key), old.Key], written.Customers);
        Assert.Equal(["crm.customer.added", "crm.customer.tag-changed"], written.Events);
        Assert.Equal(2, Handled.Seen.Count);
    });

    [Fact]
    public Task One_audit_entry_names_every_record_of_a_batch() => WhereSupportedAsync(async () =>
    {
        var old = await AddAsync("Hòa Phát");
        Clock.Advance(TimeSpan.FromHours(1));
        var created = New("C-17");

        await WriteWithLoadedAsync([created], old.Id, (c, at) => c.Rename("Hoa Phat", at));

        var batch = Assert.Single(await HappenedAsync<BatchWritten>()).BatchId;
        var entry = Assert.Single(await AuditOfAsync(Customer.TypeName, batch)).Entry;
        Assert.Equal((AuditAction.Batch, new UserId("conformance-user"), "conformance", Now, 2L), (entry.Action, entry.User!.Value, entry.Via, entry.At, entry.Version));
        var ofNew = Assert.Single(await AuditOfAsync(created.Id)).Entry;
        Assert.Equal((AuditAction.Created, created.Key, created.Key, 1L, "crm.customer.added", Now), (ofNew.Action, ofNew.AggregateId, ofNew.SubjectId!.Value, ofNew.Version, ofNew.Events, ofNew.At));
        var ofOld = await AuditOfAsync(Customer.TypeName, old.Key, size: 1);
        Assert.Equal([AuditAction.Created, AuditAction.Changed], ofOld.Select(r => r.Entry.Action));
        Assert.Equal([new("DisplayName", "Hòa Phát", "Hoa Phat")], ofOld[1].Changes);
        Assert.Equal("crm.customer.renamed", ofOld[1].Entry.Events);
    });

    [Fact]
    public Task The_audit_of_a_customer_holds_single_and_bulk_changes_page_by_page() => WhereSupportedAsync(async () =>
    {
        var id = (await AddAsync("Hòa Phát")).Id;
        for (var i = 0; i < 3; i++)
        {
            Clock.Advance(TimeSpan.FromMinutes(1));
            await WriteWithLoadedAsync([], id, (c, at) => c.AddTag($"bulk {c.Version}", at));
            await ChangeAsync(id, (c, at) => c.AddTag($"single {c.Version}", at));
        }

        var entries = new List<AuditEntry>();
        Cursor? after = null;
        do
        {
            var page = await WithAsync<IAuditTrail, Page<AuditEntry>>(a => a.AboutAsync(id.Value, [Customer.TypeName], new(2, after)));
            entries.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal([7L, 6L, 5L, 4L, 3L, 2L, 1L], entries.Select(e => e.Version));
    });

    [Fact]
    public Task What_changed_can_be_proved_and_purged() => WhereSupportedAsync(async () =>
    {
        var purged = await AddAsync("Purged");
        var kept = await AddAsync("Kept");
        await WriteChangedAsync([purged.Id, kept.Id], (c, at) => c.Rename(c.DisplayName + "!", at));
        var before = (await AuditOfAsync(purged.Id))[1].Entry;
        Assert.Contains(await WithAsync<IServiceProvider, IReadOnlyList<AuditValues>>(s => Adapter.ReadAuditValuesAsync(s, ConformanceCaller.Home)), v => v.SubjectId == purged.Key && v.Prove(before));

        await WithAsync<IServiceProvider, bool>(async services =>
        {
            await Adapter.PurgeAuditValuesAsync(services, ConformanceCaller.Home, purged.Key);
            return true;
        });

        var after = (await AuditOfAsync(purged.Id))[1];
        Assert.Empty(after.Changes);
        Assert.Equal(Portrait.Of(before), Portrait.Of(after.Entry));
        Assert.NotEmpty((await AuditOfAsync(kept.Id))[1].Changes);
    });

    [Fact]
    public Task No_copy_is_kept_of_what_a_new_record_says() => WhereSupportedAsync(async () =>
    {
        await AddManyAsync([Whole("1"), Whole("2")]);

        Assert.Empty(await WithAsync<IServiceProvider, IReadOnlyList<AuditValues>>(s => Adapter.ReadAuditValuesAsync(s, ConformanceCaller.Home)));
    });

    [Fact]
    public Task Changed_records_are_stored_with_their_parts() => WhereSupportedAsync(async () =>
    {
        var ids = new List<CustomerId>();
        for (var i = 0; i < 3; i++) ids.Add((await AddAsync(Whole($"{i}"))).Id);

        await WriteChangedAsync(ids, (c, at) =>
        {
            c.RemoveContactPoint(1, at);
            c.AddAccount(ContactPointKind.Zalo, $"zalo {c.Key}", at);
            c.AddTag("changed", at);
            c.Rename("Trần Thị Đào", at);
        });

        foreach (var id in ids)
        {
            var stored = await LoadAsync(id);
            Assert.Equal(("Trần Thị Đào", 2L), (stored.DisplayName, stored.Version));
            Assert.Equal([ContactPointKind.Phone, ContactPointKind.Zalo], stored.ContactPoints.Select(p => p.Kind).Order());
            Assert.Contains("changed", stored.Tags);
            Assert.Single(stored.Addresses);
            Assert.Single(stored.ExternalIds);
        }
    });

    [Fact]
    public Task Records_that_say_nothing_are_left_alone() => WhereSupportedAsync(async () =>
    {
        var id = (await AddAsync("Hòa Phát")).Id;

        var done = await WriteChangedAsync([id], (_, _) => { });

        Assert.Equal((0L, 1L, 0), (done.Changed, done.Unchanged, done.Batches));
        Assert.Equal(1, (await LoadAsync(id)).Version);
        Assert.Single(await AuditOfAsync(id));
    });

    [Fact]
    public Task A_loaded_record_goes_on_in_its_unit_of_work() => WhereSupportedAsync(async () =>
    {
        var id = (await AddAsync(Whole("1"))).Id;
        await using var scope = Services.CreateAsyncScope();
        var loaded = await scope.ServiceProvider.GetRequiredService<ICrm>().Customers.GetAsync(id);
        loaded.RemoveContactPoint(1, Now);
        loaded.AddAccount(ContactPointKind.Zalo, "lan", Now);
        await scope.ServiceProvider.GetRequiredService<IBulkWriter>().WriteAsync(new[] { loaded }.ToAsyncEnumerable());

        await SaveAsync(scope);
        Assert.Equal(2, (await LoadAsync(id)).Version);
        loaded.AddTag("afterwards", Now);
        loaded.RemoveContactPoint(2, Now);
        await SaveAsync(scope);

        var stored = await LoadAsync(id);
        Assert.Equal((3L, ContactPointKind.Zalo), (stored.Version, Assert.Single(stored.ContactPoints).Kind));
        Assert.Contains("afterwards", stored.Tags);
    });

    private bool HasBulkWrites
    {
        get
        {
            using var scope = Services.CreateScope();
            return scope.ServiceProvider.GetService<IBulkWriter>() is not null;
        }
    }

    private Task WhereSupportedAsync(Func<Task> fact) => HasBulkWrites ? fact() : Task.CompletedTask;

    private Guid Next() => Services.GetRequiredService<IIdGenerator>().Next();

    private Customer New(string key) => Customer.Create(
        ConformanceCaller.Home, new(Next()), NewCustomer.Organisation($"Company {key}").Email($"{key}@example.vn").Phone("0912345678").ExternalId("shop", key), CountryCode.Parse("VN"), [], Now);

    private static NewCustomer Whole(string key) => NewCustomer.Person("Nguyễn Thị Lan")
        .Email($"lan{key}@example.vn", "work").Phone("0912345678").ExternalId("shop", key).Tag("mới", "vip \"1\"").From("import").OwnedBy(new("u-1"))
        .Address(AddressKind.Home, PostalAddress.Of(CountryCode.Parse("VN"), street: "12 Lê Lợi", city: "Huế"))
        .Profile(new PersonProfile { BirthDate = PartialDate.Parse("1990-02", "date"), Gender = Gender.Female, JobTitle = "Kế toán", Languages = ["vi", "en"], Occupation = new("nurse", new(2026, 1, 2), "form") });

    private async Task<IReadOnlyList<string>> PortraitsAsync()
    {
        var ids = await ReadAsync(crm => crm.Customers.ListAsync());
        var portraits = new List<string>();
        foreach (var summary in ids.Items) portraits.Add(Portrait.Of(await LoadAsync(summary.Id), "TenantId", "Id", "SampleKey", "CustomerId", "Key", "SubjectId"));
        return [.. portraits.Order(StringComparer.Ordinal)];
    }

    private Task<BulkProgress> AddManyAsync(IEnumerable<NewCustomer> drafts) => ReadAsync(crm => crm.Customers.AddManyAsync(drafts.ToAsyncEnumerable()));

    private Task<BulkProgress> WriteAsync(IEnumerable<Customer> records, BulkOptions? options = null, IProgress<BulkProgress>? progress = null, CancellationToken ct = default) =>
        WithAsync<IBulkWriter, BulkProgress>(bulk => bulk.WriteAsync(records.ToAsyncEnumerable(), options, progress, ct));

    private Task<BulkProgress> WriteWithLoadedAsync(IEnumerable<Customer> created, CustomerId id, Action<Customer, DateTimeOffset> change) => WithAsync<IServiceProvider, BulkProgress>(async services =>
    {
        var loaded = await services.GetRequiredService<ICrm>().Customers.ChangeAsync(id, change);
        return await services.GetRequiredService<IBulkWriter>().WriteAsync(created.Append(loaded).ToAsyncEnumerable());
    });

    private Task<BulkProgress> WriteChangedAsync(IReadOnlyList<CustomerId> ids, Action<Customer, DateTimeOffset> change) => WithAsync<IServiceProvider, BulkProgress>(async services =>
    {
        var loaded = new List<Customer>();
        foreach (var id in ids) loaded.Add(await services.GetRequiredService<ICrm>().Customers.ChangeAsync(id, change));
        return await services.GetRequiredService<IBulkWriter>().WriteAsync(loaded.ToAsyncEnumerable());
    });

    private sealed class Told : IProgress<BulkProgress>
    {
        public List<BulkProgress> Reports { get; } = [];

        public Func<BulkProgress, bool> Do { get; init; } = _ => false;

        public CancellationTokenSource? Cancels { get; init; }

        public void Report(BulkProgress value)
        {
            Reports.Add(value);
            if (Do(value)) Cancels?.Cancel();
        }
    }
}
