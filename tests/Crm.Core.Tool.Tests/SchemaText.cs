using Crm.Core.Tool.Storage;
using Microsoft.EntityFrameworkCore;

namespace Crm.Core.Tool.Tests;

/// <summary>What a database says its tables are, line by line; without those in which migrations keep their own state.</summary>
internal static class SchemaText
{
    private const string OfPostgreSql = """
        SELECT concat_ws(' ', 'column', table_name, ordinal_position, column_name, data_type, character_maximum_length, numeric_precision, numeric_scale, is_nullable, column_default, collation_name) AS "Value"
        FROM information_schema.columns WHERE table_schema = 'public'
        UNION ALL SELECT concat_ws(' ', 'constraint', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
        UNION ALL SELECT concat_ws(' ', 'index', tablename, indexdef) FROM pg_indexes WHERE schemaname = 'public'
        UNION ALL SELECT concat_ws(' ', 'options', relname, array_to_string(reloptions, ',')) FROM pg_class WHERE relnamespace = 'public'::regnamespace
        UNION ALL SELECT concat_ws(' ', 'extension', extname) FROM pg_extension
        """;

    public static async Task<IReadOnlyList<string>> OfSqliteAsync(ToolDb db) =>
        WithoutState(await db.Database.SqlQueryRaw<string>("SELECT type || ' ' || tbl_name || ' ' || name || ' ' || ifnull(sql, '') AS \"Value\" FROM sqlite_master").ToListAsync());

    public static async Task<IReadOnlyList<string>> TablesOfSqliteAsync(ToolDb db) =>
        await db.Database.SqlQueryRaw<string>("SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'table'").ToListAsync();

    public static async Task<IReadOnlyList<string>> OfPostgreSqlAsync(ToolDb db) => WithoutState(await db.Database.SqlQueryRaw<string>(OfPostgreSql).ToListAsync());

    private static IReadOnlyList<string> WithoutState(IEnumerable<string> lines) =>
        [.. lines.Where(l => !l.Contains(SchemaReader.HistoryTable, StringComparison.Ordinal) && !l.Contains("__EFMigrationsLock", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
