using System.Globalization;
using Crm.Core.Errors;

namespace Crm.SampleHost.Data;

/// <summary>Reads the text inside the data file, front to back, and says at which line it stopped understanding.</summary>
public sealed class OnlineRetailReader(Stream text)
{
    private const NumberStyles Signed = NumberStyles.AllowLeadingSign;

    private static readonly TimeZoneInfo s_london = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
    private static readonly DateTime s_start = new(2010, 12, 1, 0, 0, 0, DateTimeKind.Unspecified);

    private readonly Dictionary<string, Invoice> _byNumber = new(StringComparer.Ordinal);
    private readonly List<Invoice> _invoices = [];
    private int _line;

    public string Place => string.Create(CultureInfo.InvariantCulture, $"line {_line}");

    public OnlineRetail Read()
    {
        try
        {
            using var lines = new StreamReader(text);
            if (Next(lines) is not "online-retail 1") throw Unreadable();
            var products = ReadProducts(lines);
            ReadInvoices(lines, products);
            return new(NamesOf(), _invoices);
        }
        catch (Exception damage) when (damage is InvalidDataException or InvalidOperationException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            throw new CrmException(DataErrors.Unreadable, Place, damage);
        }
    }

    private (string Code, string? Description)[] ReadProducts(StreamReader lines)
    {
        var head = Fields(Next(lines), 2);
        if (head[0] != "P") throw Unreadable();
        var products = new (string Code, string? Description)[int.Parse(head[1], NumberStyles.None, CultureInfo.InvariantCulture)];
        for (var i = 0; i < products.Length; i++)
        {
            var fields = Fields(Next(lines), 2);
            products[i] = (fields[0], fields[1].Trim() is { Length: > 0 } description ? description : null);
        }

        return products;
    }

    private void ReadInvoices(StreamReader lines, (string Code, string? Description)[] products)
    {
        Invoice? current = null;
        while (Next(lines) is { } line)
        {
            if (line.StartsWith("I\t", StringComparison.Ordinal))
            {
                current = Open(Fields(line, 5));
                continue;
            }

            if (current is null) throw Unreadable();
            var fields = Fields(line, 3);
            var (code, description) = products[int.Parse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture)];
            var price = decimal.Parse(fields[2], Signed | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
            current.Rows.Add(new(code, description, int.Parse(fields[1], Signed, CultureInfo.InvariantCulture), price));
        }
    }

    // The source splits an invoice that was written over two minutes; the first minute counts.
    private Invoice Open(string[] fields)
    {
        var customer = fields[3].Length == 0 ? null : fields[3];
        if (_byNumber.TryGetValue(fields[1], out var known)) return known.Customer == customer ? known : throw Unreadable();
        var local = s_start.AddMinutes(int.Parse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture));
        var invoice = new Invoice(fields[1], new(TimeZoneInfo.ConvertTimeToUtc(local, s_london)), customer, fields[4]);
        _byNumber.Add(invoice.Number, invoice);
        _invoices.Add(invoice);
        return invoice;
    }

    // The catalogue calls a product what most rows call it; notes of the warehouse ("damaged?") stand on few rows only.
    private Dictionary<string, string> NamesOf() => _invoices
        .SelectMany(i => i.Rows)
        .GroupBy(r => r.StockCode, StringComparer.Ordinal)
        .ToDictionary(
            rows => rows.Key,
            rows => rows.Where(r => r.Description is not null)
                .CountBy(r => r.Description!, StringComparer.Ordinal)
                .OrderByDescending(d => d.Value).ThenBy(d => d.Key, StringComparer.Ordinal)
                .Select(d => d.Key)
                .FirstOrDefault(rows.Key),
            StringComparer.Ordinal);

    private string? Next(StreamReader lines)
    {
        _line++;
        return lines.ReadLine();
    }

    private string[] Fields(string? line, int count)
    {
        if (line is null) throw new CrmException(DataErrors.Incomplete, Place);
        var fields = line.Split('\t');
        return fields.Length == count ? fields : throw Unreadable();
    }

    private CrmException Unreadable() => new(DataErrors.Unreadable, Place);
}
