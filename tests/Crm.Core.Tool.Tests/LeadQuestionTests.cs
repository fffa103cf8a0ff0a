namespace Crm.Core.Tool.Tests;

/// <summary>Segments and scores of leads.</summary>
public sealed class LeadQuestionTests : IAsyncLifetime, IDisposable
{
    private const string FromWeb = "source = \"web\"";

    private readonly ToolFolder _folder = new();

    public async Task InitializeAsync()
    {
        await _folder.InitialisedAsync();
        await _folder.RunAsync("import", "customers", _folder.Write("a.csv", "id,name\nA,Nguyễn Thị Lan\n"), "--source", "shop");
        await _folder.RunAsync("import", "leads", _folder.Write("l.csv", "id,name,source,phone,email\nL1,Lan,web,0912345678,\nL2,Tú,fair,,tu@example.vn\n,Mai Anh,web,,\n,Mai Anh,fair,,\n"), "--source", "shop");
    }

    [Fact]
    public async Task A_rule_is_asked_of_leads()
    {
        var count = await _folder.RunAsync("segment", "count", "--leads", "--rule", FromWeb, "--json");
        var list = await _folder.RunAsync("segment", "list", "--leads", "--rule", "source in (\"web\", \"fair\")", "--json");
        var plain = await _folder.RunAsync("segment", "list", "--leads", "--rule", FromWeb);

        Assert.Equal((2, 4), ((int)count.Json["count"]!, (int)count.Json["of"]!));
        Assert.Equal(["L1", "L2"], list.Json["leads"]!.AsArray().Take(2).Select(l => (string?)l));
        Assert.All(list.Json["leads"]!.AsArray().Skip(2), l => Assert.True(Guid.TryParse((string?)l, out _)));
        Assert.Contains("2 leads.", plain.Error, StringComparison.Ordinal);
        Assert.Contains("crm.rule.unknown-source", (await _folder.RunAsync("segment", "count", "--leads", "--rule", "count(purchase) = 1")).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("L2")]
    [InlineData("tu@example.vn")]
    [InlineData("TU")]
    public async Task A_lead_is_explained_by_what_it_is_found_by(string by)
    {
        var run = await _folder.RunAsync("segment", "explain", "--leads", "--lead", by, "--rule", FromWeb, "--json");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.False((bool)run.Json["holds"]!);
        Assert.Equal(["\"fair\""], run.Json["actual"]!.AsArray().Select(a => (string?)a));
    }

    [Fact]
    public async Task A_lead_is_found_by_its_number_and_by_its_id()
    {
        var byNumber = await _folder.RunAsync("segment", "explain", "--lead", "0912 345 678", "--rule", FromWeb, "--json");
        var nameless = (string)(await _folder.RunAsync("segment", "list", "--leads", "--rule", FromWeb, "--json")).Json["leads"]![1]!;
        var byId = await _folder.RunAsync("segment", "explain", "--lead", nameless, "--rule", FromWeb, "--json");

        Assert.True((bool)byNumber.Json["holds"]!);
        Assert.True((bool)byId.Json["holds"]!);
    }

    [Theory]
    [InlineData("Mai Anh", "crm.tool.ambiguous at --lead: Several leads fit")]
    [InlineData("nobody", "crm.lead.not-found at --lead: No lead is found by this")]
    [InlineData(" ", "crm.lead.not-found at --lead")]
    [InlineData("019aaaaa-0000-7000-8000-000000000001", "crm.lead.not-found at --lead")]
    public async Task Several_leads_or_none_are_refused(string by, string told)
    {
        var run = await _folder.RunAsync("segment", "explain", "--lead", by, "--rule", FromWeb);

        Assert.Equal((1, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_score_of_a_lead_is_explained()
    {
        var plan = _folder.Write("plan.json", """{"v":1,"groups":[{"name":"source","rules":[{"kind":"map","field":"source","points":[{"value":"web","points":7}]}]}]}""");

        var run = await _folder.RunAsync("score", "explain", "--plan", plan, "--leads", "--lead", "L1", "--json");
        var plain = await _folder.RunAsync("score", "explain", "--plan", plan, "--lead", "L1");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(["lead", "score", "band", "asOf", "contributions"], run.Json.AsObject().Select(p => p.Key));
        Assert.Equal(7, (int)run.Json["score"]!);
        Assert.Contains("7 points", plain.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("segment", "explain", "--rule", "everybody")]
    [InlineData("segment", "explain", "--rule", "everybody", "--leads", "--customer", "A")]
    [InlineData("score", "explain", "--plan", "plan.json", "--lead", "L1", "--customer", "A")]
    public async Task An_explanation_is_about_one_customer_or_one_lead(params string[] args)
    {
        var run = await _folder.RunAsync(args);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--lead LEAD", run.Error, StringComparison.Ordinal);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();
}
