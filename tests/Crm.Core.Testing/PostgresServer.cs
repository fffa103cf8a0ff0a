using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Crm.Core.Testing;

/// <summary>
/// A PostgreSQL server for tests: the one named by <c>CRM_TEST_POSTGRES</c> (a connection string), otherwise a cluster of
/// its own in a temporary folder, gone when the test process is gone. One per test process through <see cref="SharedAsync"/>.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private static readonly Lazy<Task<PostgresServer>> Shared = new(() => StartAsync(PostgresOptions.FromEnvironment()));

    private readonly SemaphoreSlim _cloning = new(1, 1);
    private readonly string _connection;
    private readonly PostgresCluster? _own;

    private PostgresServer(string connection, PostgresCluster? own) => (_connection, _own) = (connection, own);

    /// <summary>Why there is no server for tests; null when there is one. Starts nothing.</summary>
    public static string? Unavailable =>
        PostgresOptions.NamedServer is not null ? null : PostgresBinaries.WhyNot();

    /// <summary>True when a missing server is a failure instead of a reason to skip: CI says so.</summary>
    public static bool IsRequired => Environment.GetEnvironmentVariable("CRM_REQUIRE_POSTGRES") == "1";

    /// <summary>True when this process started the server, and so may end it.</summary>
    public bool IsOwn => _own is not null;

    /// <summary>The server's process, to be killed by a test of crashes; null for a server that somebody else runs.</summary>
    public int? ProcessId => _own?.ProcessId;

    /// <summary>How to reach the server, not a database of its own.</summary>
    public string ConnectionString => _connection;

    /// <summary>The server all tests of this process share, started by the first who asks.</summary>
    public static Task<PostgresServer> SharedAsync() => Shared.Value;

    /// <summary>A server for one test alone.</summary>
    /// <param name="options">How it runs; ignored for a server that somebody else runs.</param>
    public static async Task<PostgresServer> StartAsync(PostgresOptions options)
    {
        if (Unavailable is { } reason) throw new InvalidOperationException(reason);
        if (PostgresOptions.NamedServer is { } named) return new(named, own: null);

        var cluster = await PostgresCluster.StartAsync(options, FreePort);
        return new($"Host=127.0.0.1;Port={cluster.Port.ToString(CultureInfo.InvariantCulture)};Username={PostgresCluster.User};Database=postgres", cluster);
    }

    /// <summary>A new database.</summary>
    /// <param name="template">The database to copy, with everything in it; null for an empty one. Connections to it are ended: a pool of other settings than ours would hand out dead ones.</param>
    public async Task<PostgresDatabase> CreateDatabaseAsync(string? template = null)
    {
        var name = "crm_" + Guid.NewGuid().ToString("N")[..16];
        await _cloning.WaitAsync();
        try
        {
            if (template is not null) await EndConnectionsAsync(template);
            await ExecuteAsync(template is null ? $"CREATE DATABASE {name}" : $"CREATE DATABASE {name} TEMPLATE \"{template}\"");
        }
        finally
        {
            _cloning.Release();
        }

        return new(this, name, To(name));
    }

    /// <summary>Ends the server at once, as a power cut would; a server that somebody else runs is left alone.</summary>
    public async ValueTask DisposeAsync()
    {
        _cloning.Dispose();
        if (_own is not null) await _own.EndAsync();
    }

    internal Task DropAsync(string database) => ExecuteAsync($"DROP DATABASE IF EXISTS \"{database}\" WITH (FORCE)");

    private string To(string database) => new NpgsqlConnectionStringBuilder(_connection) { Database = database }.ConnectionString;

    private async Task EndConnectionsAsync(string database)
    {
        await using (var pooled = new NpgsqlConnection(To(database))) NpgsqlConnection.ClearPool(pooled);
        await ExecuteAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", database);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task ExecuteAsync(string sql, string? parameter = null)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_connection) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        if (parameter is not null) command.Parameters.Add(new() { Value = parameter });
        await command.ExecuteNonQueryAsync();
    }
}
