using Crm.Core.Customers;
using Crm.Core.Storage;
using Crm.Core.Tenancy;

namespace Crm.Core.EntityFrameworkCore.Tests.Queries;

/// <summary>Criteria are compiled once for the place they are written at, and ask for what they captured at each call.</summary>
public sealed class CapturedValueTests
{
    [Fact]
    public async Task One_place_in_the_source_finds_what_each_call_asks_for()
    {
        await using var host = await StartAsync();

        Assert.Equal(["Lan", "Hoa"], [await OwnedByAsync("u-1"), await OwnedByAsync("u-2")]);
        Assert.Equal(string.Empty, await OwnedByAsync("u-3"));

        Task<string> OwnedByAsync(string user)
        {
            UserId? owner = new(user);
            return NamesAsync(host, Specification.For<Customer>().Where(c => c.Owner == owner));
        }
    }

    [Fact]
    public async Task A_value_that_is_null_at_one_call_only_is_compared_as_null()
    {
        await using var host = await StartAsync();

        Assert.Equal(["Minh", "Lan", "Minh"], [await OwnedByAsync(null), await OwnedByAsync(new("u-1")), await OwnedByAsync(null)]);

        Task<string> OwnedByAsync(UserId? owner) => NamesAsync(host, Specification.For<Customer>().Where(c => c.Owner == owner));
    }

    [Fact]
    public async Task A_value_that_hangs_on_nothing_is_not_asked_for()
    {
        await using var host = await StartAsync();

        Assert.Equal("Hoa Lan Minh", await NamedAsync(null));
        Assert.Equal("Hoa", await NamedAsync(new("Hoa")));

        Task<string> NamedAsync(Wanted? wanted) => NamesAsync(host, Specification.For<Customer>().Where(c => wanted == null || c.DisplayName == wanted.Name));
    }

    [Fact]
    public async Task Lists_of_any_length_are_asked_for()
    {
        await using var host = await StartAsync();

        Assert.Equal(["Lan", string.Empty, "Hoa Minh"], [await NamedAsync("Lan"), await NamedAsync(), await NamedAsync("Hoa", "Minh", "nobody")]);

        Task<string> NamedAsync(params string[] names) => NamesAsync(host, Specification.For<Customer>().Where(c => names.AsEnumerable().Contains(c.DisplayName)));
    }

    [Fact]
    public async Task Criteria_of_parts_and_several_at_once_keep_their_values_apart()
    {
        await using var host = await StartAsync();

        Assert.Equal("Lan", await KnownAsync("shop", "1", "Lan"));
        Assert.Equal(string.Empty, await KnownAsync("shop", "1", "Hoa"));
        Assert.Equal("Hoa", await KnownAsync("shop", "2", "Hoa"));

        Task<string> KnownAsync(string system, string key, string name) => NamesAsync(
            host, Specification.For<Customer>().Where(c => c.ExternalIds.Any(e => e.System == system && e.Key == key)).Where(c => c.DisplayName == name));
    }

    private static Task<Host<PlainDb>> StartAsync() => FillAsync(
        NewCustomer.Person("Lan").ExternalId("shop", "1").OwnedBy(new("u-1")), NewCustomer.Person("Hoa").ExternalId("shop", "2").OwnedBy(new("u-2")), NewCustomer.Person("Minh"));

    private static async Task<Host<PlainDb>> FillAsync(params NewCustomer[] drafts)
    {
        var host = await Host<PlainDb>.StartAsync();
        await host.InScopeAsync(async (crm, db) =>
        {
            foreach (var draft in drafts) await crm.Customers.AddAsync(draft);
            await db.SaveChangesAsync();
        });
        return host;
    }

    private static Task<string> NamesAsync(Host<PlainDb> host, Specification<Customer> specification) => host.InScopeAsync(async (crm, _) =>
        string.Join(' ', (await crm.Customers.ListAsync(specification)).Items.Select(c => c.DisplayName).Order(StringComparer.Ordinal)));

    private sealed record Wanted(string Name);
}
