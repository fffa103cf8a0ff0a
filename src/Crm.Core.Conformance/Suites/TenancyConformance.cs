using Crm.Core.Attributes;
using Crm.Core.Customers;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Conformance.Suites;

/// <summary>Every operation sees and changes the tenant in scope only; without one nothing is read or written.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract class TenancyConformance(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    private static readonly Guid s_someId = new("01990000-0000-7000-8000-000000000001");

    /// <summary>Every way to read customers, by name.</summary>
    public static TheoryData<string> Reads => [.. Operations.Keys];

    private static Dictionary<string, Func<IServiceProvider, CustomerId, Task<int>>> Operations { get; } = new(StringComparer.Ordinal)
    {
        ["find by id"] = async (s, id) => await Customers(s).FindAsync(id) is null ? 0 : 1,
        ["exists"] = async (s, id) => await Customers(s).ExistsAsync(id) ? 1 : 0,
        ["find many"] = async (s, _) => (await Customers(s).FindManyAsync(new(c => c.Kind == CustomerKind.Person), 10)).Count,
        ["find by external id"] = async (s, _) => await s.GetRequiredService<ICrm>().Customers.FindByExternalIdAsync("shop", "C-17") is null ? 0 : 1,
        ["find by e-mail"] = async (s, _) => (await s.GetRequiredService<ICrm>().Customers.FindByEmailAsync("lan@example.vn")).Count,
        ["list"] = async (s, _) => (await s.GetRequiredService<ICrm>().Customers.ListAsync()).Items.Count,
        ["list by instant"] = async (s, _) => (await Customers(s).ListAsync(Specification.For<Customer>().OrderBy(CustomerOrder.Created).Select(c => c.Id))).Items.Count,
        ["count"] = async (s, _) => (int)await s.GetRequiredService<ICrm>().Customers.CountAsync(),
        ["stream"] = async (s, _) => await CountAsync(Customers(s).StreamAsync(Specification.For<Customer>().Select(c => c.Id))),
        ["audit of a record"] = async (s, id) => (await s.GetRequiredService<IAuditTrail>().OfRecordAsync(Customer.TypeName, id.Value, PageRequest.First)).Items.Count,
        ["audit about a customer"] = async (s, id) => (await s.GetRequiredService<IAuditTrail>().AboutAsync(id.Value, [Customer.TypeName], PageRequest.First)).Items.Count,
    };

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task A_read_finds_its_own_tenants_record(string read) => Assert.Equal(1, await ReadByAsync(read, await AddLanAsync()));

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task A_read_finds_nothing_of_another_tenant(string read)
    {
        var id = await AddLanAsync();
        using (ActFor(ConformanceCaller.Away)) Assert.Equal(0, await ReadByAsync(read, id));
    }

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Without_a_tenant_a_read_is_refused(string read)
    {
        var id = await AddLanAsync();
        using (ActFor(default)) await RefusedAsync("crm.tenancy.no-tenant", () => ReadByAsync(read, id));
    }

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task One_scope_used_for_two_tenants_keeps_them_apart(string read)
    {
        var id = await AddLanAsync();
        await using var scope = Services.CreateAsyncScope();
        await Customers(scope.ServiceProvider).FindAsync(id);

        using (ActFor(ConformanceCaller.Away)) Assert.Equal(0, await Operations[read](scope.ServiceProvider, id));
    }

    [Fact]
    public async Task A_caller_says_through_what_it_acts()
    {
        foreach (var via in (string?[])[null, "", new string('x', CurrentCaller.MaxViaLength + 1)])
        {
            using var acting = Services.GetRequiredService<CurrentCaller>().ActAs(new CrmCaller(ConformanceCaller.Home, null, via!));
            await RefusedAsync("crm.tenancy.invalid-via", () => AddAsync("Hòa Phát"));
        }
    }

    [Fact]
    public async Task Without_a_tenant_nothing_is_stored()
    {
        await using var scope = Services.CreateAsyncScope();
        var added = await scope.ServiceProvider.GetRequiredService<ICrm>().Customers.AddAsync(NewCustomer.Organisation("Hòa Phát"));

        using (ActFor(default)) await RefusedAsync("crm.tenancy.no-tenant", () => SaveAsync(scope));

        Assert.Null(await ReadAsync(crm => crm.Customers.FindAsync(added.Id)));
    }

    [Fact]
    public async Task Adding_a_record_of_another_tenant_stores_nothing()
    {
        var foreign = Customer.Create(ConformanceCaller.Away, new(s_someId), NewCustomer.Organisation("Foreign"), CountryCode.Vietnam, [], Now);

        await RefusedAsync("crm.tenancy.foreign-tenant", async () =>
        {
            await using var scope = Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ICrm>().Customers.AddAsync(NewCustomer.Organisation("Own"));
            Customers(scope.ServiceProvider).Add(foreign);
            await SaveAsync(scope);
        });

        Assert.Equal(0, await ReadAsync(crm => crm.Customers.CountAsync()));
        using (ActFor(ConformanceCaller.Away)) Assert.Equal(0, await ReadAsync(crm => crm.Customers.CountAsync()));
    }

    [Fact]
    public async Task A_change_loaded_for_one_tenant_is_not_stored_for_another()
    {
        var id = await AddLanAsync();
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ICrm>().Customers.ChangeAsync(id, (c, at) => c.AddTag("vip", at));

        using (ActFor(ConformanceCaller.Away)) await RefusedAsync("crm.tenancy.foreign-tenant", () => SaveAsync(scope));

        Assert.Empty((await LoadAsync(id)).Tags);
    }

    [Fact]
    public async Task Two_tenants_use_the_same_keys()
    {
        var home = await AddLanAsync();
        using (ActFor(ConformanceCaller.Away))
        {
            var away = await AddLanAsync();
            Assert.NotEqual(home, away);
            Assert.Equal(away, (await ReadAsync(crm => crm.Customers.FindByExternalIdAsync("shop", "C-17")))?.Id);
            await WriteAsync(crm => crm.Attributes.DeclareAsync(new(AttributeOwner.Customers, "size", AttributeType.Text)));
        }

        await WriteAsync(crm => crm.Attributes.DeclareAsync(new(AttributeOwner.Customers, "size", AttributeType.Number)));
        Assert.Equal(AttributeType.Number, (await ReadAsync(crm => crm.Attributes.GetAsync(AttributeOwner.Customers, "size"))).ValueType);
        Assert.Equal(home, (await ReadAsync(crm => crm.Customers.FindByExternalIdAsync("shop", "C-17")))?.Id);
    }

    [Fact]
    public async Task A_cursor_at_another_tenants_row_is_refused()
    {
        var id = await AddLanAsync();
        using (ActFor(ConformanceCaller.Away))
        {
            var foreign = Specification.For<Customer>().OrderBy(CustomerOrder.Name).Paged(new(10, new Cursor("name", id.Value)));
            await RefusedAsync("crm.page.cursor-gone", () => ReadAsync(crm => crm.Customers.ListAsync(foreign)));
        }
    }

    [Fact]
    public async Task Messages_and_entries_carry_their_tenant()
    {
        var id = await AddLanAsync();

        var message = Assert.Single(await WithAsync<IOutbox, IReadOnlyList<Events.OutboxMessage>>(o => o.ClaimAsync(new(s_someId, Now, TimeSpan.FromMinutes(1), 10))));
        var record = Assert.Single(await AuditOfAsync(id));

        Assert.Equal(ConformanceCaller.Home, message.TenantId);
        Assert.Equal(ConformanceCaller.Home, record.Entry.TenantId);
    }

    private static IRepository<Customer, CustomerId> Customers(IServiceProvider services) => services.GetRequiredService<IRepository<Customer, CustomerId>>();

    private static async Task<int> CountAsync<T>(IAsyncEnumerable<T> rows)
    {
        var count = 0;
        await foreach (var _ in rows) count++;
        return count;
    }

    private async Task<int> ReadByAsync(string read, CustomerId id)
    {
        await using var scope = Services.CreateAsyncScope();
        return await Operations[read](scope.ServiceProvider, id);
    }

    private async Task<CustomerId> AddLanAsync() =>
        (await AddAsync(NewCustomer.Person("Nguyễn Thị Lan").Email("lan@example.vn").ExternalId("shop", "C-17"))).Id;
}
