using Crm.Core.EntityFrameworkCore.Bulk;

namespace Crm.Core.EntityFrameworkCore.PostgreSql.Bulk;

/// <summary>The statements of bulk writes.</summary>
internal static class PostgreSqlBulkSql
{
    // Temporary tables are the session's own; one name will do.
    private const string Stage = "pg_temp.\"crm_bulk_stage\"";

    /// <summary>Plans the session made before are forgotten: those of reference checks may be from when the tables were empty.</summary>
    public const string ForgetPlans = "DISCARD PLANS";

    /// <summary>
    /// References are checked by plans the server makes once. For tables that are nearly empty or were never analysed it may scan, or take an index
    /// that knows the tenant only: then every row reads all rows before it, which took fifteen times as long at 10 000 customers.
    /// </summary>
    public const string PreferIndexes = "SELECT set_config('crm.seqscan_before', current_setting('enable_seqscan'), true), set_config('enable_seqscan', 'off', true)";

    public const string PreferAsBefore = "SELECT set_config('enable_seqscan', current_setting('crm.seqscan_before'), true)";

    /// <summary>Answers false for a table nobody has analysed since it was made or emptied.</summary>
    public static string IsAnalysed(BulkTable table) => $"SELECT reltuples > 0 FROM pg_class WHERE oid = '{NameOf(table).Replace("'", "''", StringComparison.Ordinal)}'::regclass";

    /// <summary>Waits for nobody; a role that does not own the table gets a warning and nothing else.</summary>
    public static string Analyse(BulkTable table) => $"ANALYZE (SKIP_LOCKED) {NameOf(table)}";

    public static string Copy(BulkTable table) => Copy(NameOf(table), table);

    public static string CopyToStage(BulkTable table) => Copy(Stage, table);

    /// <summary>An empty table like another one, gone with the transaction. A batch before may have left its own in the caller's transaction.</summary>
    public static string MakeStage(BulkTable table) =>
        $"DROP TABLE IF EXISTS {Stage}; CREATE TEMPORARY TABLE {Stage[8..]} ON COMMIT DROP AS SELECT {string.Join(", ", table.Columns.Select(c => Quoted(c.Name)))} FROM {NameOf(table)} WITH NO DATA";

    /// <summary>Without figures the planner takes the stage for large and reads the whole table.</summary>
    public static string CountStage => $"ANALYZE {Stage}";

    /// <summary>Updates what is stored in the version before, and answers with the ids.</summary>
    public static string Update(BulkTable table)
    {
        var set = table.Columns.Where(c => !c.IsKey && !c.IsOfHost).Select(c => $"{Quoted(c.Name)} = staged.{Quoted(c.Name)}");
        var version = Quoted(table.Columns.Single(c => c.IsVersion).Name);
        var where = table.Columns.Where(c => c.IsKey).Select(c => $"stored.{Quoted(c.Name)} = staged.{Quoted(c.Name)}");
        var id = Quoted(table.Columns[BulkTable.OwnerColumns - 1].Name);
        return $"UPDATE {NameOf(table)} AS stored SET {string.Join(", ", set)} FROM {Stage} AS staged WHERE {string.Join(" AND ", where)} AND stored.{version} = staged.{version} - 1 RETURNING stored.{id}";
    }

    public static string DeleteParts(BulkTable table, BulkTable part)
    {
        var where = Enumerable.Range(0, BulkTable.OwnerColumns).Select(i => $"part.{Quoted(part.Columns[i].Name)} = staged.{Quoted(table.Columns[i].Name)}");
        return $"DELETE FROM {NameOf(part)} AS part USING {Stage} AS staged WHERE {string.Join(" AND ", where)}";
    }

    private static string Copy(string target, BulkTable table) => $"COPY {target} ({string.Join(", ", table.Columns.Select(c => Quoted(c.Name)))}) FROM STDIN (FORMAT BINARY)";

    private static string NameOf(BulkTable table) => table.Schema is null ? Quoted(table.Name) : $"{Quoted(table.Schema)}.{Quoted(table.Name)}";

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
