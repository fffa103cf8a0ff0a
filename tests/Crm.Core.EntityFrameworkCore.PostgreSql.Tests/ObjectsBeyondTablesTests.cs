using Crm.Core.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Crm.Core.EntityFrameworkCore.PostgreSql.Tests;

public sealed class ObjectsBeyondTablesTests
{
    [PostgresFact]
    public async Task A_migration_makes_what_the_model_cannot_say_and_may_run_again()
    {
        await using var database = await (await PostgresServer.SharedAsync()).CreateDatabaseAsync();
        await using var db = new ShopDb(new DbContextOptionsBuilder<ShopDb>().UseNpgsql(database.ConnectionString).Options);
        await db.Database.EnsureCreatedAsync();

        await MigrateAsync(db);
        await MigrateAsync(db);

        var settings = await db.Database.SqlQuery<string>($"SELECT array_to_string(reloptions, ',') AS \"Value\" FROM pg_class WHERE relname = 'crm_outbox'").SingleAsync();
        Assert.Contains("fillfactor=70", settings, StringComparison.Ordinal);
    }

    private static async Task MigrateAsync(ShopDb db)
    {
        var migration = new MigrationBuilder(db.Database.ProviderName);
        migration.CreateCrmObjects();
        foreach (var command in db.GetService<IMigrationsSqlGenerator>().Generate(migration.Operations))
            await db.Database.ExecuteSqlRawAsync(command.CommandText);
    }
}
