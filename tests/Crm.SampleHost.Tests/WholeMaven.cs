using Crm.SampleHost.Data;
using Crm.SampleHost.Overview;
using Crm.SampleHost.Tenants;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.SampleHost.Tests;

/// <summary>All of Maven beside an excerpt of the other tenant, loaded once for every test that only reads.</summary>
public sealed class WholeMaven : IAsyncLifetime
{
    public SampleRun Run { get; private set; } = null!;

    public MavenCrm Data { get; } = MavenCrm.ReadBundled();

    public DealsOverview Overview { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Run = await SampleRun.StartAsync();
        await Run.LoadAsync(Excerpt.Data);
        await Run.LoadAsync(Data);
        Overview = await Run.InScopeAsync(s => s.GetRequiredService<DealsReader>().ReadAsync(CancellationToken.None), SampleTenant.Maven);
    }

    public Task DisposeAsync() => Run.DisposeAsync().AsTask();
}
