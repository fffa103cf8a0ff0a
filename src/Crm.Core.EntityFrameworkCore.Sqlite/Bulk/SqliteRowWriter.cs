using Crm.Core.EntityFrameworkCore.Bulk;
using Crm.Core.Errors;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Crm.Core.EntityFrameworkCore.Sqlite.Bulk;

/// <summary>
/// Runs prepared statements row by row, right on the connection's handle: the driver's commands look every parameter up by its name
/// and box every value, which takes longer than SQLite itself.
/// </summary>
internal sealed class SqliteRowWriter(sqlite3 database) : IBulkRowWriter
{
    private readonly Dictionary<(BulkTable Table, string Verb), SqliteStatement> _prepared = [];

    public Task BeginBatchAsync(CancellationToken ct) => Task.CompletedTask;

    public Task EndBatchAsync(CancellationToken ct) => Task.CompletedTask;

    public Task InsertAsync(BulkTable table, IReadOnlyList<BulkRow> rows, CancellationToken ct)
    {
        var insert = Prepared(table, "INSERT", SqliteBulkSql.Insert);
        foreach (var row in rows) Run(insert, table, row, ct);
        return Task.CompletedTask;
    }

    public Task UpdateAsync(BulkTable table, IReadOnlyList<BulkTable> parts, IReadOnlyList<BulkRow> rows, CancellationToken ct)
    {
        var update = Prepared(table, "UPDATE", SqliteBulkSql.Update);
        foreach (var row in rows)
        {
            Run(update, table, row, ct);
            if (raw.sqlite3_changes(database) == 0) throw new CrmConcurrencyException(row.Record?.ToString());
        }

        foreach (var part in parts)
        {
            var delete = Prepared(part, "DELETE", SqliteBulkSql.DeleteParts);
            foreach (var row in rows) Run(delete, table, row, ct);
        }

        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        foreach (var statement in _prepared.Values) statement.Dispose();
        return ValueTask.CompletedTask;
    }

    private SqliteStatement Prepared(BulkTable table, string verb, Func<BulkTable, string> sql)
    {
        if (_prepared.TryGetValue((table, verb), out var statement)) return statement;
        try
        {
            statement = new(database, sql(table));
        }
        catch (SqliteException refused)
        {
            throw new BulkRefusedException(null, refused);
        }

        _prepared.Add((table, verb), statement);
        return statement;
    }

    private static void Run(SqliteStatement statement, BulkTable table, BulkRow row, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        try
        {
            statement.Begin();
            table.Write(row.Row, statement);
            statement.Run();
        }
        catch (SqliteException refused)
        {
            throw new BulkRefusedException(row.Record, refused);
        }
    }
}
