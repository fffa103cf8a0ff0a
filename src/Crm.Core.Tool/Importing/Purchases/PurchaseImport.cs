using Crm.Core.Customers;
using Crm.Core.DataExchange.Tables;
using Crm.Core.Purchases;
using Crm.Core.Storage;
using Crm.Core.Tool.Importing.Mapping;
using Crm.Core.Tool.Refusals;
using Crm.Core.Tool.Storage;

namespace Crm.Core.Tool.Importing.Purchases;

/// <summary>Records the purchases of a file; one row is one purchase.</summary>
internal sealed class PurchaseImport(ToolStore store, Table file, FileMapping<PurchaseField> mapping, PurchaseOptions options, bool dryRun)
    : FileImport(store, file, dryRun)
{
    private readonly ContentNumbers _numbers = new();
    private readonly SeenKeys _seen = new();
    private readonly BatchCustomers _customers = new(options.Source);
    private readonly Dictionary<long, (MappedRow<PurchaseField> Row, PurchaseDraft Draft, OrderNumber Number)> _read = [];
    private readonly HashSet<OrderNumber> _recorded = [];
    private readonly Dictionary<string, long> _created = new(StringComparer.Ordinal);

    protected override void BatchEnded()
    {
        _numbers.BatchEnded();
        _read.Clear();
    }

    protected override async Task ScopeBeginsAsync(ICrm crm, IReadOnlyList<TableRow> rows, CancellationToken ct)
    {
        await _customers.BeginAsync(crm, mapping.Texts(rows, PurchaseField.Customer), ct);
        _recorded.Clear();
        foreach (var some in rows.Select(NumberOf).OfType<OrderNumber>().Distinct().Chunk(PageRequest.MaxSize))
        {
            var known = Specification.For<Purchase>().Where(PurchaseCriteria.OrderNumbers(options.Source, [.. some.Select(n => n.Number)])).Paged(new(PageRequest.MaxSize));
            foreach (var purchase in (await crm.Purchases.ListAsync(known, ct)).Items) _recorded.Add(new(purchase.Source, purchase.Number));
        }
    }

    protected override async Task<RowOutcome> TakeAsync(ICrm crm, TableRow row, CancellationToken ct)
    {
        var (mapped, draft, number) = Read(row);
        var known = _customers.Find(draft.Customer);
        if (known is null && !options.CreateCustomers) throw mapped.Refusal(ToolErrors.UnknownCustomer, PurchaseField.Customer);
        var customer = known ?? await AddAsync(crm, draft.Customer, ct);
        await mapped.HandOverAsync(() => crm.Purchases.RecordAsync(customer, draft.Under(number), ct), leavesTraces: true);
        var before = _seen.Before(number.Number, row.Line);
        if (before is not null && before != draft.Facts) throw mapped.Refusal(PurchaseErrors.OrderNumberTaken, PurchaseField.Order);
        if (!_recorded.Add(number) || before is not null) return RowOutcome.Skipped;
        if (DryRun) _seen.Took(number.Number, row.Line, draft.Facts);
        if (known is null) _created.TryAdd(draft.Customer, row.Line);
        return known is null && _created[draft.Customer] == row.Line ? RowOutcome.StoredWithCustomer : RowOutcome.Stored;
    }

    private async Task<CustomerId> AddAsync(ICrm crm, string key, CancellationToken ct)
    {
        var added = await crm.Customers.AddAsync(NewCustomer.Person().ExternalId(options.Source, key).From(options.Source), ct);
        _customers.Added(key, added.Id);
        return added.Id;
    }

    // Null for a row that will be refused when it is taken.
    private OrderNumber? NumberOf(TableRow row)
    {
        try
        {
            return Read(row).Number;
        }
        catch (RowRefusedException)
        {
            return null;
        }
    }

    private (MappedRow<PurchaseField> Row, PurchaseDraft Draft, OrderNumber Number) Read(TableRow row)
    {
        if (_read.TryGetValue(row.Line, out var before)) return before;
        var mapped = new MappedRow<PurchaseField>(mapping, row);
        var draft = PurchaseDraft.Read(mapped, options);
        return _read[row.Line] = (mapped, draft, draft.Order ?? new(options.Source, _numbers.Of(row.Line, draft.Facts)));
    }
}
