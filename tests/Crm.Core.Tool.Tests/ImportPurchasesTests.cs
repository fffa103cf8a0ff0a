namespace Crm.Core.Tool.Tests;

public sealed class ImportPurchasesTests : IAsyncLifetime, IDisposable
{
    private static readonly string[] Columns = ["--customer", "Khách", "--date", "Ngày", "--amount", "Số tiền"];

    private readonly ToolFolder _folder = new();

    public async Task InitializeAsync()
    {
        await _folder.InitialisedAsync();
        await _folder.RunAsync("import", "customers", _folder.Write("c.csv", "id,name\nA,Lan\n"));
    }

    [Fact]
    public async Task Purchases_of_known_customers_are_recorded_and_the_others_rejected()
    {
        var run = await ImportAsync("Khách,Ngày,Số tiền\nA,2026-01-05,100000\nB,2026-01-06,1\n");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(1, (int)run.Json["stored"]!);
        Assert.Equal(["3 Khách crm.tool.unknown-customer"], Rejections(run));
        Assert.Equal(1, _folder.Count("crm_purchases"));
    }

    [Fact]
    public async Task Unknown_customers_are_made_when_told_to_each_once()
    {
        var run = await ImportAsync("Khách,Ngày,Số tiền\nB,2026-01-05,100000\nB,2026-02-05,7\nC,2026-02-05,7\n", "--create-customers");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal((3, 2), ((int)run.Json["stored"]!, (int)run.Json["customersCreated"]!));
        Assert.Equal((3, 3), (_folder.Count("crm_customers"), _folder.Count("crm_purchases")));
        var shown = await _folder.RunAsync("show", "B", "--json");
        Assert.Equal(2, (int)shown.Json["purchases"]!);
    }

    [Fact]
    public async Task The_day_programs_write_for_none_is_no_date()
    {
        var run = await ImportAsync("Khách,Ngày,Số tiền\nA,0001-01-01,100000\nA,0001-01-01T00:00:00,7\nA,2026-01-05,7\n");

        Assert.Equal((1, 1), (run.ExitCode, (int)run.Json["stored"]!));
        Assert.Equal(["2 Ngày crm.tool.invalid-date", "3 Ngày crm.tool.invalid-date"], Rejections(run));
    }

    [Fact]
    public async Task A_customer_is_not_made_for_a_purchase_that_is_refused()
    {
        var run = await ImportAsync("Khách,Ngày,Số tiền\nB,2999-01-05,100000\n", "--create-customers");

        Assert.Equal(["2  crm.purchase.in-the-future"], Rejections(run));
        Assert.Equal((1, 0), (_folder.Count("crm_customers"), _folder.Count("crm_purchases")));
    }

    [Theory]
    [InlineData]
    [InlineData("--order", "Số")]
    public async Task Importing_twice_records_nothing_twice_and_equal_rows_are_different_purchases(params string[] order)
    {
        const string Rows = "Khách,Ngày,Số tiền,Số\nA,2026-01-05,100000,1\nA,2026-01-05,100000,2\nA,2026-01-06,-5000,3\n";
        await ImportAsync(Rows, order);

        var again = await ImportAsync(Rows, order);

        Assert.Equal((0, 0, 3), (again.ExitCode, (int)again.Json["stored"]!, (int)again.Json["skipped"]!));
        Assert.Equal(3, _folder.Count("crm_purchases"));
    }

    [Fact]
    public async Task A_number_with_other_facts_is_rejected_at_its_column()
    {
        var run = await ImportAsync("Khách,Ngày,Số tiền,Số\nA,2026-01-05,100000,1\nA,2026-01-05,7,1\n", "--order", "Số");

        Assert.Equal(["3 Số crm.purchase.order-number-taken"], Rejections(run));
    }

