using Crm.Core.Analytics.Insights;
using Crm.Core.Insights;
using Crm.Core.Refreshing;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Crm.Core.Analytics.Leads;

/// <summary>Scores the open leads of every tenant that has a model. Training is somebody's decision.</summary>
internal sealed class LeadPredictionTask(IOptions<InsightOptions> options) : IRefreshTask
{
    public string What => "predictions about leads";

    public TimeSpan? Every => options.Value.LeadsEvery;

    public Task<IReadOnlyList<TenantId>> TenantsAsync(IStoredTenants stored, CancellationToken ct) => stored.WithAsync<InsightModel>(ct);

    // Scoring again costs little and changes only what is new, so nobody keeps when it was done last: every process does it once when it starts.
    public Task<DateTimeOffset?> LastRunAsync(IServiceProvider services, CancellationToken ct) => Task.FromResult<DateTimeOffset?>(null);

    public async Task RunAsync(IServiceProvider services, CancellationToken ct)
    {
        if (await KeptModels.LatestAsync(services, InsightModel.LeadConversionKey, ct) is null) return;
        await services.GetRequiredService<ILeadPredictions>().ScoreAsync(ct);
    }
}
