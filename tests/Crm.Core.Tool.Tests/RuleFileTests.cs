using System.Text;

namespace Crm.Core.Tool.Tests;

public sealed class RuleFileTests : IAsyncLifetime, IDisposable
{
    private readonly ToolFolder _folder = new();

    public async Task InitializeAsync()
    {
        await _folder.InitialisedAsync();
        await _folder.RunAsync("import", "customers", _folder.Write("a.csv", "id,name\nA,Nguyễn Thị Lan\nB,Mai Anh\n"), "--source", "shop");
    }

    [Theory]
    [InlineData(false, "count")]
    [InlineData(true, "list")]
    [InlineData(false, "explain", "--customer", "A")]
    public async Task A_rule_may_stand_in_a_file_on_several_lines(bool withMark, string verb, params string[] more)
    {
        var file = _folder.Write("rule.txt", "name contains exactly \"Nguyễn\"\r\n  and kind = \"person\"\n", new UTF8Encoding(withMark));

        var run = await _folder.RunAsync(["segment", verb, "--rule-file", file, "--json", .. more]);

        Assert.True(run.ExitCode == 0, run.Error);
        if (verb == "count") Assert.Equal((1, "name contains exactly \"Nguyễn\" and kind = \"person\""), ((int)run.Json["count"]!, (string?)run.Json["rule"]));
        if (verb == "list") Assert.Equal(["A"], run.Json["customers"]!.AsArray().Select(c => (string?)c));
        if (verb == "explain") Assert.True((bool)run.Json["holds"]!);
    }

    [Theory]
    [InlineData("kind = \"person\"\n  and shoe-size = 3\n", "crm.rule.unknown-field at line 2, column 7")]
    [InlineData("\uFEFFshoe-size = 3", "crm.rule.unknown-field at line 1, column 1")]
    [InlineData("kind =\n", "crm.rule.")]
    [InlineData("", "crm.rule.")]
    public async Task What_is_wrong_is_told_with_line_and_column_of_the_file(string text, string told)
    {
        var run = await _folder.RunAsync("segment", "count", "--rule-file", _folder.Write("rule.txt", text));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.Contains("line ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_holds_no_rule_at_all_is_refused_with_its_code()
    {
        var large = _folder.Write("large.txt", new string(' ', 3_000_004));
        await File.WriteAllBytesAsync(_folder.At("one.txt"), [.. "kind =\n"u8, 0xC3, 0x28]);
        var wide = _folder.Write("wide.txt", "everybody", Encoding.Unicode);

        Assert.Contains($"crm.tool.file-not-found at {_folder.At("none.txt")}", await ErrorAsync(_folder.At("none.txt")), StringComparison.Ordinal);
        Assert.Contains($"crm.tool.file-too-large at {large}", await ErrorAsync(large), StringComparison.Ordinal);
        Assert.Contains("crm.table.not-utf8 at line 2, byte 8: The file with the rule", await ErrorAsync(_folder.At("one.txt")), StringComparison.Ordinal);
        Assert.Contains("crm.table.not-text at line 1, byte 1: The file with the rule", await ErrorAsync(wide), StringComparison.Ordinal);

        async Task<string> ErrorAsync(string file)
        {
            var run = await _folder.RunAsync("segment", "list", "--rule-file", file);
            Assert.Equal((1, string.Empty), (run.ExitCode, run.Output));
            return run.Error;
        }
    }

    [Theory]
    [InlineData("--rule", "everybody", "--rule-file", "rule.txt")]
    [InlineData]
    public async Task The_rule_is_said_once_as_text_or_as_a_file(params string[] args)
    {
        var run = await _folder.RunAsync(["segment", "count", .. args]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--rule-file", run.Error, StringComparison.Ordinal);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();
}
