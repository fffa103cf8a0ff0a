using Crm.Core.Errors;
using Crm.Core.Tenancy;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Crm.Core.Tool.Storage;

/// <summary>The database a run works on, with the library's services over it.</summary>
internal sealed class ToolStore : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private ToolStore(string? file, NpgsqlConnectionStringBuilder? server)
    {
        File = file;
        Server = server;
        var services = new ServiceCollection();
        // Not pooled: a file that is gone, copied or replaced is opened anew.
        services.AddDbContext<ToolDb>(db => _ = server is null ? db.UseSqlite(FileConnection(file!, SqliteOpenMode.ReadWriteCreate)) : db.UseNpgsql(server.ConnectionString));
        services.AddCrm()
            .UseEntityFrameworkCore<ToolDb>(ef => _ = server is null ? ef.UseSqlite() : ef.UsePostgreSql())
            .UseCaller(new CrmCaller(TenantId.Default, Via: "crm"));
        _services = services.BuildServiceProvider();
    }

    /// <summary>The SQLite file; null for a server.</summary>
    public string? File { get; }

    /// <summary>The PostgreSQL server; null for a file.</summary>
    public NpgsqlConnectionStringBuilder? Server { get; }

    public static ToolStore Open(string file, string? postgres)
    {
        if (postgres is null) return new(Path.GetFullPath(file), null);
        try
        {
            return new(null, new NpgsqlConnectionStringBuilder(postgres));
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
        if (File is not null && !System.IO.File.Exists(File)) throw new CrmException(ToolErrors.NoDatabase, "--db");
        await using var scope = Scope();
        var schema = await SchemaReader.ReadAsync(scope.ServiceProvider.GetRequiredService<ToolDb>(), ct);
        if (schema.IsEmpty) throw new CrmException(ToolErrors.NoDatabase, File is null ? "--postgres" : "--db");
        if (schema.Missing.Count > 0) throw new CrmException(ToolErrors.MissingTables, schema.Missing[0]);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
