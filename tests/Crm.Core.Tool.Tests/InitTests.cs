namespace Crm.Core.Tool.Tests;

public sealed class InitTests : IDisposable
{
    private readonly ToolFolder _folder = new();

    [Fact]
    public async Task The_tables_are_created_once_and_said_to_be_there_the_second_time()
    {
        var first = await _folder.RunAsync("init", "--json");
        var second = await _folder.RunAsync("init", "--json");

        Assert.Equal((0, true), (first.ExitCode, (bool)first.Json["created"]!));
        Assert.Equal((0, false), (second.ExitCode, (bool)second.Json["created"]!));
        Assert.Equal(0, _folder.Count("crm_customers"));
    }

    [Fact]
    public async Task A_database_of_somebody_else_is_refused_and_left_alone()
    {
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_folder.Database};Pooling=False"))
        {
            await connection.OpenAsync();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE theirs (a)";
            await command.ExecuteNonQueryAsync();
        }

        var run = await _folder.RunAsync("init");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("crm.tool.not-our-database", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_with_a_code()
    {
        _folder.Write("crm.db", new string('x', 5000));

        var run = await _folder.RunAsync("init");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("crm.tool.database-failed", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("customers")]
    [InlineData("show", "C-1")]
    public async Task Without_a_database_every_reading_verb_says_to_run_init_and_makes_no_file(params string[] verb)
    {
        var run = await _folder.RunAsync(verb);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("crm.tool.no-database", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.Database));
    }

    [Theory]
    [InlineData]
    [InlineData("frobnicate")]
    [InlineData("customers", "--limit", "many")]
    [InlineData("show")]
    [InlineData("import", "purchases")]
    [InlineData("customers", "--db", "a.db", "--postgres", "Host=localhost")]
    public async Task A_wrong_command_line_ends_with_two_and_is_explained_on_standard_error(params string[] args)
    {
        var run = await _folder.RunAsync(args);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("crm.tool.usage", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_with_json_is_one_document_that_names_the_code()
    {
        var run = await _folder.RunAsync("customers", "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("crm.tool.no-database", (string?)run.Json["error"]!["code"]);
    }

    [Fact]
    public async Task A_connection_string_that_makes_no_sense_is_refused()
    {
        var run = await _folder.RunAsync("customers", "--postgres", "nonsense");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("crm.tool.bad-connection", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
