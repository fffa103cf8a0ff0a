using Crm.Core.EntityFrameworkCore.Hosting;
using Crm.Core.Errors;
using Crm.Core.Settings;
using Crm.Core.Tenancy;
using Crm.Core.Tool.Refusals;
using Crm.Core.Values;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Crm.Core.Tool.Storage;

/// <summary>The database a run works on, with the library's services over it.</summary>
internal sealed class ToolStore : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private ToolStore(string? file, NpgsqlConnectionStringBuilder? server, TenantId tenant)
    {
        File = file;
        Server = server;
        var services = new ServiceCollection();
        services.AddCrm().UseCaller(new CrmCaller(tenant, Via: "crm"));
        if (server is null) Store<SqliteToolDb>(services, db => db.UseSqlite(FileConnection(file!, SqliteOpenMode.ReadWriteCreate), o => o.MigrationsHistoryTable(SchemaReader.HistoryTable)), ef => ef.UseSqlite());
        else Store<PostgreSqlToolDb>(services, db => db.UseNpgsql(server.ConnectionString, o => o.MigrationsHistoryTable(SchemaReader.HistoryTable)), ef => ef.UsePostgreSql());
        _services = services.BuildServiceProvider();
        var options = _services.GetRequiredService<IOptions<CrmOptions>>().Value;
        Zone = TimeZoneName.Parse(options.TimeZoneOfTenant?.Invoke(tenant) ?? options.TimeZone);
    }

    /// <summary>The SQLite file; null for a server.</summary>
    public string? File { get; }

    /// <summary>The PostgreSQL server; null for a file.</summary>
    public NpgsqlConnectionStringBuilder? Server { get; }

    /// <summary>The time zone of the tenant, in which days are meant.</summary>
    public TimeZoneName Zone { get; }

    public static ToolStore Open(string file, string? postgres, TenantId tenant)
    {
        if (postgres is null) return new(Path.GetFullPath(file), null, tenant);
        try
        {
            return new(null, new NpgsqlConnectionStringBuilder(postgres), tenant);
        }
        catch (ArgumentException failure)
        {
            throw new CrmException(ToolErrors.BadConnection, "--postgres", failure);
        }
    }

    public static string FileConnection(string file, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ConnectionString;

    /// <summary>A scope of its own: what a context has seen, it keeps.</summary>
    public AsyncServiceScope Scope() => _services.CreateAsyncScope();

    /// <summary>Refuses a database the library cannot work on.</summary>
    public async Task MustBeReadyAsync(CancellationToken ct)
    {
        var schema = await MustBeThereAsync(ct);
        if (schema.History is { Unknown: [var newer, ..] }) throw new CrmException(ToolErrors.NewerDatabase, newer);
        if (schema.History is { Pending: [var pending, ..] }) throw new CrmException(ToolErrors.PendingMigrations, pending);
        if (schema.Missing.Count > 0) throw new CrmException(ToolErrors.MissingTables, schema.Missing[0]);
    }

    /// <summary>Refuses what is no database of the library; one of an older or newer version will do.</summary>
    public async Task<SchemaState> MustBeThereAsync(CancellationToken ct)
    {
        if (File is not null && !System.IO.File.Exists(File)) throw new CrmException(ToolErrors.NoDatabase, "--db");
        await using var scope = Scope();
        var schema = await SchemaReader.ReadAsync(scope.ServiceProvider.GetRequiredService<ToolDb>(), ct);
        return schema.IsEmpty ? throw new CrmException(ToolErrors.NoDatabase, File is null ? "--postgres" : "--db") : schema;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static void Store<TContext>(IServiceCollection services, Action<DbContextOptionsBuilder> engine, Action<EfCrmBuilder> dialect)
        where TContext : ToolDb
    {
        // Not pooled: a file that is gone, copied or replaced is opened anew.
        services.AddDbContext<TContext>(engine);
        services.AddScoped<ToolDb>(s => s.GetRequiredService<TContext>());
        services.AddCrm().UseEntityFrameworkCore<TContext>(dialect);
    }
}
