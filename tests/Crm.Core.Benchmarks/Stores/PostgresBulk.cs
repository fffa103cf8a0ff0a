using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Crm.Core.Benchmarks.Stores;

/// <summary>COPY without indexes and checks of references; indexes are made afterwards in one go each.</summary>
internal static class PostgresBulk
{
    public static async Task WriteAsync(DbContext context, string connectionString, IEnumerable<BulkTable> tables)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = 0 }.ConnectionString);
        await connection.OpenAsync();
        await ExecuteAsync(connection, "SET session_replication_role = replica; SET maintenance_work_mem = '1GB'; SET synchronous_commit = off");
        var indexes = await ReadAsync(connection, "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND indexname NOT LIKE 'pk\\_%'");
        foreach (var (name, _) in indexes) await ExecuteAsync(connection, $"DROP INDEX \"{name}\"");
        foreach (var table in tables) await WriteAsync(context, connection, table);
        await Console.Error.WriteAsync("indexes ");
        foreach (var (_, sql) in indexes) await ExecuteAsync(connection, sql);

        await ExecuteAsync(connection, "VACUUM ANALYZE"); // what autovacuum would have done by the time such a store has grown
        await ExecuteAsync(connection, "CHECKPOINT");
    }

    private static async Task WriteAsync(DbContext context, NpgsqlConnection connection, BulkTable bulk)
    {
        var (table, columns, rows) = bulk.For(context);
        await Console.Error.WriteAsync($"{table.Name} ");
        var types = columns.Select(c => c.StoreType).ToList();
        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY \"{table.Name}\" ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) FROM STDIN (FORMAT BINARY)");
        copy.Timeout = TimeSpan.FromHours(1);
        foreach (var row in rows)
        {
            await copy.StartRowAsync();
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i] is { } value) await copy.WriteAsync(value, Plain(types[i]));
                else await copy.WriteNullAsync();
            }
        }

        await copy.CompleteAsync();
    }

    // character varying(300) is a character varying to COPY.
    private static string Plain(string storeType)
    {
        var size = storeType.IndexOf('(', StringComparison.Ordinal);
        return size < 0 ? storeType : string.Concat(storeType.AsSpan(0, size), storeType.AsSpan(storeType.IndexOf(')', StringComparison.Ordinal) + 1));
    }

    private static async Task<List<(string Name, string Sql)>> ReadAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var read = new List<(string, string)>();
        while (await reader.ReadAsync()) read.Add((reader.GetString(0), reader.GetString(1)));
        return read;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
