namespace Crm.Core.Testing;

/// <summary>A database of a test class; dropped when disposed, connections or not.</summary>
/// <param name="server">Where it lies.</param>
/// <param name="name">Its name, for a copy.</param>
/// <param name="connectionString">How to reach it.</param>
public sealed class PostgresDatabase(PostgresServer server, string name, string connectionString) : IAsyncDisposable
{
    public string Name { get; } = name;

    public string ConnectionString { get; } = connectionString;

    public async ValueTask DisposeAsync() => await server.DropAsync(Name);
}
