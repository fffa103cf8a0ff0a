using System.Text;

namespace Crm.Core.Tool.Tests;

public sealed class ImportCustomersTests : IAsyncLifetime, IDisposable
{
    private const string Vietnamese = """
        Mã khách hàng;Họ và tên;SĐT;Email;Ngày sinh;Công ty;Tỉnh/thành;Ghi chú
        K1;Nguyễn Thị Lan;0912 345 678;lan@example.vn;1990-02-03;;Hà Nội;x
        K2;Đặng Văn Hùng;0987654321;;;;;
        K3;;;;;Công ty TNHH Sao Mai;;
        """;

    private readonly ToolFolder _folder = new();

    public async Task InitializeAsync() => await _folder.InitialisedAsync();

    [Fact]
    public async Task Vietnamese_headers_are_recognised_and_what_is_left_out_is_said()
    {
        var run = await _folder.RunAsync("import", "customers", _folder.Write("a.csv", Vietnamese), "--json");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(3, (int)run.Json["stored"]!);
        Assert.Equal("external-id", (string?)run.Json["mapping"]!["Mã khách hàng"]);
        Assert.Equal("phone", (string?)run.Json["mapping"]!["SĐT"]);
        Assert.Equal("Ghi chú", (string?)Assert.Single(run.Json["columnsLeftOut"]!.AsArray()));
        Assert.Equal(3, _folder.Count("crm_customers"));
    }

    [Fact]
    public async Task Importing_twice_stores_nothing_twice()
    {
        var file = _folder.Write("a.csv", Vietnamese);
        await _folder.RunAsync("import", "customers", file);

        var again = await _folder.RunAsync("import", "customers", file, "--json");

        Assert.Equal((0, 0, 3), (again.ExitCode, (int)again.Json["stored"]!, (int)again.Json["skipped"]!));
        Assert.Equal(3, _folder.Count("crm_customers"));
    }

    [Fact]
    public async Task A_dry_run_counts_and_stores_nothing()
    {
        var run = await _folder.RunAsync("import", "customers", _folder.Write("a.csv", Vietnamese + "\nK1;Wer;;;;;;\n"), "--dry-run", "--json");

        Assert.Equal((3, 1), ((int)run.Json["stored"]!, (int)run.Json["skipped"]!));
        Assert.Equal(0, _folder.Count("crm_customers"));
        Assert.Equal(0, _folder.Count("crm_outbox"));
    }

