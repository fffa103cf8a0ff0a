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

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

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
