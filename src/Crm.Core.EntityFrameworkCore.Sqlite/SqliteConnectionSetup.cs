using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Crm.Core.EntityFrameworkCore.Sqlite;

/// <summary>
/// Gives every connection the safe settings the driver does not: deleted text is overwritten, schemas are not trusted,
/// writers wait for each other, commits are durable. Once per physical connection: the driver pools them.
/// </summary>
internal sealed class SqliteConnectionSetup(SqliteCrmOptions options)
{
    private static readonly object Done = new();

    private readonly ConditionalWeakTable<object, object> _setUp = [];
    private readonly ConditionalWeakTable<object, object> _setUpInTransaction = [];

    private readonly string _anywhere = string.Create(
        CultureInfo.InvariantCulture,
        $"PRAGMA secure_delete=ON; PRAGMA trusted_schema=OFF; PRAGMA busy_timeout={(long)options.BusyTimeout.TotalMilliseconds};");

    private readonly string _outsideTransactions = string.Create(
        CultureInfo.InvariantCulture, $"PRAGMA synchronous={(int)options.Durability}; PRAGMA foreign_keys=ON;");

    /// <summary>Sets a connection up that was not yet: as it opens, or at its first use when the host opened it.</summary>
    public void Ensure(DbConnection? connection)
    {
        if (connection is not SqliteConnection { Handle: { } handle } || _setUp.TryGetValue(handle, out _)) return;
        // Inside a transaction that the host began before, the rest has to wait for its end: SQLite refuses it, or passes over it.
        var inTransaction = raw.sqlite3_get_autocommit(handle) == 0;
        if (inTransaction && _setUpInTransaction.TryGetValue(handle, out _)) return;
        // Past the driver's commands, which insist on the transaction of their connection.
        SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(handle, inTransaction ? _anywhere : _anywhere + _outsideTransactions), handle);
        (inTransaction ? _setUpInTransaction : _setUp).AddOrUpdate(handle, Done);
    }
}
