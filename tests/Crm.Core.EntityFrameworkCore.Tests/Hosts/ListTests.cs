using Crm.Core.Customers;
using Crm.Core.Storage;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.EntityFrameworkCore.Tests.Hosts;

/// <summary>Lists whose queries are compiled once and kept.</summary>
public sealed class ListTests
{
    private static readonly string[] s_names = ["Bình", "Châu", "Lan"];

    [Fact]
    public async Task A_host_that_makes_its_orders_anew_for_every_list_is_served_however_many_it_makes()
    {
        await using var host = await Host<PlainDb>.StartAsync();
        await host.InScopeAsync(async (crm, db) =>
        {
            foreach (var name in s_names) await crm.Customers.AddAsync(NewCustomer.Person(name));
            await db.SaveChangesAsync();
        });

        for (var i = 0; i < 40; i++)
        {
            var made = Specification.For<Customer>().OrderBy(SortKey<Customer>.Of("made", c => c.NameKey));
            var first = await host.InScopeAsync((crm, _) => crm.Customers.ListAsync(made.Paged(new(2))));
            var second = await host.InScopeAsync((crm, _) => crm.Customers.ListAsync(made.Paged(new(2, first.Next))));
            Assert.Equal(s_names, first.Items.Concat(second.Items).Select(c => c.DisplayName));
        }
    }
}
