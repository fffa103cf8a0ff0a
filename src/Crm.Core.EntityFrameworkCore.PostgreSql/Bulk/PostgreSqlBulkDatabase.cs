using System.Data.Common;
using Crm.Core.EntityFrameworkCore.Bulk;
using Npgsql;

namespace Crm.Core.EntityFrameworkCore.PostgreSql.Bulk;

/// <summary>Many rows into PostgreSQL: COPY, through a staging table where rows are there already.</summary>
internal sealed class PostgreSqlBulkDatabase : IBulkDatabase
{
    public IBulkRowWriter On(DbConnection connection) => connection is NpgsqlConnection npgsql
        ? new PostgreSqlRowWriter(npgsql)
        : throw new InvalidOperationException($"Bulk writes need the driver's own connection, not {connection.GetType().Name}. Take the wrapper off the context's connection.");
}
