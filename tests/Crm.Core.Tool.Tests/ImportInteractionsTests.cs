namespace Crm.Core.Tool.Tests;

public sealed class ImportInteractionsTests : IAsyncLifetime, IDisposable
{
    private const string Vietnamese = """
        Mã tương tác;Mã KH;Khách tiềm năng;Kênh;Chiều;Ngày giờ;Thời lượng;Chủ đề;Nội dung;Kết quả;Nhân viên;Chiến dịch;Chi nhánh;Cảm xúc;Màu
        T1;K1;;Cuộc gọi;Gọi đến;05/01/2025 09:02;1:35;Hỏi giá;"Muốn mua
        hai cái";order-placed;an;tet-2025;HN-1;40;đỏ
        T2;;L1;Zalo;đi;06/01/2025 10:00;;Gửi báo giá;;;;;;-20;
        T3;K1;;Trực tiếp;đến;07/01/2025;;;;;;;;;
        """;

    private readonly ToolFolder _folder = new();

    public async Task InitializeAsync()
    {
        await _folder.InitialisedAsync();
        await _folder.RunAsync("import", "customers", _folder.Write("c.csv", "id,name\nK1,Lan\nK2,Mai\n"));
        await _folder.RunAsync("import", "leads", _folder.Write("l.csv", "id,name\nL1,Hùng\n"));
    }

    [Fact]
    public async Task Vietnamese_headers_and_words_are_understood()
    {
        var run = await ImportAsync(Vietnamese);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal((3, 0, 0), run.Counts());
        Assert.Equal("Màu", (string?)Assert.Single(run.Json["columnsLeftOut"]!.AsArray()));
        Assert.Equal(
            [
                "T1|import|1|1|2025-01-05 02:02:00|95|Hỏi giá|Muốn mua\nhai cái|order-placed|an|tet-2025|HN-1|40|True|False",
                "T2|import|7|2|2025-01-06 03:00:00||Gửi báo giá||||||-20|False|True",
                "T3|import|10|1|2025-01-06 17:00:00|||||||||True|False",
            ],
            Stored());
        var shown = await _folder.RunAsync("show", "K1", "--json");
        Assert.Equal("2025-01-06T17:00:00+00:00", (string?)shown.Json["lastContactAt"]);
    }

    [Theory]
    [InlineData("Call", 1)]
    [InlineData("Gọi điện", 1)]
    [InlineData("E-MAIL", 2)]
    [InlineData("thư", 2)]
    [InlineData("tin nhắn", 3)]
    [InlineData("Họp", 4)]
    [InlineData("gặp", 4)]
    [InlineData("chat", 5)]
    [InlineData("Facebook", 6)]
    [InlineData("zalo", 7)]
    [InlineData("Web", 8)]
    [InlineData("thư tay", 9)]
    [InlineData("in-person", 10)]
    [InlineData("KHẢO SÁT", 11)]
    public async Task Every_channel_has_words_in_both_languages(string written, int channel)
    {
        await ImportAsync($"customer,channel,direction,date\nK1,{written},in,2025-01-05\n");

        Assert.Equal(channel, int.Parse(Assert.Single(Stored()).Split('|')[2]));
    }

    [Theory]
    [InlineData("id,customer,channel,direction,date\nA,K1,call,in,2025-01-05\nA,K1,call,in,2025-01-05\nB,K1,call,in,2025-01-05\n", 2, 1)]
    [InlineData("customer,channel,direction,date\nK1,call,in,2025-01-05\nK1,call,in,2025-01-05\nK1,call,out,2025-01-05\n", 3, 0)]
    public async Task Importing_twice_records_nothing_twice_and_equal_rows_without_an_id_are_different(string rows, int stored, int skipped)
    {
        var dry = await ImportAsync(rows, "--dry-run");
        var none = _folder.Count("crm_interactions");
        var first = await ImportAsync(rows);
        var again = await ImportAsync(rows);

        Assert.Equal((stored, skipped, 0), dry.Counts());
        Assert.Equal(0, none);
        Assert.Equal((stored, skipped, 0), first.Counts());
        Assert.Equal((0, 3, 0), again.Counts());
        Assert.Equal(stored, _folder.Count("crm_interactions"));
    }

    [Fact]
    public async Task What_is_noted_later_does_not_make_another_interaction_of_a_row_without_an_id()
    {
        await ImportAsync("customer,channel,direction,date,outcome\nK1,call,in,2025-01-05,\n");

        var again = await ImportAsync("customer,channel,direction,date,outcome\nK1,call,in,2025-01-05,order-placed\n");

        Assert.Equal((0, 1, 0), again.Counts());
    }

