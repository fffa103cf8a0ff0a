using Ardalis.Specification;
using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Purchases;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ours = Crm.Core.Storage.Specification;

namespace Crm.Core.ArdalisSpecifications.Tests;

/// <summary>Both directions, on customers in a SQLite file and in memory.</summary>
public sealed class BridgeTests : IAsyncLifetime
{
    private static readonly UserId s_an = new("an");
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crm-ardalis-");
    private readonly List<ServiceProvider> _providers = [];

    public async Task InitializeAsync()
    {
        var file = new ServiceCollection().AddLogging();
        file.AddDbContextPool<Db>(o => o.UseSqlite($"Data Source={Path.Combine(_folder.FullName, "bridge.db")}"));
        file.AddCrm().UseEntityFrameworkCore<Db>(ef => ef.UseSqlite());
        var memory = new ServiceCollection().AddLogging();
        memory.AddCrm().UseInMemory();
        _providers.AddRange([file.BuildServiceProvider(), memory.BuildServiceProvider()]);
        await using (var scope = _providers[0].CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<Db>().Database.EnsureCreatedAsync();
        foreach (var provider in _providers)
        {
            await using var scope = provider.CreateAsyncScope();
            var customers = scope.ServiceProvider.GetRequiredService<ICrm>().Customers;
            foreach (var (name, owner) in ((string, UserId)[])[("Đặng Thị Hồng", s_an), ("Lê Văn An", s_an), ("Bùi Hồng Ngân", new("binh")), ("Ánh Dương", s_an)])
                await customers.AddAsync(NewCustomer.Organisation(name).OwnedBy(owner));
            await scope.ServiceProvider.GetRequiredService<ICrmUnitOfWork>().SaveChangesAsync();
        }
    }

    public async Task DisposeAsync()
    {
        foreach (var provider in _providers) await provider.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_hosts_specification_lists_our_records_in_its_order_and_number()
    {
        foreach (var provider in _providers)
        {
            await using var scope = provider.CreateAsyncScope();
            var customers = scope.ServiceProvider.GetRequiredService<ICrm>().Customers;

            var page = await customers.ListAsync(new OfOwner(s_an, 2).ToCrm(CustomerOrder.Name));

            Assert.Equal(["Lê Văn An", "Đặng Thị Hồng"], page.Items.Select(c => c.DisplayName));
            Assert.NotNull(page.Next);
            Assert.Equal(3, await customers.CountAsync(new OfOwner(s_an, 2).ToCrm(CustomerOrder.Name)));
        }
    }

    [Fact]
    public async Task A_hosts_projection_is_read_by_our_repositories()
    {
        foreach (var provider in _providers)
        {
            await using var scope = provider.CreateAsyncScope();
            var repository = scope.ServiceProvider.GetRequiredService<IRepository<Customer, CustomerId>>();

            Assert.Equal(["Ánh Dương", "Bùi Hồng Ngân", "Đặng Thị Hồng", "Lê Văn An"], (await repository.ListAsync(new Names().ToCrm(CustomerOrder.Name))).Items);
        }
    }

    [Fact]
    public async Task Our_specification_runs_in_a_hosts_evaluator_with_the_same_result()
    {
        await using var scope = _providers[1].CreateAsyncScope();
        var repository = scope.ServiceProvider.GetRequiredService<IRepository<Customer, CustomerId>>();
        var all = await repository.FindManyAsync(new(c => c.Version > 0), 200);
        foreach (var ours in (Storage.Specification<Customer>[])
        [
            Ours.For<Customer>(),
            Ours.For<Customer>().Where(c => c.Owner == s_an).OrderBy(CustomerOrder.Name).Paged(new(2)),
            Ours.For<Customer>().OrderByDescending(CustomerOrder.Created),
        ])
        {
            var selected = ours.Select(c => c.Id);

            Assert.Equal((await repository.ListAsync(selected)).Items, InMemorySpecificationEvaluator.Default.Evaluate(all, ours.ToArdalis()).Select(c => c.Id));
            Assert.Equal((await repository.ListAsync(selected)).Items, InMemorySpecificationEvaluator.Default.Evaluate(all, selected.ToArdalis()));
        }
    }

    [Fact]
    public void Nothing_a_specification_asks_for_is_left_out_silently()
    {
        (string Path, Action<ISpecificationBuilder<Customer>> Ask)[] unsupported =
        [
            ("skip", q => q.Skip(5)),
            ("include", q => q.Include(c => c.Tags)),
            ("include", q => q.Include("Tags")),
            ("search", q => q.Search(c => c.DisplayName, "%a%")),
            ("postProcessing", q => q.PostProcessingAction(rows => rows)),
            ("asTracking", q => q.AsTracking()),
            ("ignoreQueryFilters", q => q.IgnoreQueryFilters()),
            ("ignoreAutoIncludes", q => q.IgnoreAutoIncludes()),
        ];
        foreach (var (path, ask) in unsupported)
        {
            var refused = Assert.Throws<CrmException>(() => new Any(ask).ToCrm());
            Assert.Equal(("crm.ardalis.not-supported", path), (refused.Code, refused.Path));
        }

        Assert.Equal("selector", Assert.Throws<CrmException>(() => new Unselected().ToCrm()).Path);
        new Any(q => q.AsNoTracking().AsSplitQuery().TagWith("list")).ToCrm();
    }

    [Fact]
    public void An_order_is_one_registered_key_and_then_the_id()
    {
        Assert.Equal("name", new Any(q => q.OrderBy(c => c.NameKey).ThenBy(c => c.Id)).ToCrm(CustomerOrder.Name).Order!.Key.Name);
        Assert.Null(new Any(q => q.OrderBy(c => c.Id)).ToCrm().Order);
        foreach (var ask in (Action<ISpecificationBuilder<Customer>>[])
        [
            q => q.OrderBy(c => c.DisplayName),
            q => q.OrderBy(c => c.NameKey.Length),
            q => q.OrderBy(c => c.NameKey).ThenBy(c => c.CreatedAt),
            q => q.OrderBy(c => c.NameKey).ThenByDescending(c => c.Id),
            q => q.OrderByDescending(c => c.Id),
        ]) Assert.Equal("crm.ardalis.unknown-order", Assert.Throws<CrmException>(() => new Any(ask).ToCrm(CustomerOrder.Name)).Code);
    }

    [Fact]
    public void What_only_our_repositories_can_do_is_refused_elsewhere()
    {
        var facts = Ours.For<Customer>().Where(c => Facts.Of<Purchase>(c).Any());
        var second = Ours.For<Customer>().Paged(new(10, new Cursor("id", Guid.NewGuid())));

        Assert.Equal("crm.ardalis.reaches-facts", Assert.Throws<CrmException>(() => facts.ToArdalis()).Code);
        Assert.Equal("crm.ardalis.has-cursor", Assert.Throws<CrmException>(() => second.ToArdalis()).Code);
        Assert.Equal("crm.page.invalid-size", Assert.Throws<CrmException>(() => new Any(q => q.Take(201)).ToCrm()).Code);
    }

    private sealed class OfOwner : global::Ardalis.Specification.Specification<Customer>
    {
        public OfOwner(UserId owner, int most) => Query.Where(c => c.Owner == owner).OrderByDescending(c => c.NameKey).ThenByDescending(c => c.Id).Take(most);
    }

    private sealed class Names : global::Ardalis.Specification.Specification<Customer, string>
    {
        public Names() => Query.OrderBy(c => c.NameKey).Select(c => c.DisplayName);
    }

    private sealed class Unselected : global::Ardalis.Specification.Specification<Customer, string>
    {
        public Unselected() => Query.Where(c => c.Version > 0);
    }

    private sealed class Any : global::Ardalis.Specification.Specification<Customer>
    {
        public Any(Action<ISpecificationBuilder<Customer>> ask) => ask(Query);
    }

    private sealed class Db(DbContextOptions<Db> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder model) => model.UseCrm(Database);
    }
}
