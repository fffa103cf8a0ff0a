using Crm.Core.EntityFrameworkCore.Hosting;
using Crm.Core.EntityFrameworkCore.Sqlite;
using Crm.Core.EntityFrameworkCore.Sqlite.Bulk;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Chooses SQLite.</summary>
public static class CrmSqliteExtensions
{
    /// <summary>The host's context uses SQLite; its connections get safe settings, those the host opened itself too.</summary>
    /// <param name="ef">The adapter's builder.</param>
    /// <param name="configure">How connections are set up.</param>
    public static EfCrmBuilder UseSqlite(this EfCrmBuilder ef, Action<SqliteCrmOptions>? configure = null)
    {
        var options = new SqliteCrmOptions();
        configure?.Invoke(options);
        return ef.UseDatabase(new SqliteRefusals(), new SqliteConnectionInterceptor(new(options))).UseBulkWriting(new SqliteBulkDatabase());
    }
}
