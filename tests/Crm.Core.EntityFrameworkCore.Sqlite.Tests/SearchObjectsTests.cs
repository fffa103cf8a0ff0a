using Crm.Core.Customers;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.EntityFrameworkCore.Sqlite.Tests;

public sealed class SearchObjectsTests : IAsyncLifetime, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crm-search-");
    private ServiceProvider? _services;

    public async Task InitializeAsync()
    {
        var services = new ServiceCollection().AddLogging().AddDbContextPool<ShopDb>(o => o.UseSqlite($"Data Source={Path.Combine(_folder.FullName, "shop.db")}"));
        services.AddCrm().UseEntityFrameworkCore<ShopDb>(ef => ef.UseSqlite());
        _services = services.BuildServiceProvider();
        await InScopeAsync((_, db) => db.Database.EnsureCreatedAsync());
    }

    public async Task DisposeAsync() => await _services!.DisposeAsync();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Parts_of_words_are_found_before_and_after_the_full_text_table_is_made()
    {
        await AddAsync("Hòa Phát");
        Assert.Equal(1, await FoundAsync("hat"));

        await InScopeAsync((_, db) => db.Database.CreateCrmObjectsAsync());
        await InScopeAsync((_, db) => db.Database.CreateCrmObjectsAsync());
        await AddAsync("Bát Tràng");

        Assert.Equal(1, await FoundAsync("hat"));
        Assert.Equal(1, await FoundAsync("rang"));
        Assert.Equal((1, 1), await RowsAsync());
    }

    [Fact]
    public async Task Customers_wait_for_the_full_text_table_and_are_found_meanwhile()
    {
        await InScopeAsync((_, db) => db.Database.CreateCrmObjectsAsync());
        await AddAsync("Hòa Phát");
        var renamed = await AddAsync("Bát Tràng");
        for (var i = 0; i < 62; i++) await AddAsync($"Filler {i}");
        Assert.Equal((0, 64), await RowsAsync());
        Assert.Equal(1, await FoundAsync("hat"));

        await AddAsync("Vạn Phúc");

        Assert.Equal((64, 1), await RowsAsync());
        Assert.Equal(1, await FoundAsync("hat"));
        Assert.Equal(1, await FoundAsync("huc"));
        await InScopeAsync(async (crm, db) =>
        {
            await crm.Customers.ChangeAsync(renamed, (c, at) => c.Rename("Thanh Hà", at));
            await db.SaveChangesAsync();
        });
        Assert.Equal((63, 2), await RowsAsync());
        Assert.Equal((0, 1), (await FoundAsync("rang"), await FoundAsync("hanh")));
    }

    [Fact]
    public async Task A_database_made_anew_without_the_full_text_table_stores_and_finds()
    {
        await InScopeAsync((_, db) => db.Database.CreateCrmObjectsAsync());
        await AddAsync("Hòa Phát");
        await InScopeAsync((_, db) => db.Database.EnsureDeletedAsync());
        await InScopeAsync((_, db) => db.Database.EnsureCreatedAsync());

        await AddAsync("Bát Tràng");

        Assert.Equal(1, await FoundAsync("rang"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(64)]
    public async Task Nothing_of_a_changed_purged_or_removed_customer_stays(int added)
    {
        await InScopeAsync((_, db) => db.Database.CreateCrmObjectsAsync());
        var (changed, purged, lost) = (await AddAsync("Secretone"), await AddAsync("Secrettwo"), await AddAsync("Secretthree"));
        for (var i = 0; i < added; i++) await AddAsync($"Filler {i}");
        Assert.Equal(added > 0, (await RowsAsync()).Indexed > 0);
        await InScopeAsync(async (crm, db) =>
        {
            await crm.Customers.ChangeAsync(changed, (c, at) => c.Rename("Open", at));
            await db.SaveChangesAsync();
            await crm.Search.PurgeAsync(purged);
            await db.Set<Customer>().Where(c => c.Id == lost).ExecuteDeleteAsync();
            await crm.Search.ReindexAsync();
            await crm.Search.PurgeAsync(purged);
        });

        await InScopeAsync(async (_, db) =>
        {
            var left = await db.Database.SqlQuery<string>($"SELECT terms AS Value FROM crm_search_terms_fragments").ToListAsync();
            Assert.DoesNotContain(left, text => text.Contains("secret", StringComparison.Ordinal));
            Guid[] gone = [purged.Value, lost.Value];
            var waiting = await db.Database.SqlQuery<byte[]>($"SELECT customer_id AS Value FROM crm_search_terms_waiting").ToListAsync();
            Assert.DoesNotContain(waiting, id => gone.Contains(new Guid(id, bigEndian: true)));
            Assert.Equal(added + 1, left.Count + waiting.Count);
        });
        Assert.Equal(0, await FoundAsync("secret"));
        Assert.Equal(1, await FoundAsync("pen"));
    }

    [Fact]
    public async Task Rows_of_the_hosts_own_transaction_go_with_it()
    {
        await InScopeAsync((_, db) => db.Database.CreateCrmObjectsAsync());
        await InScopeAsync(async (crm, db) =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await crm.Customers.AddAsync(NewCustomer.Organisation("Hòa Phát"));
            await db.SaveChangesAsync();
            Assert.Single(await crm.Search.CustomersAsync("hoa"));
            await transaction.RollbackAsync();
        });

        Assert.Equal(0, await FoundAsync("hoa"));
        Assert.Equal((0, 0), await RowsAsync());
    }

    private Task<CustomerId> AddAsync(string name) => InScopeAsync(async (crm, db) =>
    {
        var customer = await crm.Customers.AddAsync(NewCustomer.Organisation(name));
        await db.SaveChangesAsync();
        return customer.Id;
    });

    private Task<int> FoundAsync(string text) => InScopeAsync(async (crm, _) => (await crm.Search.CustomersAsync(text)).Count);

    private Task<(int Indexed, int Waiting)> RowsAsync() => InScopeAsync(async (_, db) => (
        await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM crm_search_terms_fragments").SingleAsync(),
        await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM crm_search_terms_waiting").SingleAsync()));

    private Task<bool> InScopeAsync(Func<ICrm, ShopDb, Task> work) => InScopeAsync(async (crm, db) =>
    {
        await work(crm, db);
        return true;
    });

    private async Task<T> InScopeAsync<T>(Func<ICrm, ShopDb, Task<T>> work)
    {
        await using var scope = _services!.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<ICrm>(), scope.ServiceProvider.GetRequiredService<ShopDb>());
    }
}
