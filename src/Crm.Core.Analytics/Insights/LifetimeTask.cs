using Crm.Core.Insights;
using Crm.Core.Refreshing;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Crm.Core.Analytics.Insights;

/// <summary>Estimates what the customers of every tenant that has profiles will be worth.</summary>
internal sealed class LifetimeTask(IOptions<InsightOptions> options) : IRefreshTask
{
    public string What => "expected value";

    public TimeSpan? Every => options.Value.LifetimeValuesEvery;

    public Task<IReadOnlyList<TenantId>> TenantsAsync(IStoredTenants stored, CancellationToken ct) => stored.WithAsync<PurchaseProfile>(ct);

    public async Task<DateTimeOffset?> LastRunAsync(IServiceProvider services, CancellationToken ct) => (await KeptModels.LatestAsync(services, InsightModel.LifetimeValueKey, ct))?.FittedAt;

    public Task RunAsync(IServiceProvider services, CancellationToken ct) => services.GetRequiredService<IInsights>().RefreshLifetimeValuesAsync(ct: ct);
}
