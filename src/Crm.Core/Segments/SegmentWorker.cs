using Crm.Core.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Crm.Core.Segments;

/// <summary>Keeps the segments of all tenants up to date as long as the host runs. Several instances do no harm: of two at once the second finds nothing left to do.</summary>
internal sealed class SegmentWorker(
    IServiceScopeFactory scopes, CurrentCaller caller, TimeProvider clock, IOptions<SegmentOptions> options, ILogger<SegmentWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await RoundAsync(stoppingToken);
            await Task.Delay(options.Value.SweepEvery, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RoundAsync(CancellationToken ct)
    {
        try
        {
            foreach (var tenant in await TenantsAsync(ct)) await TenantAsync(tenant, ct);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            // The database may be away for a while; the worker outlives that.
            SegmentLog.WorkerFailed(logger, failure);
        }
    }

    private async Task TenantAsync(TenantId tenant, CancellationToken ct)
    {
        try
        {
            using var acting = caller.ActAs(new CrmCaller(tenant, User: null, Via: "segments"));
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ISegments>().UpdateAsync(ct);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            // One tenant's rule that cannot be answered must not keep the others waiting.
            SegmentLog.TenantFailed(logger, tenant.ToString(), failure);
        }
    }

    private async Task<IReadOnlyList<TenantId>> TenantsAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return scope.ServiceProvider.GetService<ISegmentTenants>() is { } tenants ? await tenants.AllAsync(ct) : [];
    }
}
