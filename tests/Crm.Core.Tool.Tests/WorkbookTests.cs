using System.Text;
using Crm.Core.DataExchange.Tables;

namespace Crm.Core.Tool.Tests;

public sealed class WorkbookTests : IAsyncLifetime, IDisposable
{
    private static readonly TableColumn[] s_columns = [new("Mã khách hàng"), new("Họ và tên"), new("SĐT"), new("Ngày sinh", TableColumnKind.Date), new("Tỉnh/thành")];

    private readonly ToolFolder _folder = new();

    public async Task InitializeAsync() => await _folder.InitialisedAsync();

    [Fact]
    public async Task A_workbook_is_imported_as_the_same_csv_would_be()
    {
        string?[][] rows = [["0012", "Nguyễn Thị Lan", "+84912345678", "1990-02-03", "Hà Nội"], ["0013", "Đặng Văn Hùng", "0987 654 321", null, null], ["0014", "Mai", "12", null, null]];

        var (csv, xlsx) = (await ImportAsync("rows.csv", TableFormat.Csv, rows), await ImportAsync("rows.xlsx", TableFormat.Xlsx, rows));

        Assert.Equal((1, 2, 0), (csv.ExitCode, (int)csv.Json["stored"]!, (int)csv.Json["skipped"]!));
        Assert.Equal((1, 0, 2), (xlsx.ExitCode, (int)xlsx.Json["stored"]!, (int)xlsx.Json["skipped"]!));
        Assert.Equal(csv.Json["rejected"]!.ToJsonString(), xlsx.Json["rejected"]!.ToJsonString());
        Assert.Equal(csv.Json["mapping"]!.ToJsonString(), xlsx.Json["mapping"]!.ToJsonString());
        var lan = await _folder.RunAsync("show", "0012", "--json");
        Assert.Equal(0, lan.ExitCode);
        Assert.Contains("1990-02-03", lan.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Utf_16_with_its_mark_is_read_and_a_web_page_named_xls_is_refused()
    {
        var unicode = await _folder.RunAsync("import", "customers", _folder.Write("u.csv", "name,phone\nLan,0912345678\n", Encoding.Unicode), "--json");
        var page = await _folder.RunAsync("import", "customers", _folder.Write("page.xls", "<html><table><tr><td>name</td></tr></table></html>"));

        Assert.Equal((0, 1), (unicode.ExitCode, (int)unicode.Json["stored"]!));
        Assert.Equal(1, page.ExitCode);
        Assert.StartsWith("crm.table.not-a-table", page.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_is_named_and_one_that_is_not_there_is_refused()
    {
        var file = Written("rows.xlsx", TableFormat.Xlsx, [["1", "Lan", null, null, null]]);

        var there = await _folder.RunAsync("dedupe", file, "--sheet", "sheet1", "--json");
        var missing = await _folder.RunAsync("import", "customers", file, "--sheet", "Tháng 1");

        Assert.Equal(1, (int)there.Json["records"]!);
        Assert.StartsWith("crm.table.no-sheet", missing.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rejected.csv")]
    [InlineData("rejected.xlsx")]
    public async Task Rows_that_were_not_taken_are_corrected_and_imported_again(string name)
    {
        var file = _folder.Write("rows.csv", "Mã;Họ tên;SĐT;Email\nK1;Lan;0912345678;\nK2;=Hùng;12;\nK3;Mai;0987654321;không có\nK4;too;many;fields;here\n");
        var rejected = _folder.At(name);

        var first = await _folder.RunAsync("import", "customers", file, "--rejected", rejected, "--json");
        var told = Table.Open(rejected);
        var rows = told.Rows().Select(r => r.Cells).ToList();
        var again = await _folder.RunAsync("import", "customers", Corrected(told), "--json");

        Assert.Equal((1, 1, 3), (first.ExitCode, (int)first.Json["stored"]!, (int)first.Json["rejected"]!));
        Assert.Equal(["Mã", "Họ tên", "SĐT", "Email", "crm line", "crm column", "crm code", "crm what to do", "crm beyond the columns"], told.Columns);
        Assert.Equal(["K2|=Hùng|12||3|SĐT|crm.phone.invalid", "K3|Mai|0987654321|không có|4|Email|crm.email.invalid", "K4|too|many|fields|5||crm.table.wrong-width"], rows.Select(r => string.Join('|', r.Take(7))));
        Assert.Equal("here", rows[2][8]);
        Assert.Equal((0, 3), (again.ExitCode, (int)again.Json["stored"]!));
    }

    [Fact]
    public async Task The_mapping_that_was_found_is_saved_and_used_again()
    {
        var (file, map) = (_folder.Write("rows.csv", "Mã;Họ tên;SĐT 1;SĐT 2;Ghi chú\nK1;Lan;0912345678;0987654321;x\n"), _folder.At("map.json"));

        var found = await _folder.RunAsync("import", "customers", file, "--save-map", map, "--dry-run", "--json");
        var used = await _folder.RunAsync("import", "customers", file, "--map", map, "--json");
        var refused = await _folder.RunAsync("import", "customers", file, "--save-map", map);

        Assert.Equal(0, found.ExitCode);
        Assert.Contains("\"Họ tên\": \"name\"", await File.ReadAllTextAsync(map), StringComparison.Ordinal);
        Assert.Equal(found.Json["mapping"]!.ToJsonString(), used.Json["mapping"]!.ToJsonString());
        Assert.StartsWith("crm.tool.file-exists", refused.Error, StringComparison.Ordinal);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    // As somebody would in a spreadsheet.
    private string Corrected(Table table)
    {
        using var stream = File.Create(_folder.At("corrected.csv"));
        using var writer = TableWriter.Create(stream, TableFormat.Csv, [.. table.Columns.Select(c => new TableColumn(c))]);
        foreach (var row in table.Rows().Select(r => r.Cells))
        {
            string[] cells = [.. row];
            (cells[2], cells[3]) = ("0911111111", $"{cells[0]}@example.vn");
            writer.Write(cells);
        }

        writer.Finish();
        return _folder.At("corrected.csv");
    }

    private Task<ToolRun> ImportAsync(string name, TableFormat format, string?[][] rows) => _folder.RunAsync("import", "customers", Written(name, format, rows), "--json");

    private string Written(string name, TableFormat format, string?[][] rows)
    {
        using var stream = File.Create(_folder.At(name));
        using var writer = TableWriter.Create(stream, format, s_columns);
        foreach (var row in rows) writer.Write(row);
        writer.Finish();
        return _folder.At(name);
    }
}
