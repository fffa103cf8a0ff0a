using System.Data.Common;
using Crm.Core.Conformance.Golden;
using Crm.Core.Customers;
using Crm.Core.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Proofs.Tests;

/// <summary>A database that writes down what it is asked and counts what EF Core compiles for it.</summary>
public sealed class QueryStore : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crm-queries-");
    private readonly PostgresDatabase? _database;
    private readonly Commands _commands = new();
    private readonly MemoryCache _cache = new(new MemoryCacheOptions());
    private int _compiled;

    private QueryStore(PostgresDatabase? database)
    {
        _database = database;
        var services = new ServiceCollection().AddLogging();
        services.AddSingleton<TimeProvider>(new ManualClock(Now));
        services.AddDbContextPool<QueryDb>(o =>
        {
            if (database is null) o.UseSqlite($"Data Source={Path.Combine(_folder.FullName, "queries.db")}");
            else o.UseNpgsql(database.ConnectionString);
            // EF Core keeps a thousand queries for all contexts together; other tests would push out what is counted here.
            o.UseMemoryCache(_cache).AddInterceptors(_commands).LogTo((id, _) => id == CoreEventId.QueryCompilationStarting, _ => Interlocked.Increment(ref _compiled));
        });
        services.AddCrm().UseEntityFrameworkCore<QueryDb>(ef => _ = database is null ? ef.UseSqlite() : ef.UsePostgreSql())
            .AddRuleFields<Customer>(f => f.Code("host.odd", "no database can read it", c => Odd(c.Source)));
        Services = services.BuildServiceProvider();
    }

    public static DateTimeOffset Now { get; } = new DateTimeOffset(2026, 3, 14, 9, 26, 53, 589, TimeSpan.Zero).AddTicks(7_930);

    public ServiceProvider Services { get; }

    /// <summary>How many queries were compiled so far.</summary>
    public int Compiled => _compiled;

    public static async Task<QueryStore> OpenAsync(PostgresServer? server)
    {
        var store = new QueryStore(server is null ? null : await server.CreateDatabaseAsync());
        await using (var scope = store.Services.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<QueryDb>().Database.EnsureCreatedAsync();
        await new GoldenPopulation(store.Services, Now).AddAsync();
        return store;
    }

    /// <summary>The commands of some work.</summary>
    public async Task<IReadOnlyList<string>> AskedAsync(Func<Task> work)
    {
        _commands.Texts.Clear();
        await work();
        return [.. _commands.Texts];
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        _cache.Dispose();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        if (_database is not null) await _database.DisposeAsync();
    }

    private static string? Odd(string? text) => text + "!";

    private sealed class Commands : DbCommandInterceptor
    {
        public List<string> Texts { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Texts.Add(command.CommandText);
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}

/// <summary>A host's context with nothing but the library.</summary>
public sealed class QueryDb(DbContextOptions<QueryDb> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseCrm(Database);
}
