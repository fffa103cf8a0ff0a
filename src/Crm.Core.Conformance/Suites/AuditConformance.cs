using Crm.Core.Auditing;
using Crm.Core.Customers;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Conformance.Suites;

/// <summary>Every stored change says who did what, when, through what, from what to what.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract class AuditConformance(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    [Fact]
    public async Task An_entry_says_who_when_and_through_what()
    {
        var added = await AddAsync("Hòa Phát");

        var entry = Assert.Single(await AuditOfAsync(added.Id)).Entry;

        Assert.Equal(
            (ConformanceCaller.Home, Now, new UserId("conformance-user"), "conformance", Customer.TypeName, added.Key, added.Key, AuditAction.Created, 1L, "crm.customer.added"),
            (entry.TenantId, entry.At, entry.User, entry.Via, entry.AggregateType, entry.AggregateId, entry.SubjectId, entry.Action, entry.Version, entry.Events));
    }

    [Fact]
    public async Task A_program_acting_on_its_own_has_no_user()
    {
        Caller.User = null;
        Caller.Via = "job";

        var entry = Assert.Single(await AuditOfAsync((await AddAsync("Hòa Phát")).Id)).Entry;

        Assert.Null(entry.User);
        Assert.Equal("job", entry.Via);
    }

    [Fact]
    public async Task Changes_are_told_from_what_to_what_oldest_first()
    {
        var added = await AddAsync("Hòa Phát");
        Clock.Advance(TimeSpan.FromHours(1));
        await ChangeAsync(added.Id, (c, at) =>
        {
            c.Rename("Đặng \"Gia\" 😀", at);
            c.AddTag("vip", at);
        });

        var audit = await AuditOfAsync(added.Id);

        Assert.Equal([AuditAction.Created, AuditAction.Changed], audit.Select(r => r.Entry.Action));
        Assert.Contains(new FieldChange("DisplayName", null, "Hòa Phát"), audit[0].Changes);
        Assert.Equal([new("DisplayName", "Hòa Phát", "Đặng \"Gia\" 😀"), new("Tags", null, "vip")], audit[1].Changes);
        Assert.Equal("crm.customer.renamed crm.customer.tag-changed", audit[1].Entry.Events);
        Assert.Equal(Now, audit[1].Entry.At);
    }

    [Fact]
    public async Task What_was_done_to_a_record_comes_oldest_first_page_by_page()
    {
        var added = await AddAsync("Hòa Phát");
        for (var i = 0; i < 4; i++) await ChangeAsync(added.Id, (c, at) => c.AddTag($"tag {c.Version}", at));
        await AddAsync("Somebody else");

        foreach (var size in (int[])[1, 2, 3, 5, 6])
        {
            var read = await AuditOfAsync(Customer.TypeName, added.Key, size);

            Assert.Equal([1, 2, 3, 4, 5], read.Select(r => r.Entry.Version));
            Assert.All(read, r => Assert.NotEmpty(r.Changes));
        }
    }

    [Fact]
    public async Task A_removal_is_audited()
    {
        var added = await AddAsync("Hòa Phát");
        await using var scope = Services.CreateAsyncScope();
        var customers = scope.ServiceProvider.GetRequiredService<IRepository<Customer, CustomerId>>();
        customers.Remove((await customers.FindAsync(added.Id))!);
        await SaveAsync(scope);

        var last = (await AuditOfAsync(added.Id))[^1].Entry;

        Assert.Equal((AuditAction.Removed, 2L), (last.Action, last.Version));
    }

    [Fact]
    public async Task A_refused_change_is_not_audited()
    {
        await AddAsync(NewCustomer.Person().ExternalId("shop", "C-17"));
        var other = await AddAsync("Hòa Phát");
        await RefusedAsync("crm.customer.duplicate-external-id", () => ChangeAsync(other.Id, (c, at) => c.AddExternalId("shop", "C-17", at)));

        Assert.Single(await AuditOfAsync(other.Id));
        Assert.Single(await ValuesOfAsync(other.Id));
    }

    [Fact]
    public async Task The_digest_proves_the_values_and_no_others()
    {
        var one = await AddAsync("One");
        var two = await AddAsync("Two");
        var entry = Assert.Single(await AuditOfAsync(one.Id)).Entry;

        var values = Assert.Single(await ValuesOfAsync(one.Id));
        Assert.Equal((ConformanceCaller.Home, entry.Id, 16), (values.TenantId, values.EntryId, values.Salt.Length));
        Assert.True(values.Prove(entry));
        Assert.False(Assert.Single(await ValuesOfAsync(two.Id)).Prove(entry));
    }

    [Fact]
    public async Task Purged_values_leave_the_entry()
    {
        var purged = await AddAsync("Purged");
        var kept = await AddAsync("Kept");
        var before = Assert.Single(await AuditOfAsync(purged.Id)).Entry;

        await WithAsync<IServiceProvider, bool>(async services =>
        {
            await Adapter.PurgeAuditValuesAsync(services, ConformanceCaller.Home, purged.Key);
            return true;
        });

        var after = Assert.Single(await AuditOfAsync(purged.Id));
        Assert.Empty(after.Changes);
        Assert.Equal(Portrait.Of(before), Portrait.Of(after.Entry));
        Assert.NotEmpty(Assert.Single(await AuditOfAsync(kept.Id)).Changes);
    }

    [Fact]
    public async Task What_is_known_about_a_customer_comes_newest_first_page_by_page()
    {
        var added = await AddAsync("Hòa Phát");
        for (var i = 0; i < 4; i++)
        {
            if (i % 2 == 0) Clock.Advance(TimeSpan.FromMicroseconds(1));
            await ChangeAsync(added.Id, (c, at) => c.AddTag($"tag {c.Version}", at));
        }

        await AddAsync("Somebody else");
        var versions = new List<long>();
        Cursor? after = null;
        do
        {
            var page = await AboutAsync(added.Key, [Customer.TypeName], new(2, after));
            versions.AddRange(page.Items.Select(e => e.Version));
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal([5, 4, 3, 2, 1], versions);
    }

    [Fact]
    public async Task Only_the_kinds_asked_for_are_told()
    {
        var added = await AddAsync("Hòa Phát");

        Assert.Empty((await AboutAsync(added.Key, ["purchase"], PageRequest.First)).Items);
        Assert.Empty((await AboutAsync(added.Key, [], PageRequest.First)).Items);
        Assert.Single((await AboutAsync(added.Key, ["purchase", Customer.TypeName], PageRequest.First)).Items);
    }

    [Fact]
    public async Task A_cursor_of_another_list_is_refused()
    {
        var added = await AddAsync("Hòa Phát");

        await RefusedAsync("crm.page.invalid-cursor", () => WithAsync<IAuditTrail, Page<AuditRecord>>(a => a.OfRecordAsync(Customer.TypeName, added.Key, new(2, new Cursor("audit", added.Key, 1)))));
        await RefusedAsync("crm.page.invalid-cursor", () => AboutAsync(added.Key, [Customer.TypeName], new(2, new Cursor("name", added.Key))));
        await RefusedAsync("crm.page.invalid-cursor", () => AboutAsync(added.Key, [Customer.TypeName], new(2, new Cursor("audit", added.Key))));
    }

    private Task<Page<AuditEntry>> AboutAsync(Guid subject, string[] types, PageRequest page) =>
        WithAsync<IAuditTrail, Page<AuditEntry>>(audit => audit.AboutAsync(subject, types, page));

    private async Task<IReadOnlyList<AuditValues>> ValuesOfAsync(CustomerId id) => await WithAsync<IServiceProvider, IReadOnlyList<AuditValues>>(
        async services => [.. (await Adapter.ReadAuditValuesAsync(services, ConformanceCaller.Home)).Where(v => v.SubjectId == id.Value)]);
}
