using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Conformance.Suites;

/// <summary>All or nothing, and no lost update.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract class UnitOfWorkConformance(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    [Fact]
    public async Task Nothing_is_stored_before_saving()
    {
        var id = await ReadAsync(async crm => (await crm.Customers.AddAsync(NewCustomer.Organisation("Hòa Phát"))).Id);

        Assert.Null(await ReadAsync(crm => crm.Customers.FindAsync(id)));
        Assert.Equal(0, await ReadAsync(crm => crm.Customers.CountAsync()));
    }

    [Fact]
    public async Task Every_stored_change_adds_one_to_the_version()
    {
        var added = await AddAsync("Hòa Phát");
        Assert.Equal(1, added.Version);

        var renamed = await ChangeAsync(added.Id, (c, at) => c.Rename("Hoa Phat Group", at));
        Assert.Equal(2, renamed.Version);
        Assert.Equal(2, (await LoadAsync(added.Id)).Version);
    }

    [Fact]
    public async Task Saving_again_without_a_change_stores_nothing()
    {
        await using var scope = Services.CreateAsyncScope();
        var added = await scope.ServiceProvider.GetRequiredService<ICrm>().Customers.AddAsync(NewCustomer.Organisation("Hòa Phát"));
        await SaveAsync(scope);

        await SaveAsync(scope);

        Assert.Equal(1, (await LoadAsync(added.Id)).Version);
        Assert.Single(await AuditOfAsync(added.Id));
    }

    [Fact]
    public async Task A_change_that_was_refused_half_way_stores_nothing_at_all()
    {
        var added = await AddAsync("Hòa Phát");
        await using var scope = Services.CreateAsyncScope();
        var crm = scope.ServiceProvider.GetRequiredService<ICrm>();

        await RefusedAsync("crm.text.required", () => crm.Customers.ChangeAsync(added.Id, (customer, at) =>
        {
            customer.Rename("Half Way", at);
            customer.AddExternalId("shop", string.Empty, at);
        }));
        await crm.Customers.AddAsync(NewCustomer.Organisation("Hoa Sen"));

        await RefusedAsync("crm.change.half-done", () => SaveAsync(scope));
        Assert.Equal("Hòa Phát", (await LoadAsync(added.Id)).DisplayName);
        Assert.Equal(1, await ReadAsync(other => other.Customers.CountAsync()));
    }

    [Fact]
    public async Task A_change_that_was_refused_before_it_did_anything_does_not_stand_in_the_way()
    {
        var added = await AddAsync("Hòa Phát");
        await using var scope = Services.CreateAsyncScope();
        var crm = scope.ServiceProvider.GetRequiredService<ICrm>();

        await RefusedAsync("crm.text.required", () => crm.Customers.ChangeAsync(added.Id, (customer, at) => customer.AddExternalId("shop", string.Empty, at)));
        await crm.Customers.ChangeAsync(added.Id, (customer, at) => customer.Rename("Hoa Phat Group", at));
        await SaveAsync(scope);

        Assert.Equal("Hoa Phat Group", (await LoadAsync(added.Id)).DisplayName);
    }

    [Fact]
    public async Task One_unit_of_work_saves_more_than_once()
    {
        await using var scope = Services.CreateAsyncScope();
        var added = await scope.ServiceProvider.GetRequiredService<ICrm>().Customers.AddAsync(NewCustomer.Organisation("Hòa Phát"));
        await SaveAsync(scope);

        added.AddTag("vip", Now);
        await SaveAsync(scope);

        var stored = await LoadAsync(added.Id);
        Assert.Equal(2, stored.Version);
        Assert.Equal(["vip"], stored.Tags);
    }

    [Fact]
    public async Task The_later_of_two_changes_is_refused_and_leaves_nothing()
    {
        var id = (await AddAsync("Hòa Phát")).Id;

        await RaceAsync(id, c => c.Rename("First", Now), c => c.Rename("Second", Now));

        Assert.Equal("First", (await LoadAsync(id)).DisplayName);
        Assert.Equal(2, (await AuditOfAsync(id)).Count);
        Assert.Equal(2, (await CountMessagesAsync()).Pending);
    }

    [Fact]
    public async Task Two_changes_of_parts_only_race_as_well()
    {
        var id = (await AddAsync("Hòa Phát")).Id;

        await RaceAsync(
            id,
            c => c.AddAccount(ContactPointKind.Zalo, "hoaphat", Now),
            c => c.AddAccount(ContactPointKind.Facebook, "hoaphat.vn", Now));

        Assert.Equal(ContactPointKind.Zalo, Assert.Single((await LoadAsync(id)).ContactPoints).Kind);
    }

    [Fact]
    public async Task Two_primaries_made_at_once_end_as_one()
    {
        var id = (await AddAsync(NewCustomer.Person().Email("a@example.vn").Email("b@example.vn").Email("c@example.vn"))).Id;

        await RaceAsync(id, c => c.MakePrimary(2, Now), c => c.MakePrimary(3, Now));

        var stored = await LoadAsync(id);
        Assert.Equal(2, Assert.Single(stored.ContactPoints, p => p.IsPrimary).Number);
        Assert.Equal("b@example.vn", stored.PrimaryEmail);
    }

    [Fact]
    public async Task A_change_of_the_record_and_one_of_a_part_race_too()
    {
        var id = (await AddAsync(NewCustomer.Organisation("Hòa Phát").Email("a@example.vn"))).Id;

        await RaceAsync(id, c => c.RemoveContactPoint(1, Now), c => c.Rename("Second", Now));

        Assert.Equal("Hòa Phát", (await LoadAsync(id)).DisplayName);
    }

    [Fact]
    public async Task After_a_lost_race_a_new_unit_of_work_repeats_the_change()
    {
        var id = (await AddAsync("Hòa Phát")).Id;
        await RaceAsync(id, c => c.Rename("First", Now), c => c.AddTag("vip", Now));

        await ChangeAsync(id, (c, at) => c.AddTag("vip", at));

        Assert.Equal(("First", 3L), ((await LoadAsync(id)).DisplayName, (await LoadAsync(id)).Version));
    }

    [Fact]
    public async Task A_change_of_a_version_nobody_has_any_more_is_refused()
    {
        var id = (await AddAsync("Hòa Phát")).Id;
        await ChangeAsync(id, (c, at) => c.Rename("First", at));

        await RefusedAsync("crm.concurrency.stale", () => WriteAsync(crm => crm.Customers.ChangeAsync(id, (c, at) => c.Rename("Second", at), expectedVersion: 1)));

        Assert.Equal("First", (await LoadAsync(id)).DisplayName);
    }

    [Fact]
    public async Task A_taken_key_refuses_the_whole_unit_of_work()
    {
        await AddAsync(NewCustomer.Person().ExternalId("shop", "C-17"));
        var changed = (await AddAsync("Hòa Phát")).Id;

        await RefusedAsync("crm.customer.duplicate-external-id", () => WriteAsync(async crm =>
        {
            await crm.Customers.AddAsync(NewCustomer.Organisation("Innocent"));
            await crm.Customers.ChangeAsync(changed, (c, at) => c.Rename("Changed", at));
            return await crm.Customers.AddAsync(NewCustomer.Person().ExternalId("shop", "C-17"));
        }));

        Assert.Equal(2, await ReadAsync(crm => crm.Customers.CountAsync()));
        Assert.Equal("Hòa Phát", (await LoadAsync(changed)).DisplayName);
        Assert.Equal(2, (await CountMessagesAsync()).Pending);
        Assert.Single(await AuditOfAsync(changed));
    }

    [Fact]
    public async Task A_key_used_twice_in_one_unit_of_work_is_refused()
    {
        await RefusedAsync("crm.customer.duplicate-external-id", () => WriteAsync(async crm =>
        {
            await crm.Customers.AddAsync(NewCustomer.Person().ExternalId("shop", "C-17"));
            return await crm.Customers.AddAsync(NewCustomer.Person().ExternalId("shop", "C-17"));
        }));

        Assert.Equal(0, await ReadAsync(crm => crm.Customers.CountAsync()));
    }

    [Fact]
    public async Task A_change_to_a_taken_key_is_refused()
    {
        await AddAsync(NewCustomer.Person().ExternalId("shop", "C-17"));
        var other = (await AddAsync(NewCustomer.Organisation("Hòa Phát").ExternalId("till", "C-17"))).Id;

        var refused = await Assert.ThrowsAnyAsync<CrmException>(() => ChangeAsync(other, (c, at) => c.AddExternalId("shop", "C-17", at)));

        Assert.Equal(("crm.customer.duplicate-external-id", $"customer {other} externalIds[shop]"), (refused.Code, refused.Path));
        Assert.DoesNotContain("C-17", refused.Message, StringComparison.Ordinal);

        Assert.Equal("till", Assert.Single((await LoadAsync(other)).ExternalIds).System);
    }

    [Fact]
    public async Task Keys_that_differ_in_case_or_in_the_system_do_not_clash()
    {
        await AddAsync(NewCustomer.Person().ExternalId("shop", "C-17"));
        await AddAsync(NewCustomer.Person().ExternalId("shop", "c-17"));
        await AddAsync(NewCustomer.Person().ExternalId("till", "C-17"));

        Assert.Equal(3, await ReadAsync(crm => crm.Customers.CountAsync()));
    }

    [Fact]
    public async Task A_key_given_up_can_be_taken()
    {
        var before = (await AddAsync(NewCustomer.Organisation("Hòa Phát").ExternalId("shop", "C-17"))).Id;
        await ChangeAsync(before, (c, at) => c.RemoveExternalId("shop", "C-17", at));

        var after = await AddAsync(NewCustomer.Person().ExternalId("shop", "C-17"));

        Assert.Equal(after.Id, (await ReadAsync(crm => crm.Customers.FindByExternalIdAsync("shop", "C-17")))?.Id);
    }

    [Fact]
    public async Task A_removed_record_is_gone_with_its_keys()
    {
        var added = await AddAsync(NewCustomer.Person().Email("lan@example.vn").ExternalId("shop", "C-17"));

        await RemoveAsync(added.Id);

        Assert.Null(await ReadAsync(crm => crm.Customers.FindAsync(added.Id)));
        Assert.Empty(await ReadAsync(crm => crm.Customers.FindByEmailAsync("lan@example.vn")));
        Assert.Equal(0, await ReadAsync(crm => crm.Customers.CountAsync()));
        await AddAsync(NewCustomer.Person().ExternalId("shop", "C-17"));
    }

    [Fact]
    public async Task A_change_of_a_record_removed_meanwhile_is_refused()
    {
        var id = (await AddAsync("Hòa Phát")).Id;
        await using var scope = Services.CreateAsyncScope();
        var loaded = await scope.ServiceProvider.GetRequiredService<ICrm>().Customers.GetAsync(id);
        loaded.Rename("Second", Now);

        await RemoveAsync(id);

        await Assert.ThrowsAsync<CrmConcurrencyException>(() => SaveAsync(scope));
        Assert.Null(await ReadAsync(crm => crm.Customers.FindAsync(id)));
    }

    private async Task RemoveAsync(CustomerId id)
    {
        await using var scope = Services.CreateAsyncScope();
        var customers = scope.ServiceProvider.GetRequiredService<IRepository<Customer, CustomerId>>();
        customers.Remove(await customers.FindAsync(id) ?? throw new InvalidOperationException("Not stored."));
        await SaveAsync(scope);
    }

    private async Task RaceAsync(CustomerId id, Action<Customer> faster, Action<Customer> slower)
    {
        await using var one = Services.CreateAsyncScope();
        await using var two = Services.CreateAsyncScope();
        var first = await one.ServiceProvider.GetRequiredService<ICrm>().Customers.GetAsync(id);
        var second = await two.ServiceProvider.GetRequiredService<ICrm>().Customers.GetAsync(id);
        faster(first);
        slower(second);

        await SaveAsync(one);

        var lost = await Assert.ThrowsAsync<CrmConcurrencyException>(() => SaveAsync(two));
        Assert.Equal("crm.concurrency.lost", lost.Code);
    }
}
