namespace Crm.Core.Tool.Tests;

public sealed class ScoreTests : IAsyncLifetime, IDisposable
{
    private readonly ToolFolder _folder = new();

    private string _plan = string.Empty;

    public async Task InitializeAsync()
    {
        await _folder.InitialisedAsync();
        await _folder.RunAsync("import", "customers", _folder.Write("a.csv", "id,name\nA,Nguyễn Thị Lan\nB,Mai Anh\nC,Đặng Văn Hùng\n"), "--source", "shop");
        await _folder.RunAsync("import", "purchases", _folder.Write("p.csv", "customer,date,amount,order\nA,2026-01-05,100000,1\nA,2026-02-05,200000,2\nB,2026-02-05,50000,3\n"), "--source", "shop");
        _plan = _folder.Write("plan.json", """{"v":1,"to":24,"groups":[{"name":"orders","rules":[{"kind":"perEvent","events":"purchase","points":10,"name":"Orders"},{"kind":"when","rule":"kind = \"person\"","points":5}]}],"bands":[{"name":"cold","from":0},{"name":"warm","from":12},{"name":"hot","from":20}]}""");
    }

    [Fact]
    public async Task A_list_names_the_best_first_and_counts_the_bands()
    {
        var run = await _folder.RunAsync("score", "list", "--plan", _plan, "--as-of", "2026-03-01", "--limit", "2", "--json");
        var plain = await _folder.RunAsync("score", "list", "--plan", _plan, "--as-of", "2026-02-01");

        Assert.Equal((3, "2026-02-28T17:00:00Z"), ((int)run.Json["of"]!, (string?)run.Json["asOf"]));
        Assert.Equal(["hot 1", "warm 1", "cold 1"], run.Json["bands"]!.AsArray().Select(b => $"{b!["band"]} {b["count"]}"));
        Assert.Equal(["A 24 hot", "B 15 warm"], run.Json["scores"]!.AsArray().Select(s => $"{s!["subject"]} {s["score"]} {s["band"]}"));
        Assert.Contains("hot: 0, warm: 1, cold: 2; 3 in all.", plain.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await _folder.RunAsync("score", "list", "--plan", _plan, "--as-of", "2026-02-01")).ExitCode);
    }

    [Fact]
    public async Task An_explanation_adds_up_to_the_score()
    {
        var run = await _folder.RunAsync("score", "explain", "--plan", _plan, "--customer", "A", "--as-of", "2026-03-01", "--json");
        var vietnamese = await _folder.RunAsync("score", "explain", "--plan", _plan, "--customer", "A", "--as-of", "2026-03-01", "--language", "vi");

        Assert.Equal(24, (decimal)run.Json["score"]!);
        Assert.Equal(24, run.Json["contributions"]!.AsArray().Sum(c => (decimal)c!["points"]!));
        Assert.Contains("giới hạn của tổng điểm", vietnamese.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_back_test_tells_how_well_it_told()
    {
        var run = await _folder.RunAsync("score", "backtest", "--plan", _plan, "--outcome", "count(purchase from 2026-02-01) >= 1", "--as-of", "2026-02-01", "--json");

        Assert.Equal((3, 2, 0.75m), ((int)run.Json["subjects"]!, (int)run.Json["converted"]!, (decimal)run.Json["auc"]!));
        Assert.Contains("crm.tool.past-needed", (await _folder.RunAsync("score", "backtest", "--plan", _plan, "--outcome", "everybody")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leads_are_scored_by_plans_of_their_own()
    {
        await _folder.RunAsync("import", "leads", _folder.Write("l.csv", "id,name,source\nL1,Lan,web\nL2,Tú,fair\n"), "--source", "shop");
        var plan = _folder.Write("leads.json", """{"v":1,"groups":[{"name":"source","rules":[{"kind":"map","field":"source","points":[{"value":"web","points":7}]}]}]}""");

        var run = await _folder.RunAsync("score", "list", "--leads", "--plan", plan, "--json");

        Assert.Equal(["L1 7", "L2 0"], run.Json["scores"]!.AsArray().Select(s => $"{s!["subject"]} {s["score"]}"));
    }

    [Theory]
    [InlineData("""{"v":1}""", "crm.score.invalid-json")]
    [InlineData("""{"v":1,"groups":[{"name":"a","rules":[{"kind":"when","rule":"colour = \"red\"","points":1}]}]}""", "crm.rule.unknown-field at /groups/0/rules/0/rule line 1, column 1")]
    public async Task A_plan_that_cannot_be_asked_is_refused_with_its_place(string plan, string told)
    {
        var run = await _folder.RunAsync("score", "list", "--plan", _folder.Write("bad.json", plan));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.Contains("crm.tool.file-not-found", (await _folder.RunAsync("score", "list", "--plan", "nowhere.json")).Error, StringComparison.Ordinal);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();
}
