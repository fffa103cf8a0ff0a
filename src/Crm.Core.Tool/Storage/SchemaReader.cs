using Microsoft.EntityFrameworkCore;

namespace Crm.Core.Tool.Storage;

/// <summary>Compares the tables that are there with those the library needs.</summary>
internal static class SchemaReader
{
    private const string OfSqlite = "SELECT t.name || '.' || c.name AS \"Value\" FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'";

    private const string OfPostgreSql = "SELECT table_name || '.' || column_name AS \"Value\" FROM information_schema.columns WHERE table_schema = current_schema()";

    public static async Task<SchemaState> ReadAsync(ToolDb db, CancellationToken ct)
    {
        var there = (await db.Database.SqlQueryRaw<string>(db.Database.IsSqlite() ? OfSqlite : OfPostgreSql).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        var tables = there.Select(c => c[..c.IndexOf('.', StringComparison.Ordinal)]).ToHashSet(StringComparer.Ordinal);
        var needed = db.Model.GetRelationalModel().Tables.ToList();
        var missing = needed.SelectMany(t => tables.Contains(t.Name) ? t.Columns.Select(c => $"{t.Name}.{c.Name}").Where(c => !there.Contains(c)) : [t.Name]);
        return new(there.Count == 0, needed.Exists(t => tables.Contains(t.Name)), [.. missing.Order(StringComparer.Ordinal)]);
    }
}
