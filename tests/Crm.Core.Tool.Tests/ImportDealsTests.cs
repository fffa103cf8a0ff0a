using Crm.Core.Opportunities;
using Crm.Core.Pipelines;
using Crm.Core.Products;

namespace Crm.Core.Tool.Tests;

public sealed class ImportDealsTests : IAsyncLifetime, IDisposable
{
    private const string Vietnamese = """
        Mã cơ hội;Tên cơ hội;Mã KH;Giai đoạn;Giá trị;Ngày mở;Ngày chốt;Trạng thái;Lý do thua;Người phụ trách;Sản phẩm
        D1;Ghế văn phòng;K1;Đàm phán;15000000;05/01/2025;20/02/2025;Thắng;;an;G1
        D2;Bàn;K2;Tìm kiếm;7000000;06/01/2025;01/03/2025;Thua;Giá;binh;
        D3;Tủ;;Tìm kiếm;;07/01/2025;30/12/2025;Đang mở;;;
        """;

    private static readonly string[] Create = ["--create-pipeline", "--stages", "Tìm kiếm, Đàm phán"];

    private readonly ToolFolder _folder = new();

    public async Task InitializeAsync()
    {
        await _folder.InitialisedAsync();
        await _folder.RunAsync("import", "customers", _folder.Write("c.csv", "id,company\nK1,Sao Mai\nK2,Ánh Dương\n"));
    }

