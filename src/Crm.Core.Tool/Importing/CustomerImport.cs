using Crm.Core.Errors;
using Crm.Core.Tool.Csv;
using Crm.Core.Tool.Storage;

namespace Crm.Core.Tool.Importing;

/// <summary>Adds the customers of a file through the public services, batch by batch.</summary>
internal sealed class CustomerImport(ToolStore store, CsvFile file, CustomerMapping mapping, string source, bool dryRun)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public async Task RunAsync(ImportReport report, Action<ImportReport> progress, CancellationToken ct)
    {
        foreach (var batch in file.Rows().Chunk(ImportBatch.Size))
        {
            await new ImportBatch(store, dryRun, (crm, row, stop) => AddAsync(crm, row, stop)).RunAsync(batch, file, report, ct);
            progress(report);
        }
    }

    private async Task<RowOutcome> AddAsync(ICrm crm, CsvRow row, CancellationToken ct)
    {
        var draft = new CustomerDraft(mapping, row, source);
        try
        {
            if (draft.ExternalId is { } key)
            {
                if (dryRun && !_seen.Add(key)) return RowOutcome.Skipped;
                if (await crm.Customers.FindByExternalIdAsync(source, key, ct) is not null) return RowOutcome.Skipped;
            }

            await crm.Customers.AddAsync(draft.Build(), ct);
            return RowOutcome.Stored;
        }
        catch (CrmException refused)
        {
            throw new RowRefusedException(refused, draft.ColumnOf(refused));
        }
    }
}