    [Theory]
    [InlineData("31/12/2025", "5.5", "5 Số tiền crm.money.too-precise", "VND")]
    [InlineData("2025-13-01", "5", "5 Ngày crm.tool.invalid-date", "VND")]
    [InlineData("2025-12-01", "1.250.000", "5 Số tiền crm.tool.invalid-amount", "VND")]
    [InlineData("2025-12-01", "", "5 Số tiền crm.tool.invalid-amount", "USD")]
    public async Task A_row_that_does_not_fit_is_rejected_with_line_column_and_code(string date, string amount, string expected, string currency)
    {
        var run = await ImportAsync($"Khách,Ngày,Số tiền\nA,20260105,1\nA,5/1/2026,2\nA,2026-01-05T10:00:00+07:00,3\nA,{date},{amount}\n", "--currency", currency);

        Assert.Equal([expected], Rejections(run));
        Assert.Equal(3, _folder.Count("crm_purchases"));
    }

    [Fact]
    public async Task A_dry_run_stores_neither_purchases_nor_customers()
    {
        var run = await ImportAsync("Khách,Ngày,Số tiền\nB,2026-01-05,100000\n", "--create-customers", "--dry-run");

        Assert.Equal((0, 1, 1), (run.ExitCode, (int)run.Json["stored"]!, (int)run.Json["customersCreated"]!));
        Assert.Equal((1, 0), (_folder.Count("crm_customers"), _folder.Count("crm_purchases")));
    }

    [Theory]
    [InlineData("Mã KH;Ngày;Thành tiền;Số HĐ;Ghi chú")]
    [InlineData("Customer ID;Invoice Date;Amount;InvoiceNo;Ghi chú")]
    public async Task Columns_are_recognised_by_their_names_and_what_is_left_out_is_said(string header)
    {
        var file = _folder.Write("p.csv", $"{header}\nA;05/01/2026;100000;H1;x\n");

        var run = await _folder.RunAsync("import", "purchases", file, "--json");
        var text = await _folder.RunAsync("import", "purchases", file);

        Assert.Equal((1, 0, 0), run.Counts());
        Assert.Equal(["customer", "date", "amount", "order"], run.Json["mapping"]!.AsObject().Select(m => (string?)m.Value));
        Assert.Equal("Ghi chú", (string?)Assert.Single(run.Json["columnsLeftOut"]!.AsArray()));
        Assert.Contains("Columns left out: Ghi chú", text.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mapping_file_and_a_column_that_is_named_beside_it_are_followed_and_a_row_may_say_its_currency()
    {
        var map = _folder.Write("map.json", """{"Wer":"customer","Wann":"date","Was":"amount","Geld":"currency"}""");

        var run = await _folder.RunAsync("import", "purchases", _folder.Write("p.csv", "Wer,Wann,Was,Netto,Geld\nA,2026-01-05,x,10.50,USD\nA,2026-01-06,x,7,\n"), "--map", map, "--amount", "Netto", "--json");

        Assert.Equal((2, 0, 0), run.Counts());
        Assert.Equal("Was", (string?)Assert.Single(run.Json["columnsLeftOut"]!.AsArray()));
        Assert.Equal(["USD 1050", "VND 7"], _folder.Read<Purchases.Purchase>(p => $"{p.CurrencyCode} {p.TotalMinor}"));
        var shown = await _folder.RunAsync("show", "A");
        Assert.Contains("10.50 USD", shown.Output, StringComparison.Ordinal);
        Assert.Contains("7 VND", shown.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("7.00 VND", shown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_that_is_not_there_is_refused()
    {
        var run = await ImportAsync("Khách,Ngày\nA,2026-01-05\n");

        Assert.Equal("crm.table.missing-column", (string?)run.Json["error"]!["code"]);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    private Task<ToolRun> ImportAsync(string csv, params string[] options) =>
        _folder.RunAsync(["import", "purchases", _folder.Write("p.csv", csv), .. Columns, .. options, "--json"]);

    private static IEnumerable<string> Rejections(ToolRun run) => run.Json["rejections"]!.AsArray().Select(r => $"{r!["line"]} {r["column"]} {r["code"]}");
}
