using System.Globalization;
using Crm.Core.Analytics.Purchasing;
using Crm.Core.Errors;
using Crm.Core.Tool.Importing.Cells;
using Crm.Core.Tool.Importing.Mapping;
using Crm.Core.Tool.Importing.Purchases;
using Crm.Core.Tool.Refusals;

namespace Crm.Core.Tool.Analyzing;

/// <summary>Purchases of a file, for an analysis: nothing is stored, and customers are numbers.</summary>
internal sealed class PurchaseTable
{
    /// <summary>How many of the smallest unit are one: amounts have at most four decimals here.</summary>
    public const int Unit = 10_000;

    private static readonly FieldNames<AnalyzedField> s_names = new(
        (AnalyzedField.Customer, PurchaseFields.Customer),
        (AnalyzedField.Date, PurchaseFields.Date),
        (AnalyzedField.Amount, [.. PurchaseFields.Amount, "dollar value", "revenue", "sales"]),
        (AnalyzedField.Quantity, ["quantity", "qty", "số lượng"]),
        (AnalyzedField.Price, ["price", "unit price", "unitprice", "đơn giá", "giá"]),
        (AnalyzedField.Order, PurchaseFields.Order));

    private readonly Dictionary<AnalyzedField, int> _places = [];
    private readonly TextTable _table;

    /// <summary>Finds the columns of a file.</summary>
    /// <param name="table">The file.</param>
    /// <param name="chosen">Columns that are said; the others go by the header.</param>
    public PurchaseTable(TextTable table, IEnumerable<(AnalyzedField Field, string Column)> chosen)
    {
        _table = table;
        foreach (var (field, column) in chosen) _places[field] = table.Require(column);
        foreach (var (i, field) in s_names.OfHeaders(table.Columns).Index())
        {
            if (field is not { } known || _places.ContainsKey(known) || _places.ContainsValue(i)) continue;
            _places[known] = i;
        }

        if (!_places.ContainsKey(AnalyzedField.Customer)) throw new CrmException(ToolErrors.MapNothing, "field customer");
        if (!_places.ContainsKey(AnalyzedField.Date)) throw new CrmException(ToolErrors.MapNothing, "field date");
        if (!_places.ContainsKey(AnalyzedField.Amount) && !(_places.ContainsKey(AnalyzedField.Quantity) && _places.ContainsKey(AnalyzedField.Price))) throw new CrmException(ToolErrors.MapNothing, "field amount or price");
    }

    /// <summary>How many rows have no customer, and are left out.</summary>
    public int WithoutCustomer { get; private set; }

    /// <summary>The purchases until a day, in the order of the file.</summary>
    /// <exception cref="CrmException"><c>crm.tool.invalid-date</c>, <c>crm.tool.invalid-amount</c> with the line.</exception>
    public IReadOnlyList<PurchaseRow> Read(DateOnly? until, string? dateFormat, CancellationToken ct)
    {
        var (customers, orders, rows) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal), new List<PurchaseRow>());
        foreach (var (line, cells) in _table.Rows())
        {
            ct.ThrowIfCancellationRequested();
            if (Cell(cells, AnalyzedField.Customer) is not { Length: > 0 } customer)
            {
                WithoutCustomer++;
                continue;
            }

            try
            {
                var day = InstantCell.DayOf(InstantCell.Parse(Cell(cells, AnalyzedField.Date) ?? string.Empty, dateFormat));
                if (day > until || Amount(cells) is not { } amount) continue;
                var order = Cell(cells, AnalyzedField.Order) is { Length: > 0 } number ? Number(orders, number) : int.MaxValue - rows.Count;
                rows.Add(new(Number(customers, customer), day, order, amount));
            }
            catch (CrmException refused)
            {
                throw new CrmException(refused.Error, $"line {line}");
            }
        }

        return rows;
    }

    private string? Cell(IReadOnlyList<string> cells, AnalyzedField field) => _places.TryGetValue(field, out var place) ? cells[place].Trim() : null;

    // What has no price was given away or is a note of the warehouse, and no purchase; an amount of nothing is one.
    private long? Amount(IReadOnlyList<string> cells)
    {
        if (Cell(cells, AnalyzedField.Amount) is { } amount) return Whole(Decimal(amount));
        var (quantity, price) = (Decimal(Cell(cells, AnalyzedField.Quantity)!), Decimal(Cell(cells, AnalyzedField.Price)!));
        return price <= 0 || quantity == 0 ? null : Whole(quantity * price);
    }

    private static decimal Decimal(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e12m ? number : throw new CrmException(ToolErrors.InvalidAmount, "amount");

    private static long Whole(decimal amount) => Math.Abs(amount) < 1e14m ? (long)decimal.Round(amount * Unit) : throw new CrmException(ToolErrors.InvalidAmount, "amount");

    private static int Number(Dictionary<string, int> known, string name)
    {
        if (!known.TryGetValue(name, out var number)) known[name] = number = known.Count;
        return number;
    }
}
