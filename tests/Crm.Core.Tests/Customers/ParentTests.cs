using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Storage;
using Crm.Core.Testing;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Crm.Core.Tests.Customers;

public sealed class ParentTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddSingleton(typeof(ILogger<>), typeof(NullLogger<>)).AddCrm().UseInMemory().Services.BuildServiceProvider();

    [Fact]
    public async Task An_organisation_cannot_be_its_own_ancestor()
    {
        var ids = await ChainAsync(3);

        await RefusedAsync("crm.customer.cyclic-parent", ids[0], ids[0]);
        await RefusedAsync("crm.customer.cyclic-parent", ids[0], ids[2]);
    }

    [Fact]
    public async Task Organisations_nest_to_a_limit()
    {
        var ids = await ChainAsync(Customer.MaxParentDepth);
        var deeper = await AddAsync(NewCustomer.Organisation("Too deep"));

        await RefusedAsync("crm.customer.parent-too-deep", deeper, ids[^1]);
    }

    [Fact]
    public async Task Only_organisations_are_parents_and_children()
    {
        var person = await AddAsync(NewCustomer.Person("Lan"));
        var organisation = await AddAsync(NewCustomer.Organisation("A"));

        await RefusedAsync("crm.customer.parent-not-organisation", organisation, person);
        await RefusedAsync("crm.customer.parent-not-organisation", person, organisation);
    }

    [Fact]
    public async Task A_parent_the_tenant_does_not_have_is_refused() =>
        await RefusedAsync("crm.customer.not-found", await AddAsync(NewCustomer.Organisation("A")), new CustomerId(Some.Id()));

    [Fact]
    public async Task An_archived_organisation_takes_no_others()
    {
        var (group, firm) = (await AddAsync(NewCustomer.Organisation("Group")), await AddAsync(NewCustomer.Organisation("Firm")));
        await using var scope = _services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ICrm>().Customers.ChangeAsync(group, (c, at) => c.Archive(ReasonCode.Parse("closed-down"), at));
        await scope.ServiceProvider.GetRequiredService<ICrmUnitOfWork>().SaveChangesAsync();

        await RefusedAsync("crm.customer.archived", firm, group);
    }

    public void Dispose() => _services.Dispose();

    private async Task<List<CustomerId>> ChainAsync(int length)
    {
        var ids = new List<CustomerId>();
        CustomerId? parent = null;
        for (var i = 0; i < length; i++)
        {
            var id = await AddAsync(NewCustomer.Organisation($"Level {i}"));
            if (parent is not null) await MoveAsync(id, parent);
            ids.Add(id);
            parent = id;
        }

        return ids;
    }

    private async Task<CustomerId> AddAsync(NewCustomer draft)
    {
        await using var scope = _services.CreateAsyncScope();
        var added = await scope.ServiceProvider.GetRequiredService<ICustomers>().AddAsync(draft);
        await scope.ServiceProvider.GetRequiredService<ICrmUnitOfWork>().SaveChangesAsync();
        return added.Id;
    }

    private async Task MoveAsync(CustomerId id, CustomerId? parent)
    {
        await using var scope = _services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ICustomers>().MoveUnderAsync(id, parent);
        await scope.ServiceProvider.GetRequiredService<ICrmUnitOfWork>().SaveChangesAsync();
    }

    private async Task RefusedAsync(string code, CustomerId id, CustomerId? parent)
    {
        var refused = await Assert.ThrowsAsync<CrmException>(() => MoveAsync(id, parent));
        Assert.Equal((code, "parent"), (refused.Code, refused.Path));
    }
}
