using Crm.Core.DataExchange.Tables;
using Crm.Core.Tool.Importing.Mapping;
using Crm.Core.Tool.Storage;

namespace Crm.Core.Tool.Importing.Customers;

/// <summary>Adds the customers of a file; one row is one customer.</summary>
internal sealed class CustomerImport(ToolStore store, Table file, FileMapping<CustomerField> mapping, string source, bool dryRun)
    : FileImport(store, file, dryRun)
{
    private readonly SeenKeys _seen = new();
    private readonly BatchCustomers _known = new(source);

    protected override Task ScopeBeginsAsync(ICrm crm, IReadOnlyList<TableRow> rows, CancellationToken ct) =>
        _known.BeginAsync(crm, mapping.Texts(rows, CustomerField.ExternalId), ct);

    protected override async Task<RowOutcome> TakeAsync(ICrm crm, TableRow row, CancellationToken ct)
    {
        var mapped = new MappedRow<CustomerField>(mapping, row);
        var draft = new CustomerDraft(mapped, source);
        if (draft.ExternalId is { } key && (_seen.Before(key, row.Line) is not null || _known.Find(key) is not null)) return RowOutcome.Skipped;
        var added = await mapped.HandOverAsync(() => crm.Customers.AddAsync(draft.Build(), ct));
        if (draft.ExternalId is not { } taken) return RowOutcome.Stored;
        _known.Added(taken, added.Id);
        if (DryRun) _seen.Took(taken, row.Line, string.Empty);
        return RowOutcome.Stored;
    }
}
