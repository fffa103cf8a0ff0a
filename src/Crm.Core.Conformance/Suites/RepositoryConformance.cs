using Crm.Core.Customers;
using Crm.Core.Storage;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Conformance.Suites;

/// <summary>Finding records: by id, by natural key, before and after they are stored.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract class RepositoryConformance(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    [Fact]
    public async Task A_record_that_does_not_exist_is_not_found()
    {
        var missing = new CustomerId(new Guid("01990000-0000-7000-8000-000000000001"));

        Assert.Null(await ReadAsync(crm => crm.Customers.FindAsync(missing)));
        Assert.False(await WithAsync<IRepository<Customer, CustomerId>, bool>(customers => customers.ExistsAsync(missing)));
    }

    [Fact]
    public async Task A_stored_record_is_found_by_its_id()
    {
        var added = await AddAsync("Hòa Phát");

        Assert.Equal("Hòa Phát", (await LoadAsync(added.Id)).DisplayName);
        Assert.True(await WithAsync<IRepository<Customer, CustomerId>, bool>(customers => customers.ExistsAsync(added.Id)));
    }

    [Fact]
    public async Task An_added_record_is_found_before_it_is_stored()
    {
        await using var scope = Services.CreateAsyncScope();
        var crm = scope.ServiceProvider.GetRequiredService<ICrm>();
        var customers = scope.ServiceProvider.GetRequiredService<IRepository<Customer, CustomerId>>();

        var added = await crm.Customers.AddAsync(NewCustomer.Person().Email("lan@example.vn").ExternalId("shop", "C-17"));

        Assert.Same(added, await crm.Customers.FindAsync(added.Id));
        Assert.Same(added, await crm.Customers.FindByExternalIdAsync("shop", "C-17"));
        Assert.Same(added, Assert.Single(await crm.Customers.FindByEmailAsync("LAN@example.vn")));
        Assert.True(await customers.ExistsAsync(added.Id));
        Assert.Null(await ReadAsync(other => other.Customers.FindAsync(added.Id)));
    }

    [Fact]
    public async Task One_unit_of_work_has_one_object_for_a_record()
    {
        var id = (await AddAsync(NewCustomer.Organisation("Hòa Phát").ExternalId("shop", "C-17"))).Id;
        await using var scope = Services.CreateAsyncScope();
        var crm = scope.ServiceProvider.GetRequiredService<ICrm>();

        var first = await crm.Customers.GetAsync(id);

        Assert.Same(first, await crm.Customers.GetAsync(id));
        Assert.Same(first, await crm.Customers.FindByExternalIdAsync("shop", "C-17"));
    }

    [Fact]
    public async Task A_natural_key_finds_what_a_unit_of_work_made_of_stored_records()
    {
        var id = (await AddAsync(NewCustomer.Organisation("Hòa Phát").ExternalId("shop", "C-17"))).Id;
        await using var scope = Services.CreateAsyncScope();
        var crm = scope.ServiceProvider.GetRequiredService<ICrm>();
        var repository = scope.ServiceProvider.GetRequiredService<IRepository<Customer, CustomerId>>();
        Assert.Empty(repository.Unsaved);

        var changed = await crm.Customers.ChangeAsync(id, (customer, at) =>
        {
            customer.RemoveExternalId("shop", "C-17", at);
            customer.AddExternalId("shop", "C-18", at);
        });

        Assert.Null(await crm.Customers.FindByExternalIdAsync("shop", "C-17"));
        Assert.Same(changed, await crm.Customers.FindByExternalIdAsync("shop", "C-18"));
        var added = await crm.Customers.AddAsync(NewCustomer.Organisation("Hoa Sen").ExternalId("shop", "C-17"));
        Assert.Same(added, await crm.Customers.FindByExternalIdAsync("shop", "C-17"));
        Assert.Equal([changed.Id, added.Id], repository.Unsaved.Select(c => c.Id).Order());
        await SaveAsync(scope);
        Assert.Empty(repository.Unsaved);
        Assert.Equal(added.Id, (await ReadAsync(other => other.Customers.FindByExternalIdAsync("shop", "C-17")))!.Id);
    }

    [Fact]
    public async Task Two_units_of_work_share_no_object()
    {
        var id = (await AddAsync("Hòa Phát")).Id;
        await using var scope = Services.CreateAsyncScope();
        var loaded = await scope.ServiceProvider.GetRequiredService<ICrm>().Customers.GetAsync(id);

        loaded.Rename("Another name", Now);
        loaded.AddTag("vip", Now);

        var elsewhere = await LoadAsync(id);
        Assert.Equal("Hòa Phát", elsewhere.DisplayName);
        Assert.Empty(elsewhere.Tags);
    }

    [Fact]
    public async Task External_ids_are_compared_exactly()
    {
        var id = (await AddAsync(NewCustomer.Person().ExternalId("shop", "C-17"))).Id;

        Assert.Equal(id, (await ReadAsync(crm => crm.Customers.FindByExternalIdAsync("shop", "C-17")))?.Id);
        Assert.Null(await ReadAsync(crm => crm.Customers.FindByExternalIdAsync("shop", "c-17")));
        Assert.Null(await ReadAsync(crm => crm.Customers.FindByExternalIdAsync("Shop", "C-17")));
        Assert.Null(await ReadAsync(crm => crm.Customers.FindByExternalIdAsync("shop", "C-1")));
        Assert.Null(await ReadAsync(crm => crm.Customers.FindByExternalIdAsync("shop", "C- 17")));
    }

    [Fact]
    public async Task Everybody_with_an_email_address_is_found_in_the_order_of_ids()
    {
        var first = await AddAsync(NewCustomer.Person().Email("Family@Example.vn"));
        await AddAsync(NewCustomer.Person().Email("other@example.vn"));
        var second = await AddAsync(NewCustomer.Person().Email("work@example.vn").Email("family@example.vn"));

        Assert.Equal([first.Id, second.Id], (await ReadAsync(crm => crm.Customers.FindByEmailAsync("FAMILY@example.VN"))).Select(c => c.Id));
    }

    [Fact]
    public async Task A_telephone_number_is_found_however_it_is_written()
    {
        var id = (await AddAsync(NewCustomer.Person().Phone("0912 345 678"))).Id;

        Assert.Equal(id, Assert.Single(await ReadAsync(crm => crm.Customers.FindByPhoneAsync("+84912345678"))).Id);
    }

    [Fact]
    public async Task Whole_records_are_loaded_up_to_a_limit_lowest_ids_first()
    {
        var ids = new List<CustomerId>();
        for (var i = 0; i < 5; i++) ids.Add((await AddAsync($"Company {i}")).Id);

        var found = await WithAsync<IRepository<Customer, CustomerId>, IReadOnlyList<Customer>>(
            customers => customers.FindManyAsync(new(c => c.Kind == CustomerKind.Organisation), 3));

        Assert.Equal(ids.Order().Take(3), found.Select(c => c.Id));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(201)]
    public Task A_limit_out_of_bounds_is_refused(int limit) => RefusedAsync(
        "crm.storage.invalid-limit",
        () => WithAsync<IRepository<Customer, CustomerId>, IReadOnlyList<Customer>>(customers => customers.FindManyAsync(new(_ => true), limit)));

    [Fact]
    public async Task Criteria_are_compared_with_values_captured_outside()
    {
        var email = EmailAddress.Parse("lan@example.vn");
        var at = Now;
        var id = (await AddAsync(NewCustomer.Person().Email("lan@example.vn"))).Id;
        await AddAsync(NewCustomer.Person().Email("minh@example.vn"));

        var found = await WithAsync<IRepository<Customer, CustomerId>, IReadOnlyList<Customer>>(
            customers => customers.FindManyAsync(new(c => c.PrimaryEmail == email.Value && c.CreatedAt >= at && c.ArchivedAt == null), 10));

        Assert.Equal(id, Assert.Single(found).Id);
    }
}
