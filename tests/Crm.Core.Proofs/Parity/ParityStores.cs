using Crm.Core.Testing;
using Crm.Core.Values;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Proofs.Parity;

/// <summary>The same customers in memory, in SQLite and in PostgreSQL.</summary>
public sealed class ParityStores : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crm-parity-");
    private readonly List<(string Name, ServiceProvider Services)> _all = [];
    private PostgresDatabase? _database;

    /// <summary>The stores by their names.</summary>
    public IReadOnlyList<(string Name, ServiceProvider Services)> All => _all;

    /// <summary>Makes the stores.</summary>
    /// <param name="server">A server; null leaves PostgreSQL out.</param>
    /// <param name="fill">Stores what is to be the same everywhere.</param>
    public static async Task<ParityStores> OpenAsync(PostgresServer? server, Func<IServiceProvider, Task> fill)
    {
        var stores = new ParityStores();
        await stores.AddAsync("memory", crm => crm.UseInMemory(), null, fill);
        await stores.AddAsync("sqlite", crm => crm.UseEntityFrameworkCore<HostDb>(ef => ef.UseSqlite()), o => o.UseSqlite($"Data Source={Path.Combine(stores._folder.FullName, "parity.db")}"), fill);
        if (server is null) return stores;
        stores._database = await server.CreateDatabaseAsync();
        await stores.AddAsync("postgresql", crm => crm.UseEntityFrameworkCore<HostDb>(ef => ef.UsePostgreSql()), o => o.UseNpgsql(stores._database.ConnectionString), fill);
        return stores;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (_, services) in _all) await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        if (_database is not null) await _database.DisposeAsync();
    }

    private async Task AddAsync(string name, Action<Crm.Core.Hosting.CrmBuilder> store, Action<DbContextOptionsBuilder>? database, Func<IServiceProvider, Task> fill)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddSingleton<TimeProvider>(new ManualClock(ParityPools.Now));
        services.AddSingleton<IIdGenerator>(new SeededIds());
        if (database is not null) services.AddDbContextPool<HostDb>(database);
        store(services.AddCrm(o => o.BaseCurrency = "VND"));
        var provider = services.BuildServiceProvider();
        if (database is not null)
        {
            await using var scope = provider.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<HostDb>().Database.EnsureCreatedAsync();
        }

        await fill(provider);
        _all.Add((name, provider));
    }
}
