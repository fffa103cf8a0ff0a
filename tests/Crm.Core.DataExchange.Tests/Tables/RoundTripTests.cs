using System.Globalization;
using System.Text;
using Crm.Core.DataExchange.Tables;
using ExcelDataReader;

namespace Crm.Core.DataExchange.Tests.Tables;

public sealed class RoundTripTests : IDisposable
{
    private static readonly string[] s_hard =
    [
        "", " ", "+84912345678", "=1+1", "@SUM(A1)", "-5", "-5.25", "-1+cmd", "'", "'+1", "''=x", "'abc", "\"", "a\"b", "a,b", "a;b", "a\tb", "line\nbreak", "line\r\nbreak", "\r", "\t=x", "0012", "9704001234567890123", "1e5", "1.10", "TRUE",
        "_x0041_", "_x", "__x000D_", "_x005F_x0041_", "\u000B", "\uFFFE", "Nguyễn Thị Lan", "e\u0301", "👩‍👩‍👧", "<b>&amp;</b>", "]]>", "2026-12-01", "1900-02-28", "1899-12-30", "#N/A", "12:30", "  ends  ", "\u00A0",
    ];

    private readonly TableFolder _folder = new();

    public static TheoryData<TableFormat> Formats => [TableFormat.Csv, TableFormat.Xlsx];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_text_comes_back_as_it_was(TableFormat format)
    {
        var random = new Random(42);
        // A column that is never empty, as rows of nothing are passed over.
        var rows = Enumerable.Range(0, 3_000).Select(i => (string[])[i.ToString(CultureInfo.InvariantCulture), Text(random), Text(random), Text(random), Text(random)]).Concat(s_hard.Select(h => (string[])["h", h, h, h, h])).ToList();
        TableColumn[] columns = [new("n"), new("=text"), new("number", TableColumnKind.Number), new("date", TableColumnKind.Date), new("last")];

        var table = Table.Open(_folder.Written($"trip.{format}", format, columns, rows));

        Assert.Equal(columns.Select(c => c.Name), table.Columns);
        Assert.Equal(rows.Count, table.RowCount);
        foreach (var (given, read) in rows.Zip(table.Rows()))
        {
            Assert.Null(read.Damage);
            Assert.Equal(given, read.Cells);
        }
    }

    [Fact]
    public void No_cell_of_csv_begins_as_a_formula_does()
    {
        var file = _folder.Written("safe.csv", TableFormat.Csv, [new("a")], s_hard.Where(h => h.Length > 0).Select(h => new[] { h }));

        Assert.DoesNotContain(File.ReadAllText(file).Split("\r\n"), l => l.TrimStart('"').Length > 0 && "=+@\t\r".Contains(l.TrimStart('"')[0], StringComparison.Ordinal));
        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(file).Take(3));
    }

    [Fact]
    public void Another_reader_of_workbooks_finds_the_same_and_numbers_and_days_as_such()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        string?[][] rows = [["+84912345678", "1250000.5", "2026-12-01"], ["=1+1", "1.10", "1800-01-01"], [null, "12345678901234567", null]];
        using var stream = File.OpenRead(_folder.Written("other.xlsx", TableFormat.Xlsx, [new("phone"), new("amount", TableColumnKind.Number), new("day", TableColumnKind.Date)], rows));
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);

        var read = new List<object?[]>();
        while (reader.Read()) read.Add([reader.GetValue(0), reader.GetValue(1), reader.GetValue(2)]);

        Assert.Equal(["phone", "amount", "day"], read[0]);
        Assert.Equal(["+84912345678", 1_250_000.5, new DateTime(2026, 12, 1, 0, 0, 0, DateTimeKind.Unspecified)], read[1]);
        Assert.Equal(["=1+1", "1.10", "1800-01-01"], read[2]);
        Assert.Equal([null, "12345678901234567", null], read[3]);
    }

    [Fact]
    public void A_row_of_csv_is_found_again_by_its_place()
    {
        var file = _folder.Written("places.csv", TableFormat.Csv, [new("tên"), new("note")], Enumerable.Range(0, 500).Select(i => new[] { $"Nguyễn {i}", i % 7 == 0 ? "two\nlines" : "x" }));
        var bytes = File.ReadAllBytes(file);
        var rows = Table.Open(file).Rows().ToList();

        foreach (var row in rows.Where((_, i) => i % 50 == 3))
        {
            var rest = _folder.Write("rest.csv", [.. "a,b\n"u8, .. bytes.AsSpan((int)row.Offset!.Value)]);
            Assert.Equal(row.Cells, Table.Open(rest).Rows().First().Cells);
        }
    }

    [Fact]
    public void What_a_sheet_cannot_hold_is_refused_while_it_is_written()
    {
        using var stream = new MemoryStream();
        using var writer = TableWriter.Create(stream, TableFormat.Xlsx, [new("a")]);

        Refusals.Expect("crm.table.cell-too-long", () => writer.Write(new string('x', 32_768)));
        Refusals.Expect("crm.table.wrong-width", () => writer.Write("a", "b"));
        Refusals.Expect("crm.table.sheet-full", () => TableWriter.Create(stream, TableFormat.Xlsx, [.. Enumerable.Range(0, 16_385).Select(i => new TableColumn($"c{i}"))]));
        Refusals.Expect("crm.table.empty-file", () => TableWriter.Create(stream, TableFormat.Csv, []));
        Refusals.Expect("crm.table.not-a-table", () => TableWriter.Create(stream, TableFormat.Xls, [new("a")]));
    }

    public void Dispose() => _folder.Dispose();

    private static string Text(Random random)
    {
        if (random.Next(3) == 0) return s_hard[random.Next(s_hard.Length)];
        var text = new StringBuilder();
        for (var length = random.Next(0, 12); length > 0; length--) text.Append(random.Next(2) == 0 ? "=+-@'\"_x0,;\r\n\t "[random.Next(15)] : (char)random.Next(32, 0x2000));
        return text.ToString();
    }
}
