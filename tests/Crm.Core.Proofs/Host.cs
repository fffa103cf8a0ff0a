using Crm.Core.Customers;
using Crm.Core.Dispatching;
using Crm.Core.Hosting;
using Crm.Core.Interactions;
using Crm.Core.Lifecycles;
using Crm.Core.Proofs.Kills;
using Crm.Core.Proofs.SegmentKills;
using Crm.Core.Purchases;
using Crm.Core.Segments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Proofs;

/// <summary>The application whose processes are killed or race, and that is opened again to look at what is left.</summary>
internal static class Host
{
    public static ServiceProvider Open(string database, string connection, Action<CrmBuilder>? more = null, TimeProvider? clock = null)
    {
        var onSqlite = database == ProofStore.Sqlite;
        var services = new ServiceCollection().AddLogging();
        if (clock is not null) services.AddSingleton(clock);
        services.AddDbContextPool<HostDb>(options => _ = onSqlite ? options.UseSqlite(connection) : options.UseNpgsql(connection));
        var crm = services.AddCrm()
            .UseContactRules(o => o.SuppressionKey = Convert.ToBase64String(new byte[32])) // nothing is suppressed here
            .UseEntityFrameworkCore<HostDb>(ef => _ = onSqlite ? ef.UseSqlite() : ef.UsePostgreSql())
            .Handle<CustomerAdded, Effects>("effects")
            .Handle<CustomerRenamed, Effects>("effects")
            .Handle<CustomerProfileChanged, Effects>("effects")
            .Handle<CustomerContactPointChanged, Effects>("effects")
            .Handle<PurchaseRecorded, Effects>("effects")
            .Handle<InteractionRecorded, Effects>("effects")
            .Handle<LifecycleMoved, Effects>("effects")
            .Handle<SegmentEntered, Moves>("moves")
            .Handle<SegmentLeft, Moves>("moves");
        more?.Invoke(crm);
        // Short, so that what a killed dispatcher held is soon free again, and small retries for writers that got in each other's way.
        services.Configure<DispatchOptions>(o => (o.Lease, o.FirstRetryAfter, o.MaxAttempts) = (TimeSpan.FromSeconds(2), TimeSpan.FromMilliseconds(50), 100));
        return services.BuildServiceProvider();
    }
}