    [Fact]
    public async Task A_rejected_row_is_reported_with_line_column_and_code_and_the_others_are_stored()
    {
        const string Rows = "id,name,e-mail,phone\nA,Lan,lan@example.vn,\nB,Hùng,nonsense,\nC,\"Mai\nAnh\",,12\nD,Tú,,\nE,too,few\nF,a\"b,,\n";

        var run = await _folder.RunAsync("import", "customers", _folder.Write("a.csv", Rows), "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("crm.tool.rows-rejected", run.Error, StringComparison.Ordinal);
        Assert.Equal(
            ["3 e-mail crm.email.invalid", "4 phone crm.phone.invalid", "7  crm.table.wrong-width", "8  crm.table.bad-quotes"],
            run.Json["rejections"]!.AsArray().Select(r => $"{r!["line"]} {r["column"]} {r["code"]}"));
        Assert.Equal(2, _folder.Count("crm_customers"));
    }

    [Fact]
    public async Task More_rows_than_a_batch_are_all_stored()
    {
        var rows = new StringBuilder("id,name\n");
        for (var i = 0; i < 1_201; i++) rows.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i},Người {i}\n");

        var run = await _folder.RunAsync("import", "customers", _folder.Write("a.csv", rows.ToString()));

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(1_201, _folder.Count("crm_customers"));
        Assert.Contains("1201 of 1201 rows", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mapping_file_says_which_column_is_which()
    {
        var map = _folder.Write("map.json", """{"Wer":"name","nummer":"external-id","Mobil":"phone","Büro":"phone"}""");

        var run = await _folder.RunAsync("import", "customers", _folder.Write("a.csv", "Nummer,Wer,Mobil,Büro,Email\n1,Lan,0912345678,0987654321,\n"), "--map", map, "--json");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(2, _folder.Count("crm_contact_points"));
        Assert.Equal("Email", (string?)Assert.Single(run.Json["columnsLeftOut"]!.AsArray()));
    }

    [Theory]
    [InlineData("""{"Name":"nickname"}""", "crm.tool.map-unknown-field at field nickname")]
    [InlineData("""{"Nom":"name"}""", "crm.tool.map-missing-column at column Nom")]
    [InlineData("""{"Name":"name","Id":"name"}""", "crm.tool.map-field-twice at column Id")]
    [InlineData("""{"Name":"name","name":"name"}""", "crm.table.duplicate-column at column name")]
    [InlineData("""{"Name":7}""", "crm.tool.map-not-json at line 1, byte ")]
    [InlineData("""{"Name":null}""", "crm.tool.map-not-json")]
    [InlineData("""["Name"]""", "crm.tool.map-not-json")]
    [InlineData("""{"Name":"name","Name":"phone"}""", "crm.tool.map-not-json")]
    [InlineData("""{"Name":[]}""", "crm.tool.map-not-json at line 1, byte ")]
    [InlineData("""{"Name":["name",7]}""", "crm.tool.map-not-json at line 1, byte ")]
    [InlineData("""{"Name":["name","nickname"]}""", "crm.tool.map-unknown-field at field nickname")]
    [InlineData("""{"Name":["name","name"]}""", "crm.tool.map-field-twice at column Name")]
    [InlineData("{}", "crm.tool.map-nothing")]
    public async Task A_mapping_that_does_not_fit_is_refused_with_its_place(string mapping, string expected) =>
        await RefusedAsync(_folder.Write("a.csv", "Id,Name\n1,Lan\n"), expected, "--map", _folder.Write("map.json", mapping));

    [Theory]
    [InlineData("", "crm.table.empty-file")]
    [InlineData("a,b\n1,2\n", "crm.tool.map-nothing")]
    [InlineData("name,Name\n1,2\n", "crm.table.duplicate-column at column name")]
    [InlineData("id,name\n1,Lan\n2,\"Hùng\n3,Mai\n", "crm.table.unclosed-quote at line 3")]
    [InlineData("id,name\n1,\"Lan\n2,Hùng\"x\n3,Mai\n", "crm.table.unclosed-quote at line 2")]
    public async Task A_file_that_cannot_be_read_as_a_whole_is_refused_with_its_place(string text, string expected) =>
        await RefusedAsync(_folder.Write("a.csv", text), expected);

    [Fact]
    public async Task A_file_that_is_not_there_is_refused() => await RefusedAsync(_folder.At("none.csv"), "crm.table.file-not-found");

    [Fact]
    public async Task A_wrong_encoding_is_refused_with_line_and_byte() =>
        await RefusedAsync(_folder.Write("a.csv", "id,name\n1,L\u00EA\n", Encoding.Latin1), "crm.table.not-utf8 at line 2, byte 12");

    [Fact]
    public async Task A_wrong_byte_far_into_a_large_file_is_found_before_anything_is_stored()
    {
        var text = "id,name\n" + string.Concat(Enumerable.Repeat("x,Tên đầy đủ dài\n", 10_000));
        await File.WriteAllBytesAsync(_folder.At("a.csv"), [.. Encoding.UTF8.GetBytes(text), 0xC3]);

        await RefusedAsync(_folder.At("a.csv"), $"crm.table.not-utf8 at line 10002, byte {Encoding.UTF8.GetByteCount(text) + 1}");
    }

    [Fact]
    public async Task Utf16_without_its_mark_is_named_as_not_text() =>
        await RefusedAsync(_folder.Write("a.csv", "id,name\n1,Lan\n", new UnicodeEncoding(bigEndian: false, byteOrderMark: false)), "crm.table.not-text at line 1, byte 2");

    [Fact]
    public async Task An_over_long_name_and_an_over_long_field_are_rejected_by_row()
    {
        var run = await _folder.RunAsync("import", "customers", _folder.Write("a.csv", $"id,name\n1,{new string('a', 301)}\n2,{new string('b', 20_000)}\n3,Lan\n"), "--json");

        Assert.Equal(["2 name crm.text.too-long", "3  crm.table.field-too-long"], run.Json["rejections"]!.AsArray().Select(r => $"{r!["line"]} {r["column"]} {r["code"]}"));
        Assert.Equal(1, _folder.Count("crm_customers"));
    }

    [Fact]
    public async Task A_byte_order_mark_does_no_harm()
    {
        var run = await _folder.RunAsync("import", "customers", _folder.Write("a.csv", "name\nLan\n", new UTF8Encoding(true)), "--json");

        Assert.Equal(1, (int)run.Json["stored"]!);
    }

    [Fact]
    public async Task Cancelled_it_ends_with_one_and_says_so()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        var exitCode = await CrmTool.RunAsync(["import", "customers", _folder.Write("a.csv", Vietnamese), "--db", _folder.Database], output, error, stopped.Token);

        Assert.Equal(1, exitCode);
        Assert.Contains("crm.tool.cancelled", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, _folder.Count("crm_customers"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    private async Task RefusedAsync(string file, string expected, params string[] options)
    {
        var run = await _folder.RunAsync(["import", "customers", file, .. options]);

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Equal(0, _folder.Count("crm_customers"));
    }
}
