using Crm.Core.Hosting;
using Crm.Core.Testing;
using Crm.Core.Values;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Proofs.Replay;

/// <summary>A store whose clock is moved by hand.</summary>
public sealed class ReplayStore : IAsyncDisposable
{
    private readonly DirectoryInfo? _folder;
    private readonly ServiceProvider _services;

    private ReplayStore(DirectoryInfo? folder, Action<CrmBuilder> store, Action<DbContextOptionsBuilder>? database)
    {
        _folder = folder;
        var services = new ServiceCollection().AddLogging();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IIdGenerator>(new SeededIds());
        if (database is not null) services.AddDbContextPool<HostDb>(database);
        store(services.AddCrm(o => o.BaseCurrency = "VND"));
        _services = services.BuildServiceProvider();
    }

    /// <summary>Its clock.</summary>
    public ManualClock Clock { get; } = new(new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero));

    /// <summary>The services on it.</summary>
    public IServiceProvider Services => _services;

    /// <summary>In memory.</summary>
    public static Task<ReplayStore> InMemoryAsync() => Task.FromResult(new ReplayStore(null, crm => crm.UseInMemory(), null));

    /// <summary>In a file of its own.</summary>
    public static async Task<ReplayStore> OnSqliteAsync()
    {
        var folder = Directory.CreateTempSubdirectory("crm-replay-");
        var store = new ReplayStore(folder, crm => crm.UseEntityFrameworkCore<HostDb>(ef => ef.UseSqlite()), o => o.UseSqlite($"Data Source={Path.Combine(folder.FullName, "replay.db")}"));
        await using var scope = store.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<HostDb>().Database.EnsureCreatedAsync();
        return store;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_folder is null) return;
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
