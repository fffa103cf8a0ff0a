using System.Globalization;
using Crm.Core.Customers;
using Crm.Core.Search;
using Crm.Core.Storage;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Conformance.Suites;

/// <content>What is found after something changed.</content>
public abstract partial class TextSearchConformance
{
    [Fact]
    public async Task A_changed_name_is_found_at_once_and_the_old_one_no_longer()
    {
        var customer = await AddAsync("Hòa Phát");
        await ChangeAsync(customer.Id, (c, at) => c.Rename("Bình Minh", at));

        Assert.Equal([customer.Id], await IdsAsync("binh minh"));
        Assert.Empty(await IdsAsync("hoa phat"));
    }

    [Fact]
    public async Task Added_and_removed_keys_are_found_and_not_found_at_once()
    {
        var customer = await AddAsync(NewCustomer.Organisation("Hòa Phát").Email("old@example.vn").ExternalId("shop", "K-1"));
        await ChangeAsync(customer.Id, (c, at) =>
        {
            c.AddEmail(EmailAddress.Parse("new@example.vn"), at);
            c.RemoveContactPoint(1, at);
            c.AddExternalId("shop", "K-2", at);
            c.RemoveExternalId("shop", "K-1", at);
            c.ChangeOrganisation(c.Organisation! with { TaxCode = "0900189284" }, at);
        });

        Assert.Empty(await IdsAsync("old@example.vn"));
        Assert.Empty(await IdsAsync("k-1"));
        foreach (var typed in new[] { "new@example.vn", "k-2", "0900189284" }) Assert.Equal([customer.Id], await IdsAsync(typed));
    }

    [Fact]
    public async Task What_is_not_stored_is_not_found()
    {
        var stored = await AddAsync("Hòa Phát");
        var seen = await ReadAsync(async crm =>
        {
            await crm.Customers.AddAsync(NewCustomer.Organisation("Bình Minh"));
            await crm.Customers.ChangeAsync(stored.Id, (c, at) => c.Rename("Bình Minh", at));
            return await crm.Search.CustomersAsync("binh minh");
        });

        Assert.Empty(seen);
        Assert.Equal([stored.Id], await IdsAsync("hoa phat"));
    }

    [Fact]
    public async Task A_refused_save_leaves_nothing_to_find()
    {
        await AddAsync(NewCustomer.Organisation("First").ExternalId("shop", "same"));
        await using var scope = Services.CreateAsyncScope();
        var crm = scope.ServiceProvider.GetRequiredService<ICrm>();
        await crm.Customers.AddAsync(NewCustomer.Organisation("Never stored"));
        await crm.Customers.AddAsync(NewCustomer.Organisation("Clash").ExternalId("shop", "same"));
        await RefusedAsync("crm.customer.duplicate-external-id", () => SaveAsync(scope));

        Assert.Empty(await IdsAsync("never"));
        Assert.Empty(await IdsAsync("clash"));
    }

    [Fact]
    public async Task Archived_customers_are_found_when_asked_for()
    {
        var customer = await AddAsync("Hòa Phát");
        await ChangeAsync(customer.Id, (c, at) => c.Archive(ReasonCode.Parse("closed-down"), at));

        Assert.Empty(await IdsAsync("hoa phat"));
        Assert.NotNull(Assert.Single(await FindAsync("hoa phat", new() { IncludeArchived = true })).Customer.ArchivedAt);
        await ChangeAsync(customer.Id, (c, at) => c.Restore(at));
        Assert.Equal([customer.Id], await IdsAsync("hoa phat"));
    }

    [Fact]
    public async Task Archived_customers_take_nobodys_place()
    {
        for (var i = 0; i < 30; i++)
        {
            var customer = await AddAsync(string.Create(CultureInfo.InvariantCulture, $"Lan {i:D2}"));
            if (i < 28) await ChangeAsync(customer.Id, (c, at) => c.Archive(ReasonCode.Parse("closed-down"), at));
        }

        Assert.Equal(["Lan 28", "Lan 29"], (await FindAsync("lan", new() { Limit = 2 })).Select(f => f.Customer.DisplayName));
    }

    [Fact]
    public async Task A_removed_customer_is_found_no_longer()
    {
        var customer = await AddAsync(NewCustomer.Organisation("Hòa Phát").Email("a@example.vn"));
        await using var scope = Services.CreateAsyncScope();
        var customers = scope.ServiceProvider.GetRequiredService<IRepository<Customer, CustomerId>>();
        customers.Remove((await customers.FindAsync(customer.Id))!);
        await SaveAsync(scope);

        Assert.Empty(await IdsAsync("hoa phat"));
        Assert.Empty(await IdsAsync("a@example.vn"));
    }

    [Fact]
    public async Task Nothing_of_another_tenant_is_found()
    {
        var own = await AddAsync(NewCustomer.Organisation("Hòa Phát").Phone("0912345678"));
        using (ActFor(ConformanceCaller.Away))
        {
            var foreign = await AddAsync(NewCustomer.Organisation("Hòa Phát").Phone("0912345678"));
            foreach (var typed in new[] { "hoa phat", "hoa", "hat", "0912345678", "345678" }) Assert.Equal([foreign.Id], await IdsAsync(typed));
            await WithAsync<ISearch, bool>(async search => await search.ReindexAsync() == 1 && await PurgeAsync(search, own.Id));
        }

        foreach (var typed in new[] { "hoa phat", "hoa", "hat", "0912345678", "345678" }) Assert.Equal([own.Id], await IdsAsync(typed));
    }

    [Fact]
    public async Task Making_the_rows_anew_changes_nothing_and_tells_how_far_it_is()
    {
        for (var i = 0; i < 7; i++) await AddAsync(NewCustomer.Organisation($"Lan {i}").Email($"mail{i}@example.vn"));
        var before = await IdsAsync("lan");
        var told = new List<long>();

        var count = await WithAsync<ISearch, long>(search => search.ReindexAsync(new Told(told)));

        Assert.Equal((7L, 7L), (count, told[^1]));
        Assert.Equal(before, await IdsAsync("lan"));
        Assert.Single(await IdsAsync("mail3@example.vn"));
    }
}
