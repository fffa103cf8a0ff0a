namespace Crm.SampleHost.Tests;

public sealed class CommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crm-command-");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_in_one_line()
    {
        var file = Path.Combine(_folder.FullName, "notes.txt");
        await File.WriteAllTextAsync(file, new string('x', 4096));

        await FailedAsync(1, "--db", file, "--no-serve");

        Assert.Equal(new string('x', 4096), await File.ReadAllTextAsync(file));
    }

    [Theory]
    [InlineData("my notes")]
    [InlineData("")]
    public async Task Fresh_deletes_no_file_of_somebody_else(string text)
    {
        var file = Path.Combine(_folder.FullName, "notes.txt");
        await File.WriteAllTextAsync(file, text);

        await FailedAsync(1, "--db", file, "--fresh", "--no-serve");

        Assert.Equal(text, await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task A_file_may_have_any_name_the_system_allows()
    {
        var options = SampleOptions.Parse(["--db", Path.Combine(_folder.FullName, "a;b=1 'c'.db")]);
        await using var app = SampleApp.Build(options);

        await Storage.SampleDatabase.PrepareAsync(app.Services, CancellationToken.None);

        Assert.True(File.Exists(options.Database));
        Storage.SampleDatabase.Delete(options.Database);
        Assert.False(File.Exists(options.Database));
    }

    [Fact]
    public Task A_folder_that_is_not_there_is_refused_in_one_line() => FailedAsync(1, "--db", Path.Combine(_folder.FullName, "missing", "sample.db"), "--no-serve");

    [Fact]
    public Task A_folder_to_be_deleted_as_a_file_is_refused_in_one_line() => FailedAsync(1, "--db", _folder.FullName, "--fresh", "--no-serve");

    [Fact]
    public Task A_server_that_does_not_answer_is_refused_in_one_line() => FailedAsync(1, "--postgres", "Host=127.0.0.1;Port=1;Username=crm;Timeout=2", "--no-serve");

    [Theory]
    [InlineData("--what")]
    [InlineData("--db")]
    [InlineData("--port", "many")]
    [InlineData("--tenant", "nobody")]
    [InlineData("--postgres", "nonsense")]
    [InlineData("--postgres", "Host=localhost", "--fresh")]
    public Task A_wrong_command_line_ends_with_two(params string[] args) => FailedAsync(2, args);

    [Fact]
    public async Task Help_is_no_failure()
    {
        var (code, output, errors) = await Command.RunAsync("--help");

        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("--tenant", output, StringComparison.Ordinal);
    }

    private static async Task FailedAsync(int expected, params string[] args)
    {
        var (code, _, errors) = await Command.RunAsync(args);

        Assert.Equal(expected, code);
        Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }
}
