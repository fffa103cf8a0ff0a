using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.Benchmarks.Stores;

/// <summary>Prepared inserts without indexes, which are made afterwards in one go each.</summary>
internal static class SqliteBulk
{
    public static void Write(DbContext context, string connectionString, IEnumerable<BulkTable> tables)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false, ForeignKeys = false }.ConnectionString);
        SqliteConnection.ClearAllPools(); // the journal changes only while nobody else has the file open
        connection.Open();
        Execute(connection, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-1000000; PRAGMA temp_store=MEMORY");
        var indexes = Read(connection, "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL");
        foreach (var (name, _) in indexes) Execute(connection, $"DROP INDEX \"{name}\"");
        foreach (var table in tables) Write(context, connection, table);
        Console.Error.Write("indexes ");
        foreach (var (_, sql) in indexes) Execute(connection, sql);

        Execute(connection, "PRAGMA journal_mode=WAL");
    }

    private static void Write(DbContext context, SqliteConnection connection, BulkTable bulk)
    {
        var (table, columns, rows) = bulk.For(context);
        Console.Error.Write($"{table.Name} ");
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        var parameters = columns.Select((_, i) => command.Parameters.Add(new SqliteParameter { ParameterName = $"$p{i}" })).ToList();
        command.CommandText = $"INSERT INTO \"{table.Name}\" ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) VALUES ({string.Join(", ", parameters.Select(p => p.ParameterName))})";
        command.Prepare();
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++) parameters[i].Value = row[i] ?? DBNull.Value;
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static List<(string Name, string Sql)> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var read = new List<(string, string)>();
        while (reader.Read()) read.Add((reader.GetString(0), reader.GetString(1)));
        return read;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
