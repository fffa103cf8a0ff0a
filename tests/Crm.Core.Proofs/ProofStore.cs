using Crm.Core.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Proofs;

/// <summary>Where a proof writes: a new database for each round.</summary>
public sealed class ProofStore : IAsyncDisposable
{
    internal const string Sqlite = "sqlite";
    internal const string PostgreSql = "postgresql";

    private readonly DirectoryInfo? _folder;
    private readonly PostgresServer? _server;
    private PostgresDatabase? _database;

    private ProofStore(DirectoryInfo? folder, PostgresServer? server) => (_folder, _server) = (folder, server);

    internal string Name => _server is null ? Sqlite : PostgreSql;

    /// <summary>SQLite files in a temporary folder.</summary>
    public static ProofStore OnSqlite() => new(Directory.CreateTempSubdirectory("crm-proof-"), null);

    /// <summary>Databases of a server that outlives the processes.</summary>
    /// <param name="server">The server.</param>
    public static Task<ProofStore> OnPostgresAsync(PostgresServer server) => Task.FromResult(new ProofStore(null, server));

    /// <summary>Drops what the last round wrote.</summary>
    public async ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        _folder?.Delete(recursive: true);
        if (_database is not null) await _database.DisposeAsync();
    }

    internal async Task<string> CreateAsync(int round)
    {
        string connection;
        if (_server is null)
        {
            connection = $"Data Source={Path.Combine(_folder!.FullName, $"round-{round}.db")}";
        }
        else
        {
            if (_database is not null) await _database.DisposeAsync();
            _database = await _server.CreateDatabaseAsync();
            connection = _database.ConnectionString;
        }

        await using var services = Host.Open(Name, connection);
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<HostDb>().Database.EnsureCreatedAsync();
        return connection;
    }
}
