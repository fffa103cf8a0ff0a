using Crm.Core.EntityFrameworkCore.Model;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Microsoft.EntityFrameworkCore;

/// <summary>What a host's migrations call for things a model cannot say.</summary>
public static class CrmMigrationBuilderExtensions
{
    /// <summary>
    /// Makes what belongs to the tables and no model can say. May run again: call it at the end of every migration that an
    /// update of the library asks for. PostgreSQL: room in the pages of rows that are updated in place, and an outbox that is
    /// cleaned often. SQLite: nothing yet.
    /// </summary>
    /// <param name="migration">The host's migration, after the tables were made.</param>
    /// <param name="configure">The same options as in <c>model.UseCrm</c>: prefix and schema of the tables.</param>
    public static void CreateCrmObjects(this MigrationBuilder migration, Action<CrmModelOptions>? configure = null)
    {
        if (migration.ActiveProvider != Dialect.PostgreSqlProvider) return;
        var options = new CrmModelOptions();
        configure?.Invoke(options);
        // Every message is updated twice and deleted later: with room in its page the update touches no index (HOT).
        Set(migration, options, "outbox", "fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05");
        Set(migration, options, "lifecycles", "fillfactor = 85");
        Set(migration, options, "customers", "fillfactor = 90");
    }

    private static void Set(MigrationBuilder migration, CrmModelOptions options, string table, string settings)
    {
        var name = options.Schema is null ? $"\"{options.TablePrefix}{table}\"" : $"\"{options.Schema}\".\"{options.TablePrefix}{table}\"";
        migration.Sql($"ALTER TABLE {name} SET ({settings});");
    }
}
