using System.Globalization;
using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Purchases;
using Crm.Core.Tool.Csv;
using Crm.Core.Tool.Importing.Cells;
using Crm.Core.Tool.Refusals;
using Crm.Core.Tool.Storage;
using Crm.Core.Values;

namespace Crm.Core.Tool.Importing.Purchases;

/// <summary>Records the purchases of a file; one row is one purchase.</summary>
internal sealed class PurchaseImport(ToolStore store, CsvFile file, PurchaseColumns columns, string? dateFormat, bool createCustomers, bool dryRun)
    : FileImport(store, file, dryRun)
{
    private readonly ContentNumbers _numbers = new();
    private readonly Dictionary<string, long> _created = new(StringComparer.Ordinal);

    protected override void BatchEnded() => _numbers.BatchEnded();

    protected override async Task<RowOutcome> TakeAsync(ICrm crm, CsvRow row, CancellationToken ct)
    {
        var customerKey = At(columns.Customer, () => CleanText.Required(row.Fields[columns.Customer], ExternalId.MaxKeyLength, "customer"));
        var at = At(columns.Date, () => InstantCell.Parse(row.Fields[columns.Date], dateFormat));
        var amount = At(columns.Amount, () => AmountCell.Parse(row.Fields[columns.Amount], columns.Currency));
        var number = columns.Order is { } order ? At(order, () => new OrderNumber(columns.Source, row.Fields[order])) : Numbered(row.Line, customerKey, at, amount);

        var known = await crm.Purchases.FindByOrderNumberAsync(number, ct);
        var customer = await crm.Customers.FindByExternalIdAsync(columns.Source, customerKey, ct);
        var isNew = customer is null;
        if (customer is null)
        {
            if (!createCustomers) throw new RowRefusedException(new CrmException(ToolErrors.UnknownCustomer), columns.Customer);
            customer = await crm.Customers.AddAsync(NewCustomer.Person().ExternalId(columns.Source, customerKey).From(columns.Source), ct);
        }

        var draft = amount.Minor < 0 ? NewPurchase.Return(number, -amount, at) : NewPurchase.Sale(number, amount, at);
        await AtAsync(columns.Order, () => crm.Purchases.RecordAsync(customer.Id, draft, ct));
        if (known is not null) return RowOutcome.Skipped;
        if (isNew) _created.TryAdd(customerKey, row.Line);
        return isNew && _created[customerKey] == row.Line ? RowOutcome.StoredWithCustomer : RowOutcome.Stored;
    }

    private OrderNumber Numbered(long line, string customer, DateTimeOffset at, Money amount) =>
        new(columns.Source, _numbers.Of(line, string.Create(CultureInfo.InvariantCulture, $"{customer}\n{at.UtcTicks}\n{amount.Minor}\n{amount.Currency.Code}")));

    private static T At<T>(int column, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (CrmException refused)
        {
            throw new RowRefusedException(refused, column);
        }
    }

    private static async Task AtAsync(int? order, Func<Task> record)
    {
        try
        {
            await record();
        }
        catch (CrmException refused)
        {
            throw new RowRefusedException(refused, refused.Code == PurchaseErrors.OrderNumberTaken.Code ? order : null) { LeavesTraces = true };
        }
    }
}
