using Crm.Core.DataExchange.Tables;
using Crm.Core.Tool.Storage;

namespace Crm.Core.Tool.Importing;

/// <summary>Takes the rows of a file through the public services, batch by batch.</summary>
internal abstract class FileImport(ToolStore store, Table file, bool dryRun)
{
    /// <summary>True when nothing is to be stored.</summary>
    protected bool DryRun => dryRun;

    public async Task RunAsync(ImportReport report, Action<ImportReport> progress, CancellationToken ct)
    {
        foreach (var batch in file.Rows().Chunk(ImportBatch.Size))
        {
            await new ImportBatch(store, dryRun, ScopeBeginsAsync, TakeAsync).RunAsync(batch, file, report, ct);
            BatchEnded();
            progress(report);
        }
    }

    /// <summary>Asks once for what all rows of a scope need. Comes again, with each row alone, when they cannot be stored together.</summary>
    /// <param name="crm">The services of the scope.</param>
    /// <param name="rows">Those that can be read.</param>
    /// <param name="ct">Cancels.</param>
    protected virtual Task ScopeBeginsAsync(ICrm crm, IReadOnlyList<TableRow> rows, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Takes one row; nothing is saved before the batch is.</summary>
    /// <exception cref="RowRefusedException">The row is not acceptable.</exception>
    protected abstract Task<RowOutcome> TakeAsync(ICrm crm, TableRow row, CancellationToken ct);

    /// <summary>Forgets what concerns the rows of one batch only.</summary>
    protected virtual void BatchEnded()
    {
    }
}
