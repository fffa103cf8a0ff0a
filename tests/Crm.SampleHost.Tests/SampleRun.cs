using Crm.Core.Tenancy;
using Crm.SampleHost.Data;
using Crm.SampleHost.Loading;
using Crm.SampleHost.Loading.Maven;
using Crm.SampleHost.Loading.Retail;
using Crm.SampleHost.Overview;
using Crm.SampleHost.Storage;
using Crm.SampleHost.Tenants;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.SampleHost.Tests;

/// <summary>The sample over a file of its own, served on a free port.</summary>
public sealed class SampleRun : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crm-sample-");

    private SampleRun() => App = SampleApp.Build(SampleOptions.Parse(["--db", Database, "--port", "0"]));

    public string Database => Path.Combine(_folder.FullName, "sample.db");

    public WebApplication App { get; }

    public HttpClient Http { get; } = new();

    public static async Task<SampleRun> StartAsync()
    {
        var run = new SampleRun();
        await SampleDatabase.PrepareAsync(run.App.Services, CancellationToken.None);
        await run.App.StartAsync();
        run.Http.BaseAddress = new(run.App.Urls.First());
        return run;
    }

    public Task<int> LoadAsync(OnlineRetail data, IProgress<LoadProgress>? progress = null, CancellationToken ct = default) =>
        Loader.LoadAsync(RetailPlan.Of(data, Clock), progress, ct);

    public Task<int> LoadAsync(MavenCrm data) => Loader.LoadAsync(MavenPlan.Of(data, Clock));

    public async Task<SampleOverview> OverviewAsync() => await InScopeAsync(s => s.GetRequiredService<OverviewReader>().ReadAsync(CancellationToken.None));

    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> read, SampleTenant? tenant = null)
    {
        using var acting = App.Services.GetRequiredService<CurrentCaller>().ActAs((tenant ?? SampleTenant.OnlineRetail).Caller);
        await using var scope = App.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider);
    }

    private SampleLoader Loader => App.Services.GetRequiredService<SampleLoader>();

    private TimeProvider Clock => App.Services.GetRequiredService<TimeProvider>();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await App.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
