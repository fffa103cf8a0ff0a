using Crm.Core.EntityFrameworkCore.Wiring;
using Crm.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.EntityFrameworkCore.Hosting;

/// <summary>Finds at start what would fail at first use, and names the line to add.</summary>
internal sealed class EfStorageCheck<TContext> : IStorageCheck
    where TContext : DbContext
{
    public void Check(IServiceProvider services)
    {
        var name = typeof(TContext).Name;
        var context = services.GetService<TContext>()
            ?? throw new InvalidOperationException($"{name} is not registered. Add services.AddDbContextPool<{name}>(options => …).");
        var crm = CrmOptionsExtension.Find(context)
            ?? throw new InvalidOperationException($"{name} was built without the library's part. Register it with AddDbContext or AddDbContextPool, or add options.UseCrm(services).");
        _ = new CrmContext(context);
        if (context.Database.ProviderName != crm.Refusals.ProviderName)
            throw new InvalidOperationException(
                $"{name} uses {context.Database.ProviderName}, but UseEntityFrameworkCore was told {crm.Refusals.ProviderName}. Say ef.UseSqlite() for SQLite, ef.UsePostgreSql() for PostgreSQL.");
    }
}
