namespace Crm.Core.Tool.Tests;

/// <summary>Doctor, backup and restore.</summary>
public sealed class CareTests : IAsyncLifetime, IDisposable
{
    private const string Server = "Host=db.example;Database=crm;Username=o'neil;Password=secret";

    private readonly ToolFolder _folder = new();

    public async Task InitializeAsync()
    {
        await _folder.InitialisedAsync();
        await _folder.RunAsync("import", "customers", _folder.Write("a.csv", "id,name\nA,Lan\nB,Mai\n"));
    }

    [Fact]
    public async Task The_doctor_finds_a_new_database_well_and_counts()
    {
        var run = await _folder.RunAsync("doctor", "--json");

        Assert.True(run.ExitCode == 0, run.Error);
        var findings = run.Json["findings"]!.AsArray().ToDictionary(f => (string)f!["check"]!, f => f!);
        Assert.DoesNotContain(findings.Values, f => (string?)f["state"] == "bad");
        Assert.Equal("good", (string?)findings["file permissions"]["state"]);
        Assert.StartsWith("2 customers, 0 purchases, 0 interactions, 0 leads, 0 deals, 0 contracts, 0 cases ", (string?)findings["counts"]["message"], StringComparison.Ordinal);
        Assert.Equal("good", (string?)findings["field answers"]["state"]);
    }

    [Fact]
    public async Task The_doctor_names_what_is_missing()
    {
        _folder.Execute("DROP TABLE crm_purchase_lines");

        var run = await _folder.RunAsync("doctor");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Missing: crm_purchase_lines", run.Output, StringComparison.Ordinal);
        Assert.Contains("crm.tool.unwell", run.Error, StringComparison.Ordinal);

        var reading = await _folder.RunAsync("customers");
        Assert.Contains("crm.tool.missing-tables at crm_purchase_lines", reading.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_doctor_reports_parked_events()
    {
        _folder.Execute("UPDATE crm_outbox SET state = 3");

        var run = await _folder.RunAsync("doctor", "--json");

        Assert.Equal("bad", (string?)run.Json["findings"]!.AsArray().Single(f => (string?)f!["check"] == "events")!["state"]);
    }

    [Fact]
    public async Task The_doctor_of_no_database_says_to_run_init()
    {
        var run = await ToolFolder.RunOnAsync(_folder.At("none.db"), "doctor", "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("crm init", (string?)run.Json["findings"]![0]!["action"], StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.At("none.db")));
    }

    [Fact]
    public async Task A_backup_comes_back_with_every_row()
    {
        var backup = await _folder.RunAsync("backup", _folder.At("copy.db"), "--json");
        var restore = await ToolFolder.RunOnAsync(_folder.At("new.db"), "restore", _folder.At("copy.db"), "--json");
        var shown = await ToolFolder.RunOnAsync(_folder.At("new.db"), "show", "B", "--json");

        Assert.Equal((0, 2), (backup.ExitCode, (int)backup.Json["rows"]!["crm_customers"]!));
        Assert.Equal((0, 2), (restore.ExitCode, (int)restore.Json["rows"]!["crm_customers"]!));
        Assert.Equal("Mai", (string?)shown.Json["name"]);
        Assert.Equal(["a.csv", "copy.db", "crm.db", "new.db"], Directory.GetFiles(Path.GetDirectoryName(_folder.Database)!).Select(Path.GetFileName).Where(f => !f!.EndsWith("-wal", StringComparison.Ordinal) && !f.EndsWith("-shm", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Neither_a_copy_nor_a_database_is_overwritten_unless_told_to()
    {
        var copy = _folder.At("copy.db");
        await _folder.RunAsync("backup", copy);

        var backup = await _folder.RunAsync("backup", copy);
        var restore = await _folder.RunAsync("restore", copy);
        await _folder.RunAsync("import", "customers", _folder.Write("b.csv", "id,name\nC,Tú\n"));
        var told = await _folder.RunAsync("restore", copy, "--overwrite");

        Assert.Contains("crm.tool.file-exists", backup.Error, StringComparison.Ordinal);
        Assert.Contains("crm.tool.database-exists", restore.Error, StringComparison.Ordinal);
        Assert.Equal((0, 2), (told.ExitCode, _folder.Count("crm_customers")));
    }

    [Fact]
    public async Task A_copy_beside_no_folder_or_onto_the_database_is_refused_with_the_reason()
    {
        var nowhere = await _folder.RunAsync("backup", _folder.At(Path.Combine("none", "x.db")));
        var onto = await _folder.RunAsync("backup", _folder.Database, "--overwrite");
        var from = await _folder.RunAsync("restore", _folder.Database, "--overwrite");
        var created = await ToolFolder.RunOnAsync(_folder.At(Path.Combine("none", "x.db")), "init");

        Assert.Contains($"crm.tool.folder-not-found at {_folder.At("none")}:", nowhere.Error, StringComparison.Ordinal);
        Assert.Contains($"crm.tool.folder-not-found at {_folder.At("none")}:", created.Error, StringComparison.Ordinal);
        Assert.Contains("crm.tool.same-file at FILE", onto.Error, StringComparison.Ordinal);
        Assert.Contains("crm.tool.same-file at FILE", from.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Databases_and_copies_are_for_their_owner_only()
    {
        if (OperatingSystem.IsWindows()) return;
        await _folder.RunAsync("backup", _folder.At("copy.db"));
        await ToolFolder.RunOnAsync(_folder.At("new.db"), "restore", _folder.At("copy.db"));

        foreach (var file in new[] { "crm.db", "copy.db", "new.db" })
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.At(file)));
    }

    [Fact]
    public async Task A_damaged_copy_is_not_restored()
    {
        var copy = _folder.At("copy.db");
        await _folder.RunAsync("backup", copy);
        var bytes = await File.ReadAllBytesAsync(copy);
        Array.Fill(bytes, (byte)0xA5, 8192, bytes.Length - 8192);
        await File.WriteAllBytesAsync(copy, bytes);

        var run = await _folder.RunAsync("restore", copy, "--overwrite");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("crm.tool.not-a-backup", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, _folder.Count("crm_customers"));
    }

    [Theory]
    [InlineData("backup", "pg_dump --host='db.example' --port=5432 --username='o'\\''neil'")]
    [InlineData("restore", "pg_restore --host='db.example'")]
    public async Task On_a_server_the_line_to_run_is_printed_without_the_password_and_nothing_is_called_done(string verb, string line)
    {
        var run = await _folder.RunAsync(verb, "crm.dump", "--postgres", Server);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith(line, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", run.Output + run.Error, StringComparison.Ordinal);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();
}
