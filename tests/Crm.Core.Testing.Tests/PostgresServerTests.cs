using Npgsql;

namespace Crm.Core.Testing.Tests;

public sealed class PostgresServerTests
{
    [PostgresFact]
    public async Task A_copy_holds_what_the_template_held_and_goes_its_own_way()
    {
        var server = await PostgresServer.SharedAsync();
        await using var template = await server.CreateDatabaseAsync();
        await ScalarAsync(template, "CREATE TABLE t (n int); INSERT INTO t VALUES (1), (2)");

        await using var copy = await server.CreateDatabaseAsync(template.Name);
        await ScalarAsync(copy, "INSERT INTO t VALUES (3)");

        Assert.Equal(3L, await ScalarAsync(copy, "SELECT count(*) FROM t"));
        Assert.Equal(2L, await ScalarAsync(template, "SELECT count(*) FROM t"));
    }

    [PostgresFact]
    public async Task Copies_can_be_made_at_the_same_time()
    {
        var server = await PostgresServer.SharedAsync();
        await using var template = await server.CreateDatabaseAsync();

        var copies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => server.CreateDatabaseAsync(template.Name)));

        Assert.Equal(4, copies.Select(c => c.Name).Distinct(StringComparer.Ordinal).Count());
        foreach (var copy in copies) await copy.DisposeAsync();
    }

    [PostgresFact]
    public async Task A_server_of_ones_own_writes_through_when_asked_and_is_gone_afterwards()
    {
        var server = await PostgresServer.StartAsync(new() { Fsync = true });
        if (!server.IsOwn) return;
        await using (var database = await server.CreateDatabaseAsync())
        {
            Assert.Equal("on", await ScalarAsync(database, "SHOW fsync"));
        }

        await server.DisposeAsync();

        await using var late = new NpgsqlConnection(server.ConnectionString);
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => late.OpenAsync());
    }

    private static async Task<object?> ScalarAsync(PostgresDatabase database, string sql)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
