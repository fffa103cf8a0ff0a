using Crm.Core.Tool.Csv;
using Crm.Core.Tool.Importing.Mapping;
using Crm.Core.Tool.Storage;

namespace Crm.Core.Tool.Importing.Customers;

/// <summary>Adds the customers of a file; one row is one customer.</summary>
internal sealed class CustomerImport(ToolStore store, CsvFile file, FileMapping<CustomerField> mapping, string source, bool dryRun)
    : FileImport(store, file, dryRun)
{
    private readonly SeenKeys _seen = new();

    protected override async Task<RowOutcome> TakeAsync(ICrm crm, CsvRow row, CancellationToken ct)
    {
        var mapped = new MappedRow<CustomerField>(mapping, row);
        var draft = new CustomerDraft(mapped, source);
        if (draft.ExternalId is { } key && (_seen.Before(key, row.Line) is not null || await crm.Customers.FindByExternalIdAsync(source, key, ct) is not null))
            return RowOutcome.Skipped;
        await mapped.HandOverAsync(() => crm.Customers.AddAsync(draft.Build(), ct));
        if (DryRun && draft.ExternalId is { } taken) _seen.Took(taken, row.Line, string.Empty);
        return RowOutcome.Stored;
    }
}
