using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Crm.Core.Tool.Storage;

/// <summary>Compares the tables that are there with those the library needs.</summary>
internal static class SchemaReader
{
    /// <summary>Not EF's own name: a table of that name belongs to the application whose tables the tool works on.</summary>
    public const string HistoryTable = "crm_tool_migrations";

    // EF's name; it cannot be told another one.
    private const string LockTable = "__EFMigrationsLock";

    private const string OfLock = $"SELECT count(*) AS \"Value\" FROM \"{LockTable}\"";

    private const string OfSqlite = "SELECT t.name || '.' || c.name AS \"Value\" FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'";

    private const string OfPostgreSql = "SELECT table_name || '.' || column_name AS \"Value\" FROM information_schema.columns WHERE table_schema = current_schema()";

    public static async Task<SchemaState> ReadAsync(ToolDb db, CancellationToken ct)
    {
        if (!await db.GetService<IRelationalDatabaseCreator>().ExistsAsync(ct)) return new(IsEmpty: true, HasOurs: false, [], IsLocked: false, null);
        var there = (await db.Database.SqlQueryRaw<string>(db.Database.IsSqlite() ? OfSqlite : OfPostgreSql).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        var tables = there.Select(c => c[..c.IndexOf('.', StringComparison.Ordinal)]).ToHashSet(StringComparer.Ordinal);
        var isLocked = tables.Remove(LockTable) && await db.Database.SqlQueryRaw<long>(OfLock).SingleAsync(ct) > 0;
        var needed = db.Model.GetRelationalModel().Tables.ToList();
        var missing = needed.SelectMany(t => tables.Contains(t.Name) ? t.Columns.Select(c => $"{t.Name}.{c.Name}").Where(c => !there.Contains(c)) : [t.Name]);
        return new(
            tables.Count == 0,
            needed.Exists(t => tables.Contains(t.Name)),
            [.. missing.Order(StringComparer.Ordinal)],
            isLocked,
            tables.Contains(HistoryTable) ? await HistoryAsync(db, ct) : null);
    }

    private static async Task<MigrationHistory> HistoryAsync(ToolDb db, CancellationToken ct)
    {
        var known = db.Database.GetMigrations().ToList();
        var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).ToList();
        return new([.. known.Except(applied, StringComparer.Ordinal)], [.. applied.Except(known, StringComparer.Ordinal)]);
    }
}
