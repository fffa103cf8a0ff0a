using Crm.Core.Insights;
using Crm.Core.Refreshing;
using Crm.Core.Storage;
using Crm.Core.Tenancy;

namespace Crm.Core.Analytics.Insights;

/// <summary>A task for every tenant that has profiles, which ends by keeping a model.</summary>
/// <param name="what">What is refreshed, for the log.</param>
/// <param name="every">How old the last run may become.</param>
/// <param name="model">The key of the model.</param>
internal abstract class ProfileTask(string what, TimeSpan? every, string model) : IRefreshTask
{
    public string What => what;

    public TimeSpan? Every => every;

    public Task<IReadOnlyList<TenantId>> TenantsAsync(IStoredTenants stored, CancellationToken ct) => stored.WithAsync<PurchaseProfile>(ct);

    public async Task<DateTimeOffset?> LastRunAsync(IServiceProvider services, CancellationToken ct) => (await KeptModels.LatestAsync(services, model, ct))?.FittedAt;

    public abstract Task RunAsync(IServiceProvider services, CancellationToken ct);
}
