using System.Runtime.ExceptionServices;
using System.Transactions;
using Crm.Core.Auditing;
using Crm.Core.Customers;
using Crm.Core.EntityFrameworkCore.Commands;
using Crm.Core.EntityFrameworkCore.Saving;
using Crm.Core.EntityFrameworkCore.Search;
using Crm.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Crm.Core.EntityFrameworkCore.Bulk;

/// <summary>One bulk write on the context's connection, which stays open so that what was prepared is used again.</summary>
internal sealed class EfBulkSession(DbContext context, IBulkDatabase database) : IBulkSession
{
    private const string Savepoint = "crm_bulk";

    private IBulkRowWriter? _rows;

    public async Task StoreAsync(IReadOnlyList<RecordedBatch> batches, CancellationToken ct)
    {
        foreach (var batch in batches) TrackedRecords.MustNotBeAdded(context, batch);
        try
        {
            if (context.Database.CurrentTransaction is { } joined) await JoinAsync(joined, batches, ct);
            else if (Transaction.Current is not null || context.Database.GetEnlistedTransaction() is not null) await WriteAsync(batches, ct);
            else await StandAloneAsync(batches, ct);
        }
        catch (BulkRefusedException refused)
        {
            DatabaseFailures.Translate(context, refused.InnerException!, refused.Record?.ToString());
            ExceptionDispatchInfo.Throw(refused.InnerException!);
        }
    }

    public void Settle(RecordedBatch batch) => TrackedRecords.Settle(context, batch);

    public async ValueTask DisposeAsync()
    {
        if (_rows is not null) await _rows.DisposeAsync();
        await context.Database.CloseConnectionAsync();
    }

    // A host with retries lets nobody else begin a transaction. The ids were made before, so a commit of which nobody knows is found by its first entry.
    private Task StandAloneAsync(IReadOnlyList<RecordedBatch> batches, CancellationToken ct) => context.Database.CreateExecutionStrategy().ExecuteInTransactionAsync(
        batches,
        WriteAsync,
        (b, stop) => IsStoredAsync(b[0].Entry.Id, stop),
        ct);

    private Task<bool> IsStoredAsync(Guid entry, CancellationToken ct) => context.Set<AuditEntry>().AsNoTracking().AnyAsync(e => e.Id == entry, ct);

    // What fails leaves the host's transaction as it was before the batch.
    private async Task JoinAsync(IDbContextTransaction joined, IReadOnlyList<RecordedBatch> batches, CancellationToken ct)
    {
        if (!joined.SupportsSavepoints)
        {
            await WriteAsync(batches, ct);
            return;
        }

        await joined.CreateSavepointAsync(Savepoint, ct);
        try
        {
            await WriteAsync(batches, ct);
        }
        catch
        {
            await joined.RollbackToSavepointAsync(Savepoint, CancellationToken.None);
            throw;
        }

        await joined.ReleaseSavepointAsync(Savepoint, ct);
    }

    private async Task WriteAsync(IReadOnlyList<RecordedBatch> batches, CancellationToken ct)
    {
        _rows ??= database.On(context.Database.GetDbConnection());
        await _rows.BeginBatchAsync(ct);
        foreach (var batch in batches) await WriteRowsAsync(_rows, batch, ct);
        await _rows.EndBatchAsync(ct);
    }

    private async Task WriteRowsAsync(IBulkRowWriter rows, RecordedBatch batch, CancellationToken ct)
    {
        var plan = BulkPlan.Of(context, batch.Records[0].Record.GetType());
        var changed = Rows(batch, AuditAction.Changed);
        // What changed records give up must be free before new ones take it.
        if (changed.Count > 0) await rows.UpdateAsync(plan.Record, plan.Parts, changed, ct);
        var created = changed.Count == batch.Records.Count ? [] : Rows(batch, AuditAction.Created);
        if (created.Count > 0) await rows.InsertAsync(plan.Record, created, ct);
        foreach (var part in plan.Parts)
        {
            var parts = batch.Records.SelectMany(r => part.PartsOf(r.Record).Select(p => new BulkRow(p, r.Record))).ToList();
            if (parts.Count > 0) await rows.InsertAsync(part, parts, ct);
        }

        if (plan.SearchTerms is { } terms) await WriteSearchRowsAsync(rows, terms, batch, ct);
        await rows.InsertAsync(plan.Outbox, [new(batch.Message, null)], ct);
        await rows.InsertAsync(plan.Audit, [new(batch.Entry, null)], ct);
        await rows.InsertAsync(plan.AuditLines, [.. batch.Lines.Select(l => new BulkRow(l, null))], ct);
        if (batch.Values.Count > 0) await rows.InsertAsync(plan.AuditValues, [.. batch.Values.Select(v => new BulkRow(v, null))], ct);
    }

    private async Task WriteSearchRowsAsync(IBulkRowWriter rows, BulkTable terms, RecordedBatch batch, CancellationToken ct)
    {
        var indexed = batch.Records.Select(r => IndexedCustomer.After(r.Action, (Customer)r.Record)).ToList();
        await ContextCommands.RunAsync(context, new SearchWriter(context).BesideTerms(indexed), ct);
        await rows.InsertAsync(terms, [.. indexed.SelectMany(c => c.Terms!.RowsOf(c.Tenant, c.Id)).Select(t => new BulkRow(t, null))], ct);
    }

    private static List<BulkRow> Rows(RecordedBatch batch, AuditAction action) =>
        [.. batch.Records.Where(r => r.Action == action).Select(r => new BulkRow(r.Record, r.Record))];
}
