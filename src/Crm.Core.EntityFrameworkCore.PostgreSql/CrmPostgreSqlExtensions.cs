using Crm.Core.EntityFrameworkCore.Hosting;
using Crm.Core.EntityFrameworkCore.PostgreSql;
using Crm.Core.EntityFrameworkCore.PostgreSql.Bulk;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Chooses PostgreSQL.</summary>
public static class CrmPostgreSqlExtensions
{
    /// <summary>The host's context uses PostgreSQL.</summary>
    /// <param name="ef">The adapter's builder.</param>
    public static EfCrmBuilder UsePostgreSql(this EfCrmBuilder ef) => ef.UseDatabase(new PostgreSqlRefusals()).UseBulkWriting(new PostgreSqlBulkDatabase());
}
