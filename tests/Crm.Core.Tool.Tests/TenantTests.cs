using Crm.Core.Customers;
using Crm.Core.Tenancy;

namespace Crm.Core.Tool.Tests;

public sealed class TenantTests : IAsyncLifetime, IDisposable
{
    private const string Everybody = "everybody";

    private static readonly TenantId s_acme = TenantId.FromName("acme");

    private readonly ToolFolder _folder = new();

    public async Task InitializeAsync()
    {
        await _folder.InitialisedAsync();
        await _folder.RunAsync("import", "customers", _folder.Write("a.csv", "id,name\nA,Nguyễn Thị Lan\nB,Mai Anh\n"), "--source", "shop", "--tenant", "acme");
        await _folder.RunAsync("import", "purchases", _folder.Write("p.csv", "customer,date,amount,order\nA,2026-01-05,100000,1\n"), "--source", "shop", "--tenant", "acme");
    }

    [Fact]
    public async Task What_is_imported_for_a_tenant_is_its_own()
    {
        Assert.Equal([$"{s_acme}", $"{s_acme}"], _folder.Read<Customer>(c => $"{c.TenantId}"));
        Assert.Equal(0, (int)(await _folder.RunAsync("segment", "count", "--rule", Everybody, "--json")).Json["of"]!);
    }

    [Theory]
    [InlineData("acme")]
    [InlineData(null)]
    public async Task Every_reading_verb_asks_the_tenant_named_or_given_by_its_id(string? name)
    {
        var tenant = name ?? s_acme.ToString();
        var plan = _folder.Write("plan.json", """{"v":1,"groups":[{"name":"orders","rules":[{"kind":"perEvent","events":"purchase","points":10}]}]}""");

        var count = await AskAsync("segment", "count", "--rule", Everybody);
        var list = await AskAsync("segment", "list", "--rule", "count(purchase) = 1");
        var explained = await AskAsync("segment", "explain", "--rule", Everybody, "--customer", "mai");
        var scores = await AskAsync("score", "list", "--plan", plan);
        var score = await AskAsync("score", "explain", "--plan", plan, "--customer", "A");
        var shown = await AskAsync("show", "A");
        var customers = await AskAsync("customers");
        var doctor = await AskAsync("doctor");

        Assert.Equal((2, "A", true), ((int)count.Json["of"]!, (string?)list.Json["customers"]![0], (bool)explained.Json["holds"]!));
        Assert.Equal((2, 10), ((int)scores.Json["of"]!, (int)score.Json["score"]!));
        Assert.Equal(("Nguyễn Thị Lan", 2), ((string?)shown.Json["name"], customers.Json["customers"]!.AsArray().Count));
        Assert.StartsWith("2 customers, 1 purchase,", (string?)doctor.Json["findings"]!.AsArray().Single(f => (string?)f!["check"] == "counts")!["message"], StringComparison.Ordinal);
        Assert.All([count, list, explained, scores, score, shown, customers, doctor], run => Assert.DoesNotContain("--tenant", run.Error, StringComparison.Ordinal));

        async Task<ToolRun> AskAsync(params string[] args)
        {
            var run = await _folder.RunAsync([.. args, "--tenant", tenant, "--json"]);
            Assert.True(run.ExitCode == 0, run.Error);
            return run;
        }
    }

    [Theory]
    [InlineData("segment", "count", "--rule", Everybody)]
    [InlineData("customers")]
    [InlineData("doctor")]
    public async Task A_tenant_without_customers_beside_others_is_told_of_them_and_that_is_no_error(params string[] args)
    {
        var run = await _folder.RunAsync(args);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"This tenant has no customers, but another one has: {s_acme}.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_other_tenants_some_are_named()
    {
        foreach (var tenant in Enumerable.Range(1, 6)) await _folder.RunAsync("import", "customers", _folder.At("a.csv"), "--tenant", $"tenant {tenant}");

        var run = await _folder.RunAsync("show", "nobody");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("but 7 others have: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(", …. Say which", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_database_is_not_called_somebody_else_s()
    {
        await ToolFolder.RunOnAsync(_folder.At("empty.db"), "init");

        var run = await ToolFolder.RunOnAsync(_folder.At("empty.db"), "customers");

        Assert.Equal((0, false), (run.ExitCode, run.Error.Contains("--tenant", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public async Task No_tenant_at_all_is_refused(string tenant)
    {
        var run = await _folder.RunAsync("customers", "--tenant", tenant);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("crm.tool.invalid-tenant at --tenant", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("init")]
    [InlineData("backup", "copy.db")]
    [InlineData("restore", "copy.db")]
    public async Task What_is_done_to_the_whole_database_takes_no_tenant(params string[] args)
    {
        var run = await _folder.RunAsync([.. args, "--tenant", "acme"]);

        Assert.Equal(2, run.ExitCode);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();
}