    [Fact]
    public async Task Vietnamese_headers_and_words_are_understood_and_deals_keep_their_dates()
    {
        var run = await ImportAsync(Vietnamese, [.. Create, "--create-products"]);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal((3, 0, 0), run.Counts());
        Assert.Equal(
            [
                "D1|Ghế văn phòng|True|15000000 VND|2025-01-04 17:00|2025-02-19 17:00||Won||an",
                "D2|Bàn|True|7000000 VND|2025-01-05 17:00|2025-02-28 17:00||Lost|price|binh",
                "D3|Tủ|False||2025-01-06 17:00||2025-12-30|Open||",
            ],
            Stored());
        Assert.Equal(["Sales|True: tim-kiem Tìm kiếm 33, dam-phan Đàm phán 66"], Pipelines());
        Assert.Equal(["D1 dam-phan", "D2 tim-kiem", "D3 tim-kiem"], StagesOfDeals());
        Assert.Equal(["G1"], _folder.Read<Product>(p => p.ProductKey));
        Assert.Contains("made with the stages Tìm kiếm, Đàm phán", run.Json["notes"]!.AsArray().Select(n => (string?)n).Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Importing_twice_stores_nothing_twice_and_a_dry_run_nothing_at_all()
    {
        var rows = Vietnamese + "\nD1;Lại;K1;;;;;;;;\n";
        var dry = await ImportAsync(rows, [.. Create, "--create-products", "--dry-run"]);
        var none = (_folder.Count("crm_opportunities"), _folder.Count("crm_pipelines"), _folder.Count("crm_products"));
        var first = await ImportAsync(rows, [.. Create, "--create-products"]);
        var again = await ImportAsync(rows, [.. Create, "--create-products"]);

        Assert.Equal((3, 1, 0), dry.Counts());
        Assert.Equal((0, 0, 0), none);
        Assert.Equal((3, 1, 0), first.Counts());
        Assert.Equal((0, 4, 0), again.Counts());
        Assert.Equal((3, 1, 1), (_folder.Count("crm_opportunities"), _folder.Count("crm_pipelines"), _folder.Count("crm_products")));
    }

    [Fact]
    public async Task A_pipeline_is_made_with_the_stages_of_the_file_in_the_order_they_appear()
    {
        var run = await ImportAsync("id,name,stage,close date,customer,amount\nA,a,商談,,,\nB,b,Closed Won,2025-03-01,K1,5\nC,c,First call!,,,\nD,d,FIRST CALL!,,,\n", "--create-pipeline", "--pipeline", "Export");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(["Export|True: stage-1 商談 33, first-call First call! 66"], Pipelines());
        Assert.Equal(["A stage-1", "B first-call", "C first-call", "D first-call"], StagesOfDeals());
        Assert.Contains(Stored(), d => d.StartsWith("B|b|True|5 VND|2025-02-28 17:00|2025-02-28 17:00||Won|", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rows_name_their_pipeline_and_those_that_do_not_go_into_the_default_one()
    {
        await ImportAsync("id,name,stage\nA,a,One\n", "--create-pipeline", "--pipeline", "First");
        await ImportAsync("id,name,stage\nB,b,Uno\n", "--create-pipeline", "--pipeline", "Second");

        var run = await ImportAsync("id,name,pipeline,stage\nC,c,second,uno\nD,d,,one\nE,e,,\nF,f,third,uno\nG,g,second,one\n");

        Assert.Equal((3, 0, 2), run.Counts());
        Assert.Equal(["5 pipeline crm.tool.unknown-pipeline", "6 stage crm.tool.unknown-stage"], run.Rejections());
        Assert.Equal(["A one", "B uno", "C uno", "D one", "E one"], StagesOfDeals());
    }

    [Theory]
    [InlineData("A,a,K1,Third,1,,,,,", "2 stage crm.tool.unknown-stage")]
    [InlineData("A,a,K1,Won,1,,2025-02-01,lost,price,", "2 stage crm.tool.unknown-stage")]
    [InlineData("A,a,K1,First,1,,,maybe,,", "2 outcome crm.tool.unknown-outcome")]
    [InlineData("A,a,K1,First,1,2025-01-01,2025-02-01,lost,,", "2 lost reason crm.tool.missing-reason")]
    [InlineData("A,a,K1,First,1,2025-01-01,2025-02-01,lost,too-dear,", "2 lost reason crm.reason.unknown")]
    [InlineData("A,a,K1,First,1,2025-01-01,2025-02-01,won,price,", "2 lost reason crm.tool.unexpected-reason")]
    [InlineData("A,a,K1,First,1,2025-01-01,,won,,", "2 closed crm.tool.missing-close-date")]
    [InlineData("A,a,K1,First,1,2025-03-01,2025-02-01,won,,", "2 closed crm.opportunity.out-of-order")]
    [InlineData("A,a,K1,First,1,2025-03-01,2999-02-01,won,,", "2 closed crm.opportunity.in-the-future")]
    [InlineData("A,a,K1,First,1,2999-03-01,,,,", "2 opened crm.opportunity.in-the-future")]
    [InlineData("A,a,,First,1,2025-01-01,2025-02-01,won,,", "2 customer crm.opportunity.customer-required")]
    [InlineData("A,a,K1,First,,2025-01-01,2025-02-01,won,,", "2 amount crm.opportunity.amount-required")]
    [InlineData("A,a,K9,First,1,,,,,", "2 customer crm.tool.unknown-customer")]
    [InlineData("A,a,K1,First,many,,,,,", "2 amount crm.tool.invalid-amount")]
    [InlineData("A,a,K1,First,-1,,,,,", "2 amount crm.opportunity.invalid-amount")]
    [InlineData("A,a,K1,First,1,soon,,,,", "2 opened crm.tool.invalid-date")]
    [InlineData("A,a,K1,First,1,,,,,P9", "2 product crm.tool.unknown-product")]
    public async Task A_row_that_does_not_fit_is_rejected_with_line_column_and_code_and_nothing_of_it_is_stored(string row, string expected)
    {
        var run = await ImportAsync($"id,name,customer,stage,amount,opened,closed,outcome,lost reason,product\n{row}\nB,b,K2,Second,2,,,,,\n", "--create-pipeline", "--stages", "First,Second");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal([expected], run.Rejections());
        Assert.StartsWith("B|b|", Assert.Single(Stored()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--dry-run")]
    public async Task A_key_for_another_customer_is_rejected_at_its_column_also_in_a_dry_run(params string[] options)
    {
        var run = await ImportAsync("id,name,customer,stage\nA,a,K1,One\nA,a,K2,One\n", ["--create-pipeline", .. options]);

        Assert.Equal((1, 0, 1), run.Counts());
        Assert.Equal(["3 id crm.opportunity.external-id-taken"], run.Rejections());
    }

    [Fact]
    public async Task Neither_a_product_nor_a_pipeline_is_made_for_deals_that_are_all_refused()
    {
        var run = await ImportAsync("id,name,stage,product,amount,outcome,closed\nA,a,One,P1,1,won,2025-01-01\n", "--create-pipeline", "--create-products");

        Assert.Equal(["2  crm.opportunity.customer-required"], run.Rejections());
        Assert.Equal((0, 0, 0), (_folder.Count("crm_opportunities"), _folder.Count("crm_pipelines"), _folder.Count("crm_products")));
    }

    [Theory]
    [InlineData("id,name,stage\nA,a,One\n", "crm.tool.no-pipeline at --pipeline")]
    [InlineData("id,name,stage\nA,a,One\n", "crm.tool.unknown-pipeline at --pipeline", "--pipeline", "Sales")]
    [InlineData("id,name\nA,a\n", "crm.pipeline.stage-required at stages", "--create-pipeline")]
    [InlineData("id,name\nA,a\n", "crm.reason.unknown at --lost-reason", "--create-pipeline", "--stages", "One", "--lost-reason", "rain")]
    [InlineData("id,name\nA,a\n", "crm.currency.unknown at --currency", "--currency", "XXQ")]
    [InlineData("stage,amount\nOne,1\n", "crm.tool.map-nothing at field name or product or external-id")]
    [InlineData("id,name,amount,value\nA,a,1,1\n", "crm.tool.map-field-twice at column value")]
    public async Task What_is_wrong_for_every_row_refuses_the_file(string rows, string expected, params string[] options)
    {
        var run = await _folder.RunAsync(["import", "deals", _folder.Write("d.csv", rows), .. options]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Equal((0, 0), (_folder.Count("crm_opportunities"), _folder.Count("crm_pipelines")));
    }

    [Fact]
    public async Task Stages_without_a_pipeline_to_make_are_wrong_usage()
    {
        var run = await _folder.RunAsync("import", "deals", _folder.Write("d.csv", "id,name\nA,a\n"), "--stages", "One");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("crm.tool.usage: --stages needs --create-pipeline.", run.Error, StringComparison.Ordinal);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    private Task<ToolRun> ImportAsync(string csv, params string[] options) =>
        _folder.RunAsync(["import", "deals", _folder.Write("d.csv", csv), .. options, "--json"]);

    private IReadOnlyList<string> Stored() => _folder.Read<Opportunity>(o =>
        $"{o.ExternalKey}|{o.Name}|{o.CustomerId is not null}|{(o.Amount is { } a ? $"{a.Amount:0} {a.Currency.Code}" : "")}|{(o.OpenedAt.Year < 2026 ? o.OpenedAt.ToString("yyyy-MM-dd HH:mm") : "now")}|{o.ClosedAt:yyyy-MM-dd HH:mm}|{o.ExpectedClose:yyyy-MM-dd}|{o.Outcome}|{o.LostReason}|{o.Owner}");

    private IReadOnlyList<string> Pipelines() =>
        _folder.Read<Pipeline>(p => $"{p.Name}|{p.IsDefault}: {string.Join(", ", p.StagesInOrder.Select(s => $"{s.Key} {s.Name} {s.Probability}"))}");

    private IReadOnlyList<string> StagesOfDeals()
    {
        var stages = _folder.Read<PipelineStage>(s => $"{s.Id.Value} {s.Key}").Select(s => s.Split(' ')).ToDictionary(s => s[0], s => s[1], StringComparer.Ordinal);
        return _folder.Read<Opportunity>(o => $"{o.ExternalKey} {stages[o.StageId.Value.ToString()]}");
    }
}
