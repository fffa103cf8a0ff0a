using Crm.Core.Customers;
using Crm.Core.DataExchange.Tables;
using Crm.Core.Opportunities;
using Crm.Core.Reasons;
using Crm.Core.Tool.Importing.Mapping;
using Crm.Core.Tool.Refusals;
using Crm.Core.Tool.Storage;
using Crm.Core.Values;

namespace Crm.Core.Tool.Importing.Deals;

/// <summary>Adds the deals of a file, open ones and those that ended; one row is one deal.</summary>
internal sealed class DealImport(ToolStore store, Table file, FileMapping<DealField> mapping, PipelineLookup pipelines, DealOptions options, bool dryRun)
    : FileImport(store, file, dryRun)
{
    private readonly SeenKeys _seen = new();
    private readonly ProductLookup _products = new(options.CreateProducts);
    private readonly ReasonLookup _reasons = new(ReasonKind.LostDeal);
    private readonly BatchCustomers _customers = new(options.Source);

    protected override Task ScopeBeginsAsync(ICrm crm, IReadOnlyList<TableRow> rows, CancellationToken ct) =>
        _customers.BeginAsync(crm, mapping.Texts(rows, DealField.Customer), ct);

    protected override async Task<RowOutcome> TakeAsync(ICrm crm, TableRow row, CancellationToken ct)
    {
        var mapped = new MappedRow<DealField>(mapping, row);
        var draft = new DealDraft(mapped, options);
        var customer = draft.Customer is { } customerKey ? _customers.Find(customerKey) : null;
        if (draft.ExternalId is { } key && await IsKnownAsync(crm, mapped, key, draft, customer, ct)) return RowOutcome.Skipped;
        if (draft.Customer is not null && customer is null) throw mapped.Refusal(ToolErrors.UnknownCustomer, DealField.Customer);

        var deal = await BuildAsync(crm, mapped, draft, customer, ct);
        if (draft.HasLine)
        {
            var product = await mapped.AtAsync(DealField.Product, () => _products.FindAsync(crm, draft.Product!, ct), _products.LeavesTraces);
            deal = draft.Selling(deal, product);
        }

        await mapped.HandOverAsync(() => crm.Opportunities.AddAsync(deal, ct), draft.HasLine && _products.LeavesTraces);
        if (DryRun && draft.ExternalId is { } taken) _seen.Took(taken, row.Line, draft.Customer ?? string.Empty);
        return RowOutcome.Stored;
    }

    private async Task<NewOpportunity> BuildAsync(ICrm crm, MappedRow<DealField> row, DealDraft draft, CustomerId? customer, CancellationToken ct)
    {
        var pipeline = await row.AtAsync(DealField.Pipeline, () => pipelines.FindAsync(crm, draft.Pipeline, ct));
        var standing = draft.ReadStanding(pipeline);
        ReasonCode? lost = draft.ReadLostReason(standing.Outcome) is { } written
            ? await row.AtAsync(DealField.LostReason, () => _reasons.FindAsync(crm, written, ct))
            : null;
        return draft.Build(customer, pipeline, standing, lost);
    }

    // A deal that is known stays as it stands, but one key for two customers is a mistake of the file.
    private async Task<bool> IsKnownAsync(ICrm crm, MappedRow<DealField> row, string key, DealDraft draft, CustomerId? customer, CancellationToken ct)
    {
        if (_seen.Before(key, row.Line) is { } before)
            return before.Length == 0 || draft.Customer is null || before == draft.Customer ? true : throw row.Refusal(OpportunityErrors.ExternalIdTaken, DealField.ExternalId);
        if (await crm.Opportunities.FindByExternalIdAsync(options.Source, key, ct) is not { } stored) return false;
        return stored.CustomerId is null || customer is null || stored.CustomerId == customer ? true : throw row.Refusal(OpportunityErrors.ExternalIdTaken, DealField.ExternalId);
    }
}
