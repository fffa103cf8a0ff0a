namespace Crm.Core.Tool.Tests;

public sealed class ReadingTests : IAsyncLifetime, IDisposable
{
    private readonly ToolFolder _folder = new();

    public async Task InitializeAsync()
    {
        await _folder.InitialisedAsync();
        await _folder.RunAsync("import", "customers", _folder.Write("a.csv", "id,name,email,phone\nA,Đặng Văn Hùng,hung@example.vn,0912345678\nB,Nguyễn Thị Lan,lan@example.vn,\nC,Nguyễn Văn [red],,\n"));
    }

    [Theory]
    [InlineData("dang", "Đặng Văn Hùng")]
    [InlineData("NGUYEN THI", "Nguyễn Thị Lan")]
    [InlineData("+84 912 345 678", "Đặng Văn Hùng")]
    [InlineData("LAN@example.vn", "Nguyễn Thị Lan")]
    [InlineData("B", "Nguyễn Thị Lan")]
    [InlineData("nguyen van [", "Nguyễn Văn [red]")]
    [InlineData("%", null)]
    [InlineData("'; DROP TABLE crm_customers; --", null)]
    public async Task Customers_are_found_by_what_people_type(string text, string? name)
    {
        var run = await _folder.RunAsync("customers", "--search", text, "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(name, (string?)run.Json["customers"]!.AsArray().SingleOrDefault()?["name"]);
    }

    [Fact]
    public async Task A_list_is_by_name_and_as_long_as_asked()
    {
        var run = await _folder.RunAsync("customers", "--limit", "2", "--json");

        Assert.Equal(["Đặng Văn Hùng", "Nguyễn Thị Lan"], run.Json["customers"]!.AsArray().Select(c => (string?)c!["name"]));
    }

    [Fact]
    public async Task A_search_text_of_ten_thousand_characters_is_refused()
    {
        var run = await _folder.RunAsync("customers", "--search", new string('a', 10_000));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("crm.search.too-long at --search", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("10001")]
    public async Task A_limit_out_of_bounds_is_refused(string limit)
    {
        var run = await _folder.RunAsync("customers", "--limit", limit);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("crm.tool.invalid-limit", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A")]
    [InlineData("hung@example.vn")]
    [InlineData("0912345678")]
    [InlineData("dang van")]
    public async Task One_customer_is_shown_with_portrait_and_timeline(string by)
    {
        var run = await _folder.RunAsync("show", by, "--json");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal("Đặng Văn Hùng", (string?)run.Json["name"]);
        Assert.Equal("A", (string?)run.Json["externalIds"]![0]!["key"]);
        Assert.NotEmpty(run.Json["timeline"]!.AsArray());

        var byId = await _folder.RunAsync("show", (string)run.Json["id"]!);
        Assert.Contains("Đặng Văn Hùng", byId.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_are_never_read_as_markup()
    {
        var run = await _folder.RunAsync("customers");

        Assert.Contains("Nguyễn Văn [red]", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_that_fit_are_listed_on_standard_error()
    {
        var run = await _folder.RunAsync("show", "nguyen");

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("crm.tool.ambiguous", run.Error, StringComparison.Ordinal);
        Assert.Contains("Nguyễn Thị Lan", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_refused_with_the_library_s_own_code_and_not_called_an_id()
    {
        var run = await _folder.RunAsync("show", "nobody");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("crm.customer.not-found at CUSTOMER: No customer is found by this", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("crm.tool.invalid-limit at --limit", "A", "--limit", "0")]
    [InlineData("crm.tool.invalid-limit at --limit", "A", "--limit", "500")]
    [InlineData("crm.search.empty at CUSTOMER", "")]
    public async Task What_show_cannot_do_is_refused_at_its_place(string expected, params string[] args)
    {
        var run = await _folder.RunAsync(["show", .. args]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_is_not_called_several()
    {
        var run = await _folder.RunAsync("customers", "--search", "dang");
        var import = await _folder.RunAsync("import", "customers", _folder.Write("b.csv", "id,name\nZ,Tú\n"));

        Assert.Contains("1 customer.", run.Error, StringComparison.Ordinal);
        Assert.Contains("1 of 1 row:", import.Error, StringComparison.Ordinal);
        Assert.Contains("customers: 1 row,", import.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_calls_the_command_by_its_name()
    {
        var run = await _folder.RunAsync("show", "--help");
        var root = await _folder.RunAsync("--help");

        Assert.Contains("crm show <CUSTOMER>", run.Output, StringComparison.Ordinal);
        Assert.Contains("crm [command]", root.Output, StringComparison.Ordinal);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();
}
