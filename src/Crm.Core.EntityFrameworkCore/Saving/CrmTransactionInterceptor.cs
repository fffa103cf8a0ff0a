using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Crm.Core.EntityFrameworkCore.Saving;

/// <summary>Writes what a save adds into the transaction the save opened for itself, just before it commits: the records are there by then.</summary>
internal sealed class CrmTransactionInterceptor : DbTransactionInterceptor
{
    public static readonly CrmTransactionInterceptor Instance = new();

    public override DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        PendingCommit.Find(eventData.Context)?.Started(eventData.TransactionId);
        return result;
    }

    public override ValueTask<DbTransaction> TransactionStartedAsync(DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default) =>
        new(TransactionStarted(connection, eventData, result));

    public override InterceptionResult TransactionCommitting(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result)
    {
        PendingCommit.Find(eventData.Context)?.BeforeCommit(eventData.Context!, eventData.TransactionId);
        return result;
    }

    public override async ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (PendingCommit.Find(eventData.Context) is { } pending) await pending.BeforeCommitAsync(eventData.Context!, eventData.TransactionId, cancellationToken);
        return result;
    }

    public override void RolledBackToSavepoint(DbTransaction transaction, TransactionEventData eventData) => PendingCommit.Find(eventData.Context)?.RolledBack();

    public override Task RolledBackToSavepointAsync(DbTransaction transaction, TransactionEventData eventData, CancellationToken cancellationToken = default)
    {
        RolledBackToSavepoint(transaction, eventData);
        return Task.CompletedTask;
    }
}
