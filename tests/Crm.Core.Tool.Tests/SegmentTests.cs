namespace Crm.Core.Tool.Tests;

public sealed class SegmentTests : IAsyncLifetime, IDisposable
{
    private const string Regular = "count(purchase in last 90d) >= 2";

    private readonly ToolFolder _folder = new();

    public async Task InitializeAsync()
    {
        await _folder.InitialisedAsync();
        await _folder.RunAsync("import", "customers", _folder.Write("a.csv", "id,name\nA,Nguyễn Thị Lan\nB,Mai Anh\nC,Đặng Văn Hùng\n"), "--source", "shop");
        await _folder.RunAsync("import", "purchases", _folder.Write("p.csv", "customer,date,amount,order\nA,2026-01-05,100000,1\nA,2026-02-05,200000,2\nB,2026-02-05,50000,3\n"), "--source", "shop");
    }

    [Fact]
    public async Task A_count_says_how_many_of_how_many_as_of_an_instant()
    {
        var then = await _folder.RunAsync("segment", "count", "--rule", Regular, "--as-of", "2026-03-01", "--json");
        var later = await _folder.RunAsync("segment", "count", "--rule", Regular, "--as-of", "2026-06-01T00:00:00+07:00", "--json");

        Assert.Equal((1, 3), ((int)then.Json["count"]!, (int)then.Json["of"]!));
        Assert.Equal("2026-02-28T17:00:00Z", (string?)then.Json["asOf"]);
        Assert.Equal((0, "2026-05-31T17:00:00Z"), ((int)later.Json["count"]!, (string?)later.Json["asOf"]));
    }

    [Fact]
    public async Task A_count_hints_at_what_may_not_be_meant()
    {
        var run = await _folder.RunAsync("segment", "count", "--rule", "city != \"Hà Nội\" and last-purchase <= 2026-02-05", "--json");
        var plain = await _folder.RunAsync("segment", "count", "--rule", "kind = \"person\"", "--json");

        Assert.Contains("crm.rule.hint.negation at line 1, column 1", run.Error, StringComparison.Ordinal);
        Assert.Contains("crm.rule.hint.midnight at line 1, column 22", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("hint", plain.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plain_day_begins_at_midnight_in_the_zone_of_the_tenant_as_imports_and_windows_have_it()
    {
        const string Yesterday = "count(purchase in previous day) >= 1";

        var day = await _folder.RunAsync("segment", "count", "--rule", Yesterday, "--as-of", "2026-02-06", "--json");
        var midnight = await _folder.RunAsync("segment", "count", "--rule", Yesterday, "--as-of", "2026-02-06T00:00+07:00", "--json");
        var before = await _folder.RunAsync("segment", "count", "--rule", "count(purchase to now) = 1", "--as-of", "2026-02-05", "--json");

        Assert.Equal((2, "2026-02-05T17:00:00Z"), ((int)day.Json["count"]!, (string?)day.Json["asOf"]));
        Assert.Equal((2, "2026-02-05T17:00:00Z"), ((int)midnight.Json["count"]!, (string?)midnight.Json["asOf"]));
        // Both purchases of the day are at its midnight, which is not before it: only that of January is.
        Assert.Equal(1, (int)before.Json["count"]!);
    }

    [Fact]
    public async Task A_list_names_customers_by_their_external_ids()
    {
        var run = await _folder.RunAsync("segment", "list", "--rule", "no purchase in last 30d", "--as-of", "2026-03-01", "--json");
        var plain = await _folder.RunAsync("segment", "list", "--rule", "count(purchase) >= 1", "--as-of", "2026-03-01");

        Assert.Equal(["C"], run.Json["customers"]!.AsArray().Select(c => (string?)c));
        Assert.Equal("A\nB\n", plain.Output);
        Assert.Contains("2 customers.", plain.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_explanation_says_what_is_missing_in_both_languages()
    {
        var english = await _folder.RunAsync("segment", "explain", "--rule", Regular, "--customer", "mai", "--as-of", "2026-03-01");
        var vietnamese = await _folder.RunAsync("segment", "explain", "--rule", Regular, "--customer", "mai", "--as-of", "2026-03-01", "--language", "vi");

        Assert.Equal(0, english.ExitCode);
        Assert.Contains("is 1", english.Output, StringComparison.Ordinal);
        Assert.NotEqual(english.Output, vietnamese.Output);
    }

    [Theory]
    [InlineData("count(purchase) >=", "crm.rule.")]
    [InlineData("shoe-size = 3", "crm.rule.unknown-field")]
    [InlineData("in segment \"Nobody\"", "crm.rule.unknown-segment")]
    public async Task A_rule_that_is_not_understood_is_refused(string rule, string code)
    {
        var run = await _folder.RunAsync("segment", "count", "--rule", rule);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("--as-of", "yesterday", "crm.tool.invalid-instant")]
    [InlineData("--as-of", "2026-02-30", "crm.tool.invalid-instant")]
    [InlineData("--as-of", "2026-02-05T09:00", "crm.tool.invalid-instant")]
    [InlineData("--customer", "nobody like this", "--customer")]
    public async Task An_instant_or_a_customer_that_is_not_there_is_refused(string option, string value, string told)
    {
        string[] args = ["segment", "explain", "--rule", "count(purchase) >= 1", option, value];
        var run = await _folder.RunAsync(option == "--customer" ? args : [.. args, "--customer", "A"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();
}
