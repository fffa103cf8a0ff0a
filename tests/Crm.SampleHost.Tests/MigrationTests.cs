using Crm.SampleHost.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.SampleHost.Tests;

public sealed class MigrationTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crm-sample-");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    /// <summary>Fails when the model changed: add a migration with the commands in CONTRIBUTING.md.</summary>
    [Fact]
    public async Task Migrations_say_what_the_model_says()
    {
        await using var run = await SampleRun.StartAsync();

        Assert.False(await run.InScopeAsync(s => Task.FromResult(s.GetRequiredService<SampleDb>().Database.HasPendingModelChanges())));
    }

    [Fact]
    public async Task A_file_made_by_migrations_equals_one_made_from_the_model()
    {
        await using var run = await SampleRun.StartAsync();
        await using var fromModel = Over(At("model.db"));
        await fromModel.Database.EnsureCreatedAsync();
        await fromModel.Database.CreateCrmObjectsAsync();

        var expected = await SchemaAsync(fromModel);
        Assert.Contains(expected, line => line.Contains("crm_search_terms_fragments", StringComparison.Ordinal));
        Assert.Equal(expected, await run.InScopeAsync(s => SchemaAsync(s.GetRequiredService<SampleDb>())));
    }

    [Fact]
    public async Task A_file_made_before_there_were_migrations_is_refused_in_one_line_and_left_alone()
    {
        await using (var before = Over(At("before.db"))) await before.Database.EnsureCreatedAsync();

        var (code, _, errors) = await Command.RunAsync("--db", At("before.db"), "--no-serve");

        Assert.Equal(1, code);
        Assert.Contains("--fresh", Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        await using var after = Over(At("before.db"));
        Assert.Empty(await after.Database.GetAppliedMigrationsAsync());
    }

    [Fact]
    public async Task A_file_that_was_prepared_is_found_again()
    {
        await using var run = await SampleRun.StartAsync();

        await SampleDatabase.PrepareAsync(run.App.Services, CancellationToken.None);

        Assert.Empty(await run.InScopeAsync(s => s.GetRequiredService<SampleDb>().Database.GetPendingMigrationsAsync()));
    }

    private static async Task<List<string>> SchemaAsync(SampleDb db) => await db.Database
        .SqlQueryRaw<string>("SELECT type || ' ' || name || ' ' || ifnull(sql, '') AS \"Value\" FROM sqlite_master WHERE tbl_name NOT LIKE '\\_\\_EF%' ESCAPE '\\' ORDER BY type, name")
        .ToListAsync();

    private static SampleDb Over(string file) => new(new DbContextOptionsBuilder<SampleDb>().UseSqlite($"Data Source={file};Pooling=False").Options);

    private string At(string name) => Path.Combine(_folder.FullName, name);
}
