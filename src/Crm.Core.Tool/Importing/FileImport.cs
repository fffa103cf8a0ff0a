using Crm.Core.Tool.Csv;
using Crm.Core.Tool.Storage;

namespace Crm.Core.Tool.Importing;

/// <summary>Takes the rows of a file through the public services, batch by batch.</summary>
internal abstract class FileImport(ToolStore store, CsvFile file, bool dryRun)
{
    /// <summary>True when nothing is to be stored.</summary>
    protected bool DryRun => dryRun;

    public async Task RunAsync(ImportReport report, Action<ImportReport> progress, CancellationToken ct)
    {
        foreach (var batch in file.Rows().Chunk(ImportBatch.Size))
        {
            await new ImportBatch(store, dryRun, TakeAsync).RunAsync(batch, file, report, ct);
            BatchEnded();
            progress(report);
        }
    }

    /// <summary>Takes one row; nothing is saved before the batch is.</summary>
    /// <exception cref="RowRefusedException">The row is not acceptable.</exception>
    protected abstract Task<RowOutcome> TakeAsync(ICrm crm, CsvRow row, CancellationToken ct);

    /// <summary>Forgets what concerns the rows of one batch only.</summary>
    protected virtual void BatchEnded()
    {
    }
}
