using Crm.Core.EntityFrameworkCore;
using Crm.Core.EntityFrameworkCore.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Microsoft.EntityFrameworkCore;

/// <summary>What a host without migrations calls for things a model cannot say.</summary>
public static class CrmDatabaseFacadeExtensions
{
    /// <summary>
    /// Makes what <see cref="CrmMigrationBuilderExtensions.CreateCrmObjects"/> makes, in a database of <c>EnsureCreatedAsync</c>. May run again. Without it
    /// everything works; searching for parts of words reads every term.
    /// </summary>
    /// <param name="database">The context's <c>Database</c>, whose tables are there.</param>
    /// <param name="configure">The same options as in <c>model.UseCrm</c>: prefix and schema of the tables.</param>
    /// <param name="ct">Cancels between statements.</param>
    public static async Task CreateCrmObjectsAsync(this DatabaseFacade database, Action<CrmModelOptions>? configure = null, CancellationToken ct = default)
    {
        var options = new CrmModelOptions();
        configure?.Invoke(options);
        foreach (var sql in CrmObjects.Sql(database.ProviderName, options)) await database.ExecuteSqlRawAsync(sql, [], ct);
    }
}
