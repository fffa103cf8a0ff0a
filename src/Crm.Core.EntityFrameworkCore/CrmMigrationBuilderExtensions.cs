using Crm.Core.EntityFrameworkCore;
using Crm.Core.EntityFrameworkCore.Model;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Microsoft.EntityFrameworkCore;

/// <summary>What a host's migrations call for things a model cannot say.</summary>
public static class CrmMigrationBuilderExtensions
{
    /// <summary>
    /// Makes what belongs to the tables and no model can say. May run again: call it at the end of every migration that an
    /// update of the library asks for. PostgreSQL: room in the pages of rows that are updated in place, an outbox that is
    /// cleaned often, and the extension pg_trgm with an index for parts of words. SQLite: a full-text table for parts of words.
    /// </summary>
    /// <param name="migration">The host's migration, after the tables were made.</param>
    /// <param name="configure">The same options as in <c>model.UseCrm</c>: prefix and schema of the tables.</param>
    public static void CreateCrmObjects(this MigrationBuilder migration, Action<CrmModelOptions>? configure = null)
    {
        var options = new CrmModelOptions();
        configure?.Invoke(options);
        foreach (var sql in CrmObjects.Sql(migration.ActiveProvider, options)) migration.Sql(sql);
    }
}
