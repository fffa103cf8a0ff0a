using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Crm.Core.Refreshing;

/// <summary>Looks after all tenants, one after the other, again and again as long as the host runs.</summary>
/// <param name="scopes">Makes a scope for each tenant.</param>
/// <param name="caller">Acts for each tenant.</param>
/// <param name="clock">Waits between two rounds.</param>
/// <param name="logger">Told what failed.</param>
/// <param name="what">What is brought up to date, for the audit and the log.</param>
internal abstract class TenantWorker(IServiceScopeFactory scopes, CurrentCaller caller, TimeProvider clock, ILogger logger, string what) : BackgroundService
{
    protected TimeProvider Clock { get; } = clock;

    protected ILogger Logger { get; } = logger;

    /// <summary>How long to wait between two rounds.</summary>
    protected abstract TimeSpan Every { get; }

    /// <summary>Who is looked after in this round.</summary>
    protected abstract Task<IEnumerable<TenantId>> TenantsAsync(IStoredTenants stored, CancellationToken ct);

    /// <summary>Brings what a tenant has up to date; the tenant acts.</summary>
    protected abstract Task TenantAsync(TenantId tenant, IServiceProvider services, CancellationToken ct);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await RoundAsync(stoppingToken);
            await Task.Delay(Every, Clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RoundAsync(CancellationToken ct)
    {
        try
        {
            foreach (var tenant in await TenantsAsync(ct)) await ActAsync(tenant, ct);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            // The database may be away for a while; the worker outlives that.
            RefreshLog.WorkerFailed(Logger, what, failure);
        }
    }

    private async Task ActAsync(TenantId tenant, CancellationToken ct)
    {
        try
        {
            using var acting = caller.ActAs(new CrmCaller(tenant, User: null, Via: what));
            await using var scope = scopes.CreateAsyncScope();
            await TenantAsync(tenant, scope.ServiceProvider, ct);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            // One tenant's rule that cannot be answered must not keep the others waiting.
            RefreshLog.TenantFailed(Logger, what, tenant, failure);
        }
    }

    // An adapter that cannot tell has nobody to look after: a host on it refreshes by itself.
    private async Task<List<TenantId>> TenantsAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return scope.ServiceProvider.GetService<IStoredTenants>() is { } stored ? [.. (await TenantsAsync(stored, ct)).Distinct()] : [];
    }
}
