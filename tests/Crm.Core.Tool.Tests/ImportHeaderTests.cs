using Crm.Core.Customers;

namespace Crm.Core.Tool.Tests;

/// <summary>Headers as shops, address books and other systems write them.</summary>
public sealed class ImportHeaderTests : IAsyncLifetime, IDisposable
{
    private readonly ToolFolder _folder = new();

    public async Task InitializeAsync() => await _folder.InitialisedAsync();

    [Theory]
    [InlineData("E-mail address", "email")]
    [InlineData("E-mail 1 - Value", "email")]
    [InlineData("Mobile number", "phone")]
    [InlineData("Phone1", "phone")]
    [InlineData("Phone 2", "phone")]
    [InlineData("Email 1", "email")]
    [InlineData("Điện thoại di động", "phone")]
    [InlineData("Số ĐT", "phone")]
    [InlineData("Điện thoại 1", "phone")]
    [InlineData("Mã khách", "external-id")]
    [InlineData("ID khách hàng", "external-id")]
    [InlineData("Họ tên khách hàng", "name")]
    [InlineData("Tên", "name")]
    [InlineData("Họ", "family-name")]
    [InlineData("Surname", "family-name")]
    [InlineData("Tên đệm", "middle-name")]
    [InlineData("First name", "given-name")]
    [InlineData("City 2", null)]
    public async Task A_header_is_recognised(string header, string? field)
    {
        var run = await _folder.RunAsync("import", "customers", _folder.Write("a.csv", $"{header},Company\n,Sao Mai\n"), "--json", "--dry-run");

        Assert.Equal(field, (string?)run.Json["mapping"]![header]);
    }

    [Theory]
    [InlineData("Họ,Tên đệm,Tên", "Nguyễn,Thị,Lan", "Nguyễn Thị Lan|Nguyễn|Thị|Lan")]
    [InlineData("Họ,Tên", "Đặng,Hùng", "Đặng Hùng|Đặng||Hùng")]
    [InlineData("Họ và tên đệm,Tên", "Nguyễn Thị,Lan", "Nguyễn Thị Lan|Nguyễn|Thị|Lan")]
    [InlineData("First name,Last name", "John,Smith", "John Smith|Smith||John")]
    [InlineData("First name,Middle name,Surname", "Mary,Ann,Smith", "Mary Ann Smith|Smith|Ann|Mary")]
    [InlineData("First name,Last name", "Lan,Nguyễn", "Nguyễn Lan|Nguyễn||Lan")]
    [InlineData("First name,Last name", "Lan,", "Lan|||Lan")]
    [InlineData("Name,First name,Last name", "Lan Nguyen,x,y", "Lan Nguyen|Nguyen||Lan")]
    public async Task A_name_in_several_columns_is_one_name(string header, string row, string expected)
    {
        var run = await _folder.RunAsync("import", "customers", _folder.Write("a.csv", $"{header},Birth date\n{row},1990\n"));

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal([expected], _folder.Read<Customer>(c => $"{c.DisplayName}|{c.Person?.Family}|{c.Person?.Middle}|{c.Person?.Given}"));
    }

    [Fact]
    public async Task A_part_of_a_name_that_is_too_long_is_rejected_at_its_column()
    {
        var run = await _folder.RunAsync("import", "customers", _folder.Write("a.csv", $"First name,Last name\nJohn,{new string('a', 101)}\n"), "--json");

        Assert.Equal(["2 Last name crm.text.too-long"], run.Rejections());
    }

    [Fact]
    public async Task Leads_have_their_names_in_several_columns_too()
    {
        var run = await _folder.RunAsync("import", "leads", _folder.Write("a.csv", "Họ,Tên,Điện thoại 1\nNguyễn,Lan,0912345678\n"), "--json");

        Assert.Equal((1, 0, 0), run.Counts());
        Assert.Equal(["Nguyễn Lan"], _folder.Read<Leads.Lead>(l => l.Name!));
        Assert.Equal("phone", (string?)run.Json["mapping"]!["Điện thoại 1"]);
    }

    [Fact]
    public async Task One_column_may_hold_two_fields()
    {
        var map = _folder.Write("map.json", """{"account":["external-id","company"]}""");

        var run = await _folder.RunAsync("import", "customers", _folder.Write("a.csv", "account,sector\nCancity,retail\n"), "--map", map, "--json");

        Assert.Equal((1, 0, 0), run.Counts());
        Assert.Equal("external-id, company", (string?)run.Json["mapping"]!["account"]);
        var shown = await _folder.RunAsync("show", "Cancity", "--json");
        Assert.Equal(("Cancity", "organisation", "Cancity"), ((string?)shown.Json["name"], (string?)shown.Json["kind"], (string?)shown.Json["externalIds"]![0]!["key"]));
    }

    [Fact]
    public async Task A_column_without_a_name_is_called_by_its_place()
    {
        var run = await _folder.RunAsync("import", "customers", _folder.Write("a.csv", "name,,phone,\nLan,x,,y\n"), "--json");

        Assert.Equal(["(column 2)", "(column 4)"], run.Json["columnsLeftOut"]!.AsArray().Select(c => (string?)c));
    }

    [Theory]
    [InlineData("A,,A")]
    [InlineData("A,B,a")]
    [InlineData("")]
    public async Task Stages_without_a_name_or_with_the_same_are_refused_at_their_option(string stages)
    {
        var run = await _folder.RunAsync("import", "deals", _folder.Write("d.csv", "id,name,stage\n1,a,A\n"), "--create-pipeline", "--stages", stages);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("crm.tool.invalid-stages at --stages", run.Error, StringComparison.Ordinal);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();
}
