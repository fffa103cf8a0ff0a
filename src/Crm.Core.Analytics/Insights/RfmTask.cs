using Crm.Core.Insights;
using Crm.Core.Refreshing;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Crm.Core.Analytics.Insights;

/// <summary>Scores the customers of every tenant that has profiles.</summary>
internal sealed class RfmTask(IOptions<InsightOptions> options) : IRefreshTask
{
    public string What => "recency, frequency and monetary value";

    public TimeSpan? Every => options.Value.RfmEvery;

    public Task<IReadOnlyList<TenantId>> TenantsAsync(IStoredTenants stored, CancellationToken ct) => stored.WithAsync<PurchaseProfile>(ct);

    public async Task<DateTimeOffset?> LastRunAsync(IServiceProvider services, CancellationToken ct) => (await KeptModels.LatestAsync(services, InsightModel.RfmKey, ct))?.FittedAt;

    public Task RunAsync(IServiceProvider services, CancellationToken ct) => services.GetRequiredService<IInsights>().RefreshRfmAsync(ct: ct);
}