    [Theory]
    [InlineData("A,K1,,fax,in,2025-01-05,,,", "2 channel crm.tool.unknown-channel")]
    [InlineData("A,K1,,,in,2025-01-05,,,", "2 channel crm.tool.unknown-channel")]
    [InlineData("A,K1,,call,sideways,2025-01-05,,,", "2 direction crm.tool.unknown-direction")]
    [InlineData("A,K1,,call,in,yesterday,,,", "2 date crm.tool.invalid-date")]
    [InlineData("A,K1,,call,in,,,,", "2 date crm.tool.invalid-date")]
    [InlineData("A,K1,,call,in,2999-01-05,,,", "2 date crm.interaction.in-the-future")]
    [InlineData("A,K1,L1,call,in,2025-01-05,,,", "2 lead crm.tool.two-subjects")]
    [InlineData("A,,,call,in,2025-01-05,,,", "2  crm.tool.no-subject")]
    [InlineData("A,K9,,call,in,2025-01-05,,,", "2 customer crm.tool.unknown-customer")]
    [InlineData("A,,L9,call,in,2025-01-05,,,", "2 lead crm.tool.unknown-lead")]
    [InlineData("A,K1,,call,in,2025-01-05,1:75,,", "2 duration crm.tool.invalid-duration")]
    [InlineData("A,K1,,call,in,2025-01-05,-5,,", "2 duration crm.tool.invalid-duration")]
    [InlineData("A,K1,,call,in,2025-01-05,900000000,,", "2 duration crm.interaction.invalid-duration")]
    [InlineData("A,K1,,call,in,2025-01-05,,101,", "2 sentiment crm.interaction.invalid-sentiment")]
    [InlineData("A,K1,,call,in,2025-01-05,,happy,", "2 sentiment crm.interaction.invalid-sentiment")]
    [InlineData("A,K1,,call,in,2025-01-05,,,Order placed", "2 outcome crm.reason.invalid")]
    public async Task A_row_that_does_not_fit_is_rejected_with_line_column_and_code_and_nothing_of_it_is_stored(string row, string expected)
    {
        var run = await ImportAsync($"id,customer,lead,channel,direction,date,duration,sentiment,outcome\n{row}\nB,K2,,call,in,2025-01-05,,,\n");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal([expected], run.Rejections());
        Assert.StartsWith("B|", Assert.Single(Stored()), StringComparison.Ordinal);
        Assert.Contains("crm.tool.rows-rejected", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--dry-run")]
    public async Task A_key_with_other_facts_is_rejected_at_its_column_also_in_a_dry_run(params string[] options)
    {
        var run = await ImportAsync("id,customer,channel,direction,date\nA,K1,call,in,2025-01-05\nA,K2,call,in,2025-01-05\n", options);

        Assert.Equal(["3 id crm.interaction.external-id-taken"], run.Rejections());
    }

    [Theory]
    [InlineData("channel,direction,date\ncall,in,2025-01-05\n", "crm.tool.map-nothing at field customer or lead")]
    [InlineData("customer,direction,date\nK1,in,2025-01-05\n", "crm.tool.map-nothing at field channel")]
    [InlineData("customer,channel,date\nK1,call,2025-01-05\n", "crm.tool.map-nothing at field direction")]
    [InlineData("customer,channel,direction\nK1,call,in\n", "crm.tool.map-nothing at field date")]
    [InlineData("customer,channel,direction,date,time\nK1,call,in,2025-01-05,9:00\n", "crm.tool.map-field-twice at column time")]
    public async Task A_header_that_does_not_fit_refuses_the_file(string rows, string expected)
    {
        var run = await _folder.RunAsync("import", "interactions", _folder.Write("i.csv", rows));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Equal(0, _folder.Count("crm_interactions"));
    }

    [Fact]
    public async Task A_mapping_file_a_source_and_a_way_to_write_dates_can_be_given()
    {
        await _folder.RunAsync("import", "customers", _folder.Write("c.csv", "id,name\nK1,Tú\n"), "--source", "shop");
        var map = _folder.Write("map.json", """{"Wer":"customer","Wie":"channel","Wohin":"direction","Wann":"date"}""");

        var run = await ImportAsync("Wer,Wie,Wohin,Wann,Note\nK1,call,in,01/31/2025,x\n", "--map", map, "--source", "shop", "--date-format", "MM/dd/yyyy");

        Assert.Equal((1, 0, 0), run.Counts());
        Assert.Contains("|shop|1|1|2025-01-30 17:00:00|", Assert.Single(Stored()), StringComparison.Ordinal);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    private Task<ToolRun> ImportAsync(string csv, params string[] options) =>
        _folder.RunAsync(["import", "interactions", _folder.Write("i.csv", csv), .. options, "--json"]);

    private IReadOnlyList<string> Stored() =>
        _folder.Read<Interactions.Interaction>(i => $"{i.ExternalKey}|{i.Source}|{(int)i.Channel}|{(int)i.Direction}|{i.OccurredAt:yyyy-MM-dd HH:mm:ss}|{i.DurationSeconds}|{i.Subject}|{i.Body}|{i.Outcome}|{i.Employee}|{i.Campaign}|{i.Store}|{i.Sentiment}|{i.CustomerId is not null}|{i.LeadId is not null}");
}
