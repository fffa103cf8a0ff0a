using Crm.Core.Errors;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Crm.SampleHost.Storage;

public static class SampleDatabase
{
    private static readonly CrmError s_withoutHistory = new(
        "sample.database.without-history", "The file holds tables, but not which migrations made them: an older sample made it, or another program. Name another file, or say --fresh to delete this one.");

    private static readonly CrmError s_notOurs = new(
        "sample.database.not-ours", "--fresh deletes databases of this sample only, and this file is none. Delete it yourself, or name another one.");

    public static void Delete(string file)
    {
        if (File.Exists(file) && !IsOurs(file)) throw new CrmException(s_notOurs, "--fresh");
        SqliteConnection.ClearAllPools();
        foreach (var part in new[] { file, file + "-wal", file + "-shm" }) File.Delete(part);
    }

    private static bool IsOurs(string file)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly }.ConnectionString);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master WHERE name IN ('crm_customers', 'crm_outbox')";
        try
        {
            connection.Open();
            return command.ExecuteScalar() is 2L;
        }
        catch (SqliteException)
        {
            return false; // not even a database
        }
    }

    public static async Task PrepareAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<SampleDb>().Database;
        if (database.IsSqlite()) await MigrateAsync(database, ct);
        // Migrations are written for one engine, those of the sample for SQLite. A host with two engines has a context and migrations for each.
        else if (await database.EnsureCreatedAsync(ct)) await database.CreateCrmObjectsAsync(ct: ct);
    }

    private static async Task MigrateAsync(DatabaseFacade database, CancellationToken ct)
    {
        var creator = database.GetService<IRelationalDatabaseCreator>();
        var isOlder = await creator.ExistsAsync(ct) && !await database.GetService<IHistoryRepository>().ExistsAsync(ct) && await creator.HasTablesAsync(ct);
        if (isOlder) throw new CrmException(s_withoutHistory, "--db");
        await database.MigrateAsync(ct);
    }
}
