using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Crm.Core.EntityFrameworkCore.Sqlite;

/// <summary>
/// Sees every connection before it is used: as EF opens it, or, when the host had opened it, as the first transaction begins or the first
/// command is made on it.
/// </summary>
internal sealed class SqliteConnectionInterceptor(SqliteConnectionSetup setup) : DbConnectionInterceptor, IDbCommandInterceptor, IDbTransactionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => setup.Ensure(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        setup.Ensure(connection); // settings never wait for the disk
        return Task.CompletedTask;
    }

    public InterceptionResult<DbCommand> CommandCreating(CommandCorrelatedEventData eventData, InterceptionResult<DbCommand> result)
    {
        setup.Ensure(eventData.Connection);
        return result;
    }

    public InterceptionResult<DbTransaction> TransactionStarting(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result)
    {
        setup.Ensure(connection);
        return result;
    }

    public ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        setup.Ensure(connection);
        return new(result);
    }
}
