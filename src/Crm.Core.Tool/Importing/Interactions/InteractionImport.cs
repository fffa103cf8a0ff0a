using Crm.Core.DataExchange.Tables;
using Crm.Core.Interactions;
using Crm.Core.Leads;
using Crm.Core.Tool.Importing.Mapping;
using Crm.Core.Tool.Refusals;
using Crm.Core.Tool.Storage;

namespace Crm.Core.Tool.Importing.Interactions;

/// <summary>Records the interactions of a file, each with the customer or lead it names; one row is one interaction.</summary>
internal sealed class InteractionImport(ToolStore store, Table file, FileMapping<InteractionField> mapping, string source, string? dateFormat, bool dryRun)
    : FileImport(store, file, dryRun)
{
    private readonly ContentNumbers _numbers = new();
    private readonly SeenKeys _seen = new();
    private readonly BatchCustomers _customers = new(source);
    private readonly IdLookup<LeadId> _leads = new(async (crm, key, ct) => (await crm.Leads.FindByExternalIdAsync(source, key, ct))?.Id);

    protected override void BatchEnded() => _numbers.BatchEnded();

    protected override Task ScopeBeginsAsync(ICrm crm, IReadOnlyList<TableRow> rows, CancellationToken ct) =>
        _customers.BeginAsync(crm, mapping.Texts(rows, InteractionField.Customer), ct);

    protected override async Task<RowOutcome> TakeAsync(ICrm crm, TableRow row, CancellationToken ct)
    {
        var mapped = new MappedRow<InteractionField>(mapping, row);
        var draft = InteractionDraft.Read(mapped, dateFormat);
        var key = draft.ExternalId ?? _numbers.Of(row.Line, draft.Facts);
        if (_seen.Before(key, row.Line) is { } before)
            return before == draft.Facts ? RowOutcome.Skipped : throw mapped.Refusal(InteractionErrors.ExternalIdTaken, InteractionField.ExternalId);
        var isKnown = await crm.Interactions.FindByExternalIdAsync(source, key, ct) is not null;
        await RecordAsync(crm, mapped, draft, key, ct);
        if (isKnown) return RowOutcome.Skipped;
        if (DryRun) _seen.Took(key, row.Line, draft.Facts);
        return RowOutcome.Stored;
    }

    // Also when it is known: the service tells whether it is the same.
    private async Task RecordAsync(ICrm crm, MappedRow<InteractionField> row, InteractionDraft draft, string key, CancellationToken ct)
    {
        var what = draft.What.From(source, key);
        if (draft.Lead is { } leadKey)
        {
            var lead = await _leads.FindAsync(crm, leadKey, ct) ?? throw row.Refusal(ToolErrors.UnknownLead, InteractionField.Lead);
            await row.HandOverAsync(() => crm.Interactions.RecordWithLeadAsync(lead, what, ct));
            return;
        }

        var customer = _customers.Find(draft.Customer!) ?? throw row.Refusal(ToolErrors.UnknownCustomer, InteractionField.Customer);
        await row.HandOverAsync(() => crm.Interactions.RecordAsync(customer, what, ct));
    }
}
