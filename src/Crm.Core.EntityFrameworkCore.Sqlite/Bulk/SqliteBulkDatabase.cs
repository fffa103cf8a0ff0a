using System.Data.Common;
using Crm.Core.EntityFrameworkCore.Bulk;
using Microsoft.Data.Sqlite;

namespace Crm.Core.EntityFrameworkCore.Sqlite.Bulk;

/// <summary>Many rows into SQLite: one prepared statement a table.</summary>
internal sealed class SqliteBulkDatabase : IBulkDatabase
{
    public IBulkRowWriter On(DbConnection connection) => connection is SqliteConnection { Handle: { } handle }
        ? new SqliteRowWriter(handle)
        : throw new InvalidOperationException($"Bulk writes need the driver's own connection, not {connection.GetType().Name}. Take the wrapper off the context's connection.");
}
