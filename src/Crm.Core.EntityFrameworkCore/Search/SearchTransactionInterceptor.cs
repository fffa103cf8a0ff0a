using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Crm.Core.EntityFrameworkCore.Search;

/// <summary>Writes search rows into the transaction a save opened for itself, just before it commits: the customers are there by then.</summary>
internal sealed class SearchTransactionInterceptor : DbTransactionInterceptor
{
    public static readonly SearchTransactionInterceptor Instance = new();

    public override DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        PendingSearchRows.Find(eventData.Context)?.Restart();
        return result;
    }

    public override ValueTask<DbTransaction> TransactionStartedAsync(DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default) =>
        new(TransactionStarted(connection, eventData, result));

    public override InterceptionResult TransactionCommitting(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result)
    {
        if (PendingSearchRows.Find(eventData.Context) is { IsDue: true } pending) new SearchWriter(eventData.Context!).Write(pending.Take());
        return result;
    }

    public override async ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (PendingSearchRows.Find(eventData.Context) is { IsDue: true } pending) await new SearchWriter(eventData.Context!).WriteAsync(pending.Take(), cancellationToken);
        return result;
    }
}
