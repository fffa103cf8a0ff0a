using Crm.SampleHost.Data;
using Crm.SampleHost.Overview;

namespace Crm.SampleHost.Tests;

/// <summary>All of the data, loaded once for every test that only reads.</summary>
public sealed class WholeSample : IAsyncLifetime
{
    public SampleRun Run { get; private set; } = null!;

    public OnlineRetail Data { get; private set; } = null!;

    public SampleOverview Overview { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Run = await SampleRun.StartAsync();
        Data = OnlineRetail.ReadBundled();
        await Run.LoadAsync(Data);
        Overview = await Run.OverviewAsync();
    }

    public Task DisposeAsync() => Run.DisposeAsync().AsTask();
}
