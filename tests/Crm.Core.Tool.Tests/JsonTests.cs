using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Crm.Core.Testing;
using Crm.Core.Tool.Output;

namespace Crm.Core.Tool.Tests;

/// <summary>The shapes docs/command-line.md promises to scripts.</summary>
public sealed partial class JsonTests : IAsyncLifetime, IDisposable
{
    private const string Regular = "count(purchase where amount >= 60_000 in last 90d) >= 2 and kind = \"person\"";

    private readonly ToolFolder _folder = new();

    private string _plan = string.Empty;

    public async Task InitializeAsync()
    {
        await _folder.InitialisedAsync();
        await _folder.RunAsync("import", "customers", _folder.Write("a.csv", "id,name\nA,Nguyễn Thị Lan\nB,Mai Anh\nC,Đặng Văn Hùng\n"), "--source", "shop");
        await _folder.RunAsync("import", "purchases", _folder.Write("p.csv", "customer,date,amount,order\nA,2026-01-05,100000,1\nA,2026-02-05,200000,2\nB,2026-02-05,70000,3\n"), "--source", "shop");
        await _folder.RunAsync("import", "leads", _folder.Write("l.csv", "id,name,source\nL2,Lan,web\nL1,Tú,web\n"), "--source", "shop");
        _plan = _folder.Write("plan.json", """{"v":1,"groups":[{"name":"orders","rules":[{"kind":"perEvent","events":"purchase","points":10,"decay":{"halfLife":7},"name":"Orders"}]}],"bands":[{"name":"cold","from":0},{"name":"hot","from":5}]}""");
    }

    [Fact]
    public async Task A_count_has_exactly_these_members()
    {
        var run = await AskAsync("segment", "count", "--rule", Regular);

        Assert.Equal(["count", "of", "asOf", "rule", "backend", "ms"], Members(run.Json));
        Assert.Equal((1, 3, "2026-02-28T17:00:00Z", "sqlite"), ((int)run.Json["count"]!, (int)run.Json["of"]!, (string?)run.Json["asOf"], (string?)run.Json["backend"]));
        Assert.True((long)run.Json["ms"]! >= 0);
        Assert.Contains("\"rule\": \"count(purchase where amount >= 60000 in last 90d) >= 2 and kind = \\\"person\\\"\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_is_in_the_order_they_were_added_every_time()
    {
        foreach (var _ in Enumerable.Range(0, 3))
        {
            Assert.Equal("""{"customers":["A","B","C"]}""", (await AskAsync("segment", "list", "--rule", "everybody")).Json.ToJsonString());
            Assert.Equal("""{"leads":["L2","L1"]}""", (await AskAsync("segment", "list", "--leads", "--rule", "everybody")).Json.ToJsonString());
        }

        Assert.Equal("""{"customers":[]}""", (await AskAsync("segment", "list", "--rule", "nobody")).Json.ToJsonString());
    }

    [Theory]
    [InlineData("A", "member")]
    [InlineData("B", "near_miss")]
    public async Task An_explanation_is_the_tree_of_the_rule(string customer, string which)
    {
        var run = await AskAsync("segment", "explain", "--rule", Regular, "--customer", customer);

        // The ids are new every time; what matters is how many records count.
        await Snapshot.Match(Ids().Replace(run.Output, "(id)"), $"An_explanation_is_the_tree_of_the_rule_{which}");
    }

    [Fact]
    public async Task Scores_have_exactly_these_members()
    {
        var list = (await AskAsync("score", "list", "--plan", _plan)).Json;
        var explained = (await AskAsync("score", "explain", "--plan", _plan, "--customer", "A")).Json;

        Assert.Equal(["of", "asOf", "bands", "scores"], Members(list));
        Assert.Equal(["band", "count"], Members(list["bands"]![0]!));
        Assert.Equal(["subject", "score", "band"], Members(list["scores"]![0]!));
        Assert.Equal(["customer", "score", "band", "asOf", "contributions"], Members(explained));
        Assert.Equal(["kind", "group", "rule", "points", "events", "beforeDecay", "afterDecay", "value", "evidence"], Members(explained["contributions"]![0]!));
        Assert.Equal((decimal)explained["score"]!, explained["contributions"]!.AsArray().Sum(c => (decimal)c!["points"]!));
    }

    [Fact]
    public async Task A_back_test_has_exactly_these_members_and_no_share_of_more_than_six_decimals()
    {
        var run = await _folder.RunAsync("score", "backtest", "--plan", _plan, "--outcome", "count(purchase) >= 2", "--as-of", "2026-02-01", "--json");

        Assert.Equal(["asOf", "subjects", "converted", "rate", "auc", "bands", "deciles"], Members(run.Json));
        Assert.Equal(["band", "subjects", "converted", "rate", "lift"], Members(run.Json["bands"]![0]!));
        Assert.Equal(["decile", "lowest", "highest", "subjects", "converted", "rate", "lift"], Members(run.Json["deciles"]![0]!));
        Assert.Equal(0.333333m, (decimal)run.Json["rate"]!);
        Assert.DoesNotMatch(LongNumber(), run.Output);
    }

    [Fact]
    public async Task The_Vietnamese_explanation_is_Vietnamese_in_every_word_and_name_of_a_field()
    {
        var run = await _folder.RunAsync("segment", "explain", "--rule", Regular, "--customer", "B", "--as-of", "2026-03-01", "--language", "vi");

        Assert.All(["tất cả", "số lượng(đơn mua", "số tiền", "hiện là 1", "còn thiếu", "thêm 1", "loại khách"], word => Assert.Contains(word, run.Output, StringComparison.OrdinalIgnoreCase));
        Assert.All(["purchase", "amount", "count", "where", "last", "kind", "all of", "missing", "more", " is "], word => Assert.DoesNotContain(word, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void What_moves_a_terminal_or_ends_a_text_is_escaped_and_nothing_that_is_read()
    {
        using var output = new StringWriter();

        new ToolOutput(output, TextWriter.Null, json: true).Result(new { text = "a > 'b' & \"Hà Nội\" \u001b[2J \u009b \\" }, _ => { });

        Assert.Contains(@"a > 'b' & \""Hà Nội\"" \u001B[2J \u009B \\", output.ToString(), StringComparison.Ordinal);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<string> Members(JsonNode node) => node.AsObject().Select(m => m.Key);

    private async Task<ToolRun> AskAsync(params string[] args)
    {
        var run = await _folder.RunAsync([.. args, "--as-of", "2026-03-01", "--json"]);
        Assert.True(run.ExitCode == 0, run.Error);
        return run;
    }

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Ids();

    [GeneratedRegex(@"\.\d{7}", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex LongNumber();
}
