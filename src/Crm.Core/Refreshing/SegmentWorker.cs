using Crm.Core.Segments;
using Crm.Core.Storage;
using Crm.Core.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Crm.Core.Refreshing;

/// <summary>Keeps the segments of all tenants up to date. Several instances do no harm: of two at once the second finds nothing left to do.</summary>
internal sealed class SegmentWorker(IServiceScopeFactory scopes, CurrentCaller caller, TimeProvider clock, IOptions<SegmentOptions> options, ILogger<SegmentWorker> logger)
    : TenantWorker(scopes, caller, clock, logger, "segments")
{
    protected override TimeSpan Every => options.Value.SweepEvery;

    protected override async Task<IEnumerable<TenantId>> TenantsAsync(IStoredTenants stored, CancellationToken ct) => await stored.WithAsync<Segment>(ct);

    protected override Task TenantAsync(TenantId tenant, IServiceProvider services, CancellationToken ct) => services.GetRequiredService<ISegments>().UpdateAsync(ct);
}
