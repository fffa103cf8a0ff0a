using Crm.Core.Tenancy;
using Crm.Core.Testing;
using Crm.Core.Tool.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Crm.Core.Tool.Tests;

/// <summary>When one of the first tests fails, the model changed: add a migration with the commands in CONTRIBUTING.md.</summary>
public sealed class MigrationTests : IDisposable
{
    private const string Oldest = "_Initial";

    private readonly ToolFolder _folder = new();

    [Theory]
    [InlineData(null)]
    [InlineData("Host=nowhere")]
    public async Task Migrations_say_what_the_model_says(string? postgres)
    {
        await using var store = ToolStore.Open(_folder.Database, postgres, TenantId.Default);
        await using var scope = store.Scope();

        Assert.False(scope.ServiceProvider.GetRequiredService<ToolDb>().Database.HasPendingModelChanges());
    }

    [Fact]
    public void Migrations_say_the_same_without_the_librarys_part_as_dotnet_ef_sees_the_model()
    {
        using var file = OnFile(_folder.Database);
        using var server = OnServer("Host=nowhere");

        Assert.False(file.Database.HasPendingModelChanges());
        Assert.False(server.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task A_file_made_by_migrations_equals_one_made_from_the_model()
    {
        await _folder.InitialisedAsync();
        await using var fromModel = OnFile(_folder.At("model.db"));
        await fromModel.Database.EnsureCreatedAsync();
        await fromModel.Database.CreateCrmObjectsAsync();
        await using var migrated = OnFile(_folder.Database);

        var expected = await SchemaText.OfSqliteAsync(fromModel);
        Assert.Contains(expected, line => line.Contains("crm_search_terms_fragments", StringComparison.Ordinal));
        Assert.Equal(expected, await SchemaText.OfSqliteAsync(migrated));
    }

    [PostgresFact]
    public async Task A_server_database_made_by_migrations_equals_one_made_from_the_model()
    {
        var server = await PostgresServer.SharedAsync();
        await using var one = await server.CreateDatabaseAsync();
        await using var other = await server.CreateDatabaseAsync();
        await MustRunAsync("init", "--postgres", one.ConnectionString);
        await using var fromModel = OnServer(other.ConnectionString);
        await fromModel.Database.EnsureCreatedAsync();
        await fromModel.Database.CreateCrmObjectsAsync();
        await using var migrated = OnServer(one.ConnectionString);

        var expected = await SchemaText.OfPostgreSqlAsync(fromModel);
        Assert.Contains(expected, line => line.Contains("fillfactor=70", StringComparison.Ordinal));
        Assert.Equal(expected, await SchemaText.OfPostgreSqlAsync(migrated));
    }

    [PostgresFact]
    public async Task A_server_database_that_is_not_there_is_made_and_upgraded_as_a_file_is()
    {
        await using var database = await (await PostgresServer.SharedAsync()).CreateDatabaseAsync();
        var missing = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Database = database.Name + "_new", Pooling = false }.ConnectionString;
        try
        {
            var reading = await _folder.RunAsync("customers", "--postgres", missing);
            var first = await MustRunAsync("init", "--postgres", missing);
            await ForgetAsync(OnServer(missing));
            var outdated = await _folder.RunAsync("customers", "--postgres", missing);
            var doctor = await _folder.RunAsync("doctor", "--json", "--postgres", missing);

            Assert.Contains("crm.tool.no-database at --postgres", reading.Error, StringComparison.Ordinal);
            Assert.True((bool)first.Json["created"]!);
            Assert.Contains("crm.tool.pending-migrations at ", outdated.Error, StringComparison.Ordinal);
            Assert.Equal("crm.tool.pending-migrations", (string?)doctor.Json["findings"]![0]!["code"]);
        }
        finally
        {
            await using var db = OnServer(missing);
            await db.Database.EnsureDeletedAsync();
        }
    }

    [Fact]
    public async Task A_file_with_an_empty_history_is_upgraded()
    {
        _folder.Execute($"CREATE TABLE {SchemaReader.HistoryTable} (\"MigrationId\" TEXT NOT NULL PRIMARY KEY, \"ProductVersion\" TEXT NOT NULL)");
        var outdated = await _folder.RunAsync("customers");
        var doctor = await _folder.RunAsync("doctor", "--json");

        var init = await MustRunAsync("init");

        Assert.Contains("crm.tool.pending-migrations at ", outdated.Error, StringComparison.Ordinal);
        Assert.Equal("crm.tool.pending-migrations", (string?)doctor.Json["findings"]![0]!["code"]);
        Assert.True((bool)init.Json["created"]!);
        await MustRunAsync("customers");
    }

    [Theory]
    [InlineData("customers")]
    [InlineData("show", "C-1")]
    [InlineData("import", "customers", "a.csv")]
    [InlineData("import", "purchases", "a.csv", "--customer", "a", "--date", "b", "--amount", "c")]
    public async Task Every_verb_on_a_file_of_an_older_model_says_to_run_init(params string[] verb)
    {
        await _folder.InitialisedAsync();
        await ForgetAsync(OnFile(_folder.Database));

        var run = await _folder.RunAsync(verb);

        Assert.Equal(1, run.ExitCode);
        Assert.Matches($"^crm.tool.pending-migrations at \\d+{Oldest}: .*crm init", run.Error);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task The_doctor_names_pending_migrations_and_what_to_do()
    {
        await _folder.InitialisedAsync();
        await ForgetAsync(OnFile(_folder.Database));

        var run = await _folder.RunAsync("doctor", "--json");

        var finding = run.Json["findings"]!.AsArray().Single()!;
        Assert.Equal((1, "crm.tool.pending-migrations", "bad"), (run.ExitCode, (string?)finding["code"], (string?)finding["state"]));
        Assert.EndsWith(Oldest + ".", (string?)finding["message"], StringComparison.Ordinal);
        Assert.Contains("crm init", (string?)finding["action"], StringComparison.Ordinal);
        Assert.Contains("crm.tool.pending-migrations: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_an_older_model_can_be_backed_up_before_it_is_upgraded()
    {
        await _folder.InitialisedAsync();
        await ForgetAsync(OnFile(_folder.Database));

        await MustRunAsync("backup", _folder.At("before.db"));
    }

    [Fact]
    public async Task A_file_of_a_newer_tool_is_refused_by_every_verb_and_by_init()
    {
        await _folder.InitialisedAsync();
        _folder.Execute($"INSERT INTO {SchemaReader.HistoryTable} VALUES ('99990101000000_Later', '99.0.0')");

        var runs = new[] { await _folder.RunAsync("customers"), await _folder.RunAsync("init"), await _folder.RunAsync("doctor") };

        Assert.All(runs, run => Assert.Equal(1, run.ExitCode));
        Assert.All(runs, run => Assert.Contains("crm.tool.newer-database", run.Error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_init_that_was_killed_is_named_instead_of_waited_for()
    {
        _folder.Execute("CREATE TABLE \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL PRIMARY KEY, \"Timestamp\" TEXT NOT NULL)");
        _folder.Execute("INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01 00:00:00')");

        var refused = await _folder.RunAsync("init");
        _folder.Execute("DROP TABLE \"__EFMigrationsLock\"");

        Assert.Contains("crm.tool.init-running", refused.Error, StringComparison.Ordinal);
        await MustRunAsync("init");
    }

    [Fact]
    public async Task Tables_of_an_application_are_worked_on_and_never_migrated()
    {
        await using (var theirs = OnFile(_folder.Database)) await theirs.Database.EnsureCreatedAsync();

        var init = await MustRunAsync("init");

        Assert.Equal((false, false), ((bool)init.Json["created"]!, (bool)init.Json["upgraded"]!));
        await MustRunAsync("customers");
        await using var db = OnFile(_folder.Database);
        Assert.DoesNotContain(await SchemaText.TablesOfSqliteAsync(db), t => t == SchemaReader.HistoryTable);
    }

    public void Dispose() => _folder.Dispose();

    private static SqliteToolDb OnFile(string file) =>
        new(new DbContextOptionsBuilder<SqliteToolDb>().UseSqlite($"Data Source={file};Pooling=False", o => o.MigrationsHistoryTable(SchemaReader.HistoryTable)).Options);

    private static PostgreSqlToolDb OnServer(string connection) =>
        new(new DbContextOptionsBuilder<PostgreSqlToolDb>().UseNpgsql(connection, o => o.MigrationsHistoryTable(SchemaReader.HistoryTable)).Options);

    // As an older version of the tool would have left it.
    private static async Task ForgetAsync(ToolDb db)
    {
        await using (db) await db.Database.ExecuteSqlRawAsync($"DELETE FROM {SchemaReader.HistoryTable}");
    }

    private async Task<ToolRun> MustRunAsync(params string[] verb)
    {
        var run = await _folder.RunAsync([.. verb, "--json"]);
        Assert.True(run.ExitCode == 0, run.Error);
        return run;
    }
}
