using Crm.Core.Tenancy;

namespace Crm.SampleHost.Tenants;

/// <summary>The day after the tenant's data end, so that "the last 90 days" mean something; from there it moves on with real time.</summary>
public sealed class SampleClock(CurrentCaller caller) : TimeProvider
{
    private readonly long _started = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => SampleTenant.Of(caller.Caller.Tenant).Today + System.GetElapsedTime(_started);
}
