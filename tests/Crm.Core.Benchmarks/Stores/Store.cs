using Crm.Core.Benchmarks.Yardstick;
using Crm.Core.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Benchmarks.Stores;

/// <summary>A filled database and two applications on it: one with the library, one with plain EF Core.</summary>
internal sealed class Store : IAsyncDisposable
{
    private readonly Population? _population;
    private readonly Func<ValueTask> _drop;

    private Store(string name, Population? population, ServiceProvider crm, ServiceProvider plain, Func<ValueTask> drop) =>
        (Name, _population, Crm, Plain, _drop) = (name, population, crm, plain, drop);

    public string Name { get; }

    public Population Population => _population ?? throw new InvalidOperationException("This store was filled otherwise.");

    public ServiceProvider Crm { get; }

    public ServiceProvider Plain { get; }

    public static Task<Store> OnSqliteAsync(Population population) => OnSqliteAsync(population.Customers, population.Tables(), population);

    public static async Task<Store> OnSqliteAsync(int customers, IEnumerable<BulkTable> tables, Population? population = null, TimeProvider? clock = null)
    {
        var folder = Directory.CreateTempSubdirectory("crm-benchmark-");
        var connection = $"Data Source={Path.Combine(folder.FullName, "crm.db")}";
        // Another text, another pool: the yardstick must not get connections the library has set up.
        var plain = connection + ";Foreign Keys=True;Default Timeout=31";
        var store = new Store(
            "sqlite", population, CrmOn(o => o.UseSqlite(connection), crm => crm.UseEntityFrameworkCore<CrmDb>(ef => ef.UseSqlite()), clock), PlainOn(o => o.UseSqlite(plain)), () =>
            {
                SqliteConnection.ClearAllPools();
                folder.Delete(recursive: true);
                return ValueTask.CompletedTask;
            });
        await store.FillAsync(customers, context =>
        {
            SqliteBulk.Write(context, connection, tables);
            return Task.CompletedTask;
        });
        await MustBeDurableAsync(store.Crm.GetRequiredService<IServiceScopeFactory>(), typeof(CrmDb));
        await MustBeDurableAsync(store.Plain.GetRequiredService<IServiceScopeFactory>(), typeof(PlainDb));
        return store;
    }

    public static Task<Store> OnPostgresAsync(PostgresServer server, Population population) => OnPostgresAsync(server, population.Customers, population.Tables(), population);

    public static async Task<Store> OnPostgresAsync(
        PostgresServer server, int customers, IEnumerable<BulkTable> tables, Population? population = null, TimeProvider? clock = null, Action<Hosting.CrmBuilder>? more = null)
    {
        var database = await server.CreateDatabaseAsync();
        var connection = database.ConnectionString;
        var store = new Store(
            "postgresql",
            population,
            CrmOn(o => o.UseNpgsql(connection), crm => crm.UseEntityFrameworkCore<CrmDb>(ef => ef.UsePostgreSql()), clock, more),
            PlainOn(o => o.UseNpgsql(connection)),
            database.DisposeAsync);
        await store.FillAsync(customers, context => PostgresBulk.WriteAsync(context, connection, tables));
        return store;
    }

    /// <summary>The application with the library again, on what a PostgreSQL store holds, with more in its connection string.</summary>
    public Store OnPostgresWith(string settings)
    {
        string connection;
        using (var scope = Crm.CreateScope()) connection = $"{scope.ServiceProvider.GetRequiredService<CrmDb>().Database.GetConnectionString()};{settings}";
        return new(
            $"{Name} with {settings}",
            _population,
            CrmOn(o => o.UseNpgsql(connection), crm => crm.UseEntityFrameworkCore<CrmDb>(ef => ef.UsePostgreSql())),
            PlainOn(o => o.UseNpgsql(connection)),
            () => ValueTask.CompletedTask);
    }

    public async ValueTask DisposeAsync()
    {
        await Crm.DisposeAsync();
        await Plain.DisposeAsync();
        await _drop();
    }

    private static ServiceProvider CrmOn(Action<DbContextOptionsBuilder> database, Action<Hosting.CrmBuilder> storage, TimeProvider? clock = null, Action<Hosting.CrmBuilder>? more = null)
    {
        var services = new ServiceCollection().AddLogging().AddDbContextPool<CrmDb>(database);
        if (clock is not null) services.AddSingleton(clock);
        storage(services.AddCrm());
        more?.Invoke(services.AddCrm());
        return services.BuildServiceProvider();
    }

    private static ServiceProvider PlainOn(Action<DbContextOptionsBuilder> database) =>
        new ServiceCollection().AddLogging().AddDbContextPool<PlainDb>(database).BuildServiceProvider();

    private async Task FillAsync(int customers, Func<DbContext, Task> fill)
    {
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        await Console.Error.WriteAsync($"{Name}, {customers} customers: ");
        await using var scope = Crm.CreateAsyncScope();
        await using var plain = Plain.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<CrmDb>();
        await context.Database.EnsureCreatedAsync();
        MustHaveTheSameColumns(context, plain.ServiceProvider.GetRequiredService<PlainDb>());
        await fill(context);
        context.Database.SetCommandTimeout(TimeSpan.FromMinutes(30)); // an index over millions of rows
        await context.Database.CreateCrmObjectsAsync();
        // What is left to be written to the disk would be written while something is measured.
        if (context.Database.IsNpgsql()) await context.Database.ExecuteSqlRawAsync("CHECKPOINT");
        await Console.Error.WriteLineAsync($"\n  loaded in {System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s");
    }

    private static void MustHaveTheSameColumns(DbContext crm, DbContext plain)
    {
        foreach (var ours in plain.Model.GetRelationalModel().Tables)
        {
            var theirs = crm.Model.GetRelationalModel().FindTable(ours.Name, null) ?? throw new InvalidOperationException($"The library has no table {ours.Name} any more.");
            var different = Columns(ours).Except(Columns(theirs)).Concat(Columns(theirs).Except(Columns(ours))).ToList();
            if (different.Count > 0)
                throw new InvalidOperationException($"The yardstick's {ours.Name} is not the library's: {string.Join(", ", different)}.");
        }

        // A limit of length costs nothing and stays away from the yardstick.
        static string TypeOf(IColumn column) => column.StoreType.StartsWith("character varying", StringComparison.Ordinal)
            ? string.Concat("text", column.StoreType.AsSpan(column.StoreType.IndexOf(')', StringComparison.Ordinal) + 1))
            : column.StoreType;

        static IEnumerable<string> Columns(ITable table) => table.Columns.Select(c => $"{c.Name} {TypeOf(c)}{(c.IsNullable ? "?" : "")}");
    }

    private static async Task MustBeDurableAsync(IServiceScopeFactory scopes, Type context)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = ((DbContext)scope.ServiceProvider.GetRequiredService(context)).Database;
        var synchronous = (await database.SqlQueryRaw<long>("SELECT synchronous AS Value FROM pragma_synchronous").ToListAsync())[0];
        var journal = (await database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").ToListAsync())[0];
        if (synchronous != 2 || journal != "wal") throw new InvalidOperationException($"{context.Name}: synchronous={synchronous}, journal_mode={journal}.");
    }
}
