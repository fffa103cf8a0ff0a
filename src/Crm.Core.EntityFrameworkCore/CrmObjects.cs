using Crm.Core.EntityFrameworkCore.Model;
using Crm.Core.EntityFrameworkCore.Search;

namespace Crm.Core.EntityFrameworkCore;

/// <summary>What belongs to the tables and no model can say, as statements that may run again.</summary>
internal static class CrmObjects
{
    public static IEnumerable<string> Sql(string? provider, CrmModelOptions options) => provider switch
    {
        Dialect.PostgreSqlProvider => PostgreSql(options),
        Dialect.SqliteProvider => Sqlite(options),
        _ => [],
    };

    private static IEnumerable<string> PostgreSql(CrmModelOptions options)
    {
        // Every message is updated twice and deleted later: with room in its page the update touches no index (HOT).
        yield return $"ALTER TABLE {Table(options, "outbox")} SET (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05);";
        yield return $"ALTER TABLE {Table(options, "lifecycles")} SET (fillfactor = 85);";
        yield return $"ALTER TABLE {Table(options, "customers")} SET (fillfactor = 90);";
        // Searches read the index alone where the rows are known to be visible.
        yield return $"ALTER TABLE {Table(options, "search_terms")} SET (autovacuum_vacuum_insert_scale_factor = 0.05);";
        // Without the right to make the extension everything works, and parts of words are searched for slowly: the health check tells.
        yield return $"""
            DO $crm$ BEGIN
              CREATE EXTENSION IF NOT EXISTS pg_trgm;
              CREATE INDEX IF NOT EXISTS "ix_{options.TablePrefix}search_terms_fragment" ON {Table(options, "search_terms")} USING gin ({FragmentIndex.Text("\"term\"")} gin_trgm_ops) WITH (gin_pending_list_limit = 256);
            EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported OR undefined_object THEN
              RAISE WARNING 'crm.search.no-fragment-index: pg_trgm could not be made (%). Let an owner of the database run CREATE EXTENSION pg_trgm, then run this again.', SQLERRM;
            END $crm$;
            """;
    }

    private static IEnumerable<string> Sqlite(CrmModelOptions options)
    {
        var terms = options.TablePrefix + "search_terms";
        var fragments = SearchTable.FragmentsOf(terms);
        yield return $"CREATE VIRTUAL TABLE IF NOT EXISTS \"{fragments}\" USING fts5(terms, tenant_id UNINDEXED, customer_id UNINDEXED, tokenize = 'trigram', detail = none);";
        yield return $"CREATE TABLE IF NOT EXISTS \"{SearchTable.FragmentsWaitingOf(terms)}\" (tenant_id BLOB NOT NULL, customer_id BLOB NOT NULL, PRIMARY KEY (tenant_id, customer_id)) WITHOUT ROWID;";
        // Otherwise deleted text stays in the table's segments.
        yield return $"INSERT INTO \"{fragments}\"(\"{fragments}\", rank) VALUES ('secure-delete', 1);";
        yield return $"""
            INSERT INTO "{fragments}" (terms, tenant_id, customer_id)
            SELECT group_concat("term", char(10)), "tenant_id", "customer_id" FROM "{terms}"
            WHERE length("term") >= 3 AND NOT EXISTS (SELECT 1 FROM "{fragments}") GROUP BY "tenant_id", "customer_id";
            """;
    }

    private static string Table(CrmModelOptions options, string table) =>
        options.Schema is null ? $"\"{options.TablePrefix}{table}\"" : $"\"{options.Schema}\".\"{options.TablePrefix}{table}\"";
}
