using System.Globalization;
using System.Text.Json;
using Crm.Core.EntityFrameworkCore.Bulk;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Crm.Core.EntityFrameworkCore.Sqlite.Bulk;

/// <summary>A prepared statement that takes the values of a row. Values are stored as the driver stores them.</summary>
internal sealed class SqliteStatement : IBulkValues, IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly int _parameters;
    private int _at;

    public SqliteStatement(sqlite3 database, string sql)
    {
        _database = database;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, sql, out _statement), database);
        _parameters = raw.sqlite3_bind_parameter_count(_statement);
    }

    public void Begin() => _at = 0;

    /// <summary>Runs the statement with the values it was given.</summary>
    /// <exception cref="SqliteException">What SQLite refused.</exception>
    public void Run()
    {
        var result = raw.sqlite3_step(_statement);
        // The message is gone after the reset, and the statement must be reset whatever comes.
        try
        {
            if (result is not (raw.SQLITE_DONE or raw.SQLITE_ROW)) SqliteException.ThrowExceptionForRC(result, _database);
        }
        finally
        {
            _ = raw.sqlite3_reset(_statement);
        }
    }

    public void Dispose() => _statement.Dispose();

    public void AddNull()
    {
        if (Next()) Check(raw.sqlite3_bind_null(_statement, _at));
    }

    public void Add(bool value) => Add(value ? 1L : 0L);

    public void Add(short value) => Add((long)value);

    public void Add(int value) => Add((long)value);

    public void Add(long value)
    {
        if (Next()) Check(raw.sqlite3_bind_int64(_statement, _at, value));
    }

    public void Add(double value)
    {
        if (Next()) Check(raw.sqlite3_bind_double(_statement, _at, value));
    }

    public void Add(decimal value) => Add(value.ToString("0.0###########################", CultureInfo.InvariantCulture));

    public void Add(string value)
    {
        if (Next()) Check(raw.sqlite3_bind_text(_statement, _at, value));
    }

    public void Add(byte[] value)
    {
        if (!Next()) return;
        // A blob without bytes would be bound as NULL.
        Check(value.Length == 0 ? raw.sqlite3_bind_zeroblob(_statement, _at, 0) : raw.sqlite3_bind_blob(_statement, _at, value));
    }

    public void Add(Guid value) => Add(value.ToString().ToUpperInvariant());

    public void Add(DateTimeOffset value) => Add(value.ToString("yyyy\\-MM\\-dd HH\\:mm\\:ss.FFFFFFFzzz", CultureInfo.InvariantCulture));

    public void Add(DateOnly value) => Add(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public void Add(IEnumerable<string> value) => Add(JsonSerializer.Serialize(value));

    // A statement may need fewer values than the row has: those of the key come first.
    private bool Next() => ++_at <= _parameters;

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK) SqliteException.ThrowExceptionForRC(result, _database);
    }
}
