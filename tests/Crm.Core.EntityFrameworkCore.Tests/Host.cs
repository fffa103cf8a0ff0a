using Crm.Core.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.EntityFrameworkCore.Tests;

/// <summary>A host around one context and one SQLite file of its own.</summary>
public sealed class Host<TContext> : IAsyncDisposable
    where TContext : DbContext
{
    private readonly DirectoryInfo _folder;
    private readonly ServiceProvider _services;

    private Host(DirectoryInfo folder, ServiceProvider services) => (_folder, _services) = (folder, services);

    public IServiceProvider Services => _services;

    public static async Task<Host<TContext>> StartAsync(
        Action<DbContextOptionsBuilder>? options = null, Action<CrmBuilder>? crm = null, bool pooled = true, Action<IServiceCollection>? services = null)
    {
        var folder = Directory.CreateTempSubdirectory("crm-host-");
        var collection = new ServiceCollection().AddLogging();
        void Configure(DbContextOptionsBuilder o)
        {
            o.UseSqlite($"Data Source={Path.Combine(folder.FullName, "host.db")}");
            options?.Invoke(o);
        }

        if (pooled) collection.AddDbContextPool<TContext>(Configure);
        else collection.AddDbContext<TContext>(Configure);
        var builder = collection.AddCrm().UseEntityFrameworkCore<TContext>(ef => ef.UseSqlite());
        crm?.Invoke(builder);
        services?.Invoke(collection);
        var host = new Host<TContext>(folder, collection.BuildServiceProvider(validateScopes: true));
        await host.InScopeAsync((_, db) => db.Database.EnsureCreatedAsync());
        return host;
    }

    public async Task<T> InScopeAsync<T>(Func<ICrm, TContext, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<ICrm>(), scope.ServiceProvider.GetRequiredService<TContext>());
    }

    public Task InScopeAsync(Func<ICrm, TContext, Task> work) => InScopeAsync(async (crm, db) =>
    {
        await work(crm, db);
        return true;
    });

    public async Task<T> InServicesAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
