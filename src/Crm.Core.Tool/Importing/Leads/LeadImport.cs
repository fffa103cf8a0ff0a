using Crm.Core.DataExchange.Tables;
using Crm.Core.Errors;
using Crm.Core.Products;
using Crm.Core.Tool.Importing.Mapping;
using Crm.Core.Tool.Storage;
using Crm.Core.Values;

namespace Crm.Core.Tool.Importing.Leads;

/// <summary>Adds the leads of a file and takes each to its status; one row is one lead.</summary>
internal sealed class LeadImport(
    ToolStore store, Table file, FileMapping<LeadField> mapping, string source, Currency currency, string? dateFormat, bool createProducts, bool dryRun)
    : FileImport(store, file, dryRun)
{
    private readonly SeenKeys _seen = new();
    private readonly LeadStanding _standing = new();
    private readonly ProductLookup _products = new(createProducts);

    protected override async Task<RowOutcome> TakeAsync(ICrm crm, TableRow row, CancellationToken ct)
    {
        var mapped = new MappedRow<LeadField>(mapping, row);
        var draft = new LeadDraft(mapped, source, currency, dateFormat);
        if (draft.ExternalId is { } key && (_seen.Before(key, row.Line) is not null || await crm.Leads.FindByExternalIdAsync(source, key, ct) is not null))
            return RowOutcome.Skipped;
        var (status, reason) = await _standing.ReadAsync(crm, mapped, ct);
        // Once without products, so that what else is wrong is found before one is added.
        _ = draft.Build([]);
        var products = await ProductsAsync(crm, draft, ct);
        var lead = await mapped.HandOverAsync(() => crm.Leads.AddAsync(draft.Build(products), ct), _products.LeavesTraces);
        await mapped.HandOverAsync(() => LeadStanding.ReachAsync(crm.Leads, lead, status, reason, ct), leavesTraces: true);
        if (DryRun && draft.ExternalId is { } taken) _seen.Took(taken, row.Line, string.Empty);
        return RowOutcome.Stored;
    }

    private async Task<List<ProductId>> ProductsAsync(ICrm crm, LeadDraft draft, CancellationToken ct)
    {
        List<ProductId> products = [];
        foreach (var (column, key) in draft.Products)
        {
            try
            {
                products.Add(await _products.FindAsync(crm, key, ct));
            }
            catch (CrmException refused)
            {
                throw new RowRefusedException(refused, column) { LeavesTraces = _products.LeavesTraces };
            }
        }

        return products;
    }
}
