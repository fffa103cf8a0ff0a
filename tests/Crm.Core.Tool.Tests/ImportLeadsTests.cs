using Crm.Core.Leads;
using Crm.Core.Products;

namespace Crm.Core.Tool.Tests;

public sealed class ImportLeadsTests : IAsyncLifetime, IDisposable
{
    private const string Vietnamese = """
        Mã lead;Họ và tên;Công ty;SĐT;Di động;Email;Nguồn;Chiến dịch;Nhu cầu;Ghi chú;Giá trị dự kiến;Người phụ trách;Ngày tạo;Sản phẩm;Trạng thái;Lý do
        L1;Nguyễn Thị Lan;Công ty TNHH Ánh Dương;0912 345 678;0912345678;lan@example.vn;web;tet-2025;đèn bàn;gọi sau;12500000;an;05/01/2025;D1; Đủ điều kiện;
        L2;Đặng Văn Hùng;;;0987654321;;;;;;;;;;Đang liên hệ;
        L3;Lê Mai;;0905111222;;;;;;;;;;;Loại;Không đủ ngân sách
        L4;;Sao Mai;;;;;;;;;;;;Nuôi dưỡng;
        L5;Tú;;;;;;;;;;;;;;
        """;

    private readonly ToolFolder _folder = new();

    public Task InitializeAsync() => _folder.InitialisedAsync();

    [Fact]
    public async Task Vietnamese_headers_and_statuses_are_understood()
    {
        var run = await ImportAsync(Vietnamese, "--create-products");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal((5, 0, 0), run.Counts());
        Assert.Equal(
            [
                "L1|Nguyễn Thị Lan|Công ty TNHH Ánh Dương|0912 345 678,lan@example.vn|web|tet-2025|đèn bàn|gọi sau|12500000 VND|an|2025-01-04 17:00|1|Qualified|",
                "L2|Đặng Văn Hùng||0987654321|import|||||||0|Working|",
                "L3|Lê Mai||0905111222|import|||||||0|Disqualified|no-budget",
                "L4||Sao Mai||import|||||||0|Nurturing|",
                "L5|Tú|||import|||||||0|New|",
            ],
            Stored());
        Assert.Equal(["D1"], _folder.Read<Product>(p => p.ProductKey));
        Assert.Contains("dated now", run.Json["notes"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Importing_twice_stores_nothing_twice_and_a_dry_run_nothing_at_all()
    {
        var rows = Vietnamese + "\nL1;Ai khác;;;;;;;;;;;;;;\n";
        var dry = await ImportAsync(rows, "--create-products", "--dry-run");
        var none = (_folder.Count("crm_leads"), _folder.Count("crm_products"), _folder.Count("crm_outbox"));
        var first = await ImportAsync(rows, "--create-products");
        var again = await ImportAsync(rows, "--create-products");

        Assert.Equal((5, 1, 0), dry.Counts());
        Assert.Equal((0, 0, 0), none);
        Assert.Equal((5, 1, 0), first.Counts());
        Assert.Equal((0, 6, 0), again.Counts());
        Assert.Equal((5, 1), (_folder.Count("crm_leads"), _folder.Count("crm_products")));
    }

    [Fact]
    public async Task Without_an_external_id_the_report_says_what_a_second_import_does()
    {
        var run = await ImportAsync("name\nLan\n");

        Assert.Contains("would add its leads again", run.Json["notes"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A,Lan,,,,,converted,,", "2 status crm.tool.status-out-of-reach")]
    [InlineData("A,Lan,,,,,gone,,", "2 status crm.tool.unknown-status")]
    [InlineData("A,Lan,,,,,disqualified,,", "2 reason crm.tool.missing-reason")]
    [InlineData("A,Lan,,,,,disqualified,too-far,", "2 reason crm.reason.unknown")]
    [InlineData("A,Lan,,,,,disqualified,Too far!,", "2 reason crm.reason.invalid")]
    [InlineData("A,Lan,,,,,working,no-need,", "2 reason crm.tool.unexpected-reason")]
    [InlineData("A,Lan,nonsense,,,,,,", "2 email crm.email.invalid")]
    [InlineData("A,Lan,,12,,,,,", "2 phone crm.phone.invalid")]
    [InlineData("A,Lan,,,1.250.000,,,,", "2 value crm.tool.invalid-amount")]
    [InlineData("A,Lan,,,-1,,,,", "2 value crm.lead.negative-value")]
    [InlineData("A,Lan,,,0.5,,,,", "2 value crm.money.too-precise")]
    [InlineData("A,Lan,,,,2025-13-01,,,", "2 created crm.tool.invalid-date")]
    [InlineData("A,Lan,,,,2999-01-01,,,", "2 created crm.lead.in-the-future")]
    [InlineData("A,Lan,,,,,,,D9", "2 product crm.tool.unknown-product")]
    [InlineData("A,,,,,,qualified,,", "2  crm.lead.unidentified")]
    public async Task A_row_that_does_not_fit_is_rejected_with_line_column_and_code_and_nothing_of_it_is_stored(string row, string expected)
    {
        var run = await ImportAsync($"id,name,email,phone,value,created,status,reason,product\n{row}\nB,Mai,,,,,qualified,,\n");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal([expected], run.Rejections());
        Assert.StartsWith("B|Mai|", Assert.Single(Stored()), StringComparison.Ordinal);
        Assert.Equal(0, _folder.Count("crm_products"));
    }

    [Fact]
    public async Task A_product_is_not_added_for_a_lead_that_is_refused()
    {
        var run = await ImportAsync("id,name,product\nA,,D1\nB,Mai,D2;D3\n", "--create-products");

        Assert.Equal(["2  crm.lead.unidentified"], run.Rejections());
        Assert.Equal(["D2", "D3"], _folder.Read<Product>(p => p.ProductKey).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("id,status\nA,new\n", "crm.tool.map-nothing at field name or company or email or phone")]
    [InlineData("name,họ tên\nLan,Lan\n", "crm.tool.map-field-twice at column họ tên")]
    public async Task A_header_that_does_not_fit_refuses_the_file(string rows, string expected)
    {
        var run = await _folder.RunAsync("import", "leads", _folder.Write("l.csv", rows));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Equal(0, _folder.Count("crm_leads"));
    }

    [Theory]
    [InlineData("--currency", "XXQ", "crm.currency.unknown at --currency")]
    [InlineData("--source", " ", "crm.text.required at --source")]
    public async Task An_option_that_does_not_fit_refuses_the_run(string option, string value, string expected)
    {
        var run = await _folder.RunAsync("import", "leads", _folder.Write("l.csv", "name\nLan\n"), option, value);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    private Task<ToolRun> ImportAsync(string csv, params string[] options) =>
        _folder.RunAsync(["import", "leads", _folder.Write("l.csv", csv), .. options, "--json"]);

    private IReadOnlyList<string> Stored() => _folder.Read<Lead>(l =>
        $"{l.ExternalKey}|{l.Name}|{l.Company}|{string.Join(',', l.ContactPoints.OrderBy(p => p.Kind).Select(p => p.Value).Order(StringComparer.Ordinal))}|{l.Source}|{l.Campaign}|{l.Interest}|{l.Note}|{l.EstimatedMinor}{(l.EstimatedCurrencyCode is { } c ? " " + c : "")}|{l.Owner}|{(l.CreatedAt.Year < 2026 ? l.CreatedAt.ToString("yyyy-MM-dd HH:mm") : "")}|{l.Products.Count}|{l.Status}|{l.DisqualifiedReason}");
}
