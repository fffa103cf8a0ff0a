using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Purchases;
using Crm.Core.Tool.Csv;
using Crm.Core.Tool.Storage;
using Crm.Core.Values;

namespace Crm.Core.Tool.Importing;

/// <summary>Records the purchases of a file through the public services, batch by batch; one row is one purchase.</summary>
internal sealed class PurchaseImport(ToolStore store, CsvFile file, PurchaseColumns columns, string? dateFormat, bool createCustomers, bool dryRun)
{
    private readonly Dictionary<string, int> _alike = new(StringComparer.Ordinal);
    private readonly Dictionary<long, OrderNumber> _numbers = [];
    private readonly Dictionary<string, long> _created = new(StringComparer.Ordinal);

    public async Task RunAsync(ImportReport report, Action<ImportReport> progress, CancellationToken ct)
    {
        foreach (var batch in file.Rows().Chunk(ImportBatch.Size))
        {
            await new ImportBatch(store, dryRun, RecordAsync).RunAsync(batch, file, report, ct);
            _numbers.Clear();
            progress(report);
        }
    }

    private async Task<RowOutcome> RecordAsync(ICrm crm, CsvRow row, CancellationToken ct)
    {
        var customerKey = At(columns.Customer, () => CleanText.Required(row.Fields[columns.Customer], ExternalId.MaxKeyLength, "customer"));
        var at = At(columns.Date, () => PurchaseInstant.Parse(row.Fields[columns.Date], dateFormat));
        var amount = At(columns.Amount, () => Amount(row.Fields[columns.Amount]));
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

    // The same rows get the same numbers the next time, and equal rows of one file different ones.
    private OrderNumber Numbered(long line, string customer, DateTimeOffset at, Money amount)
    {
        if (_numbers.TryGetValue(line, out var again)) return again;
        var facts = string.Create(CultureInfo.InvariantCulture, $"{customer}\n{at.UtcTicks}\n{amount.Minor}\n{amount.Currency.Code}");
        var nth = _alike[facts] = _alike.GetValueOrDefault(facts) + 1;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{facts}\n{nth}")));
        return _numbers[line] = new(columns.Source, $"row-{Convert.ToHexStringLower(hash.AsSpan(0, 16))}");
    }

    private Money Amount(string text) =>
        decimal.TryParse(text.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            ? Money.Of(amount, columns.Currency, "amount")
            : throw new CrmException(ToolErrors.InvalidAmount, "amount");

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
