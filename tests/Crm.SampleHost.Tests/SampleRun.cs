using Crm.SampleHost.Data;
using Crm.SampleHost.Loading;
using Crm.SampleHost.Overview;
using Crm.SampleHost.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.SampleHost.Tests;

/// <summary>The sample over a file of its own, served on a free port.</summary>
public sealed class SampleRun : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("crm-sample-");

    private SampleRun() => App = SampleApp.Build(SampleOptions.Parse(["--db", Path.Combine(_folder.FullName, "sample.db"), "--port", "0"]));

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
        App.Services.GetRequiredService<OnlineRetailLoader>().LoadAsync(data, progress, ct);

    public async Task<SampleOverview> OverviewAsync() => await InScopeAsync(s => s.GetRequiredService<OverviewReader>().ReadAsync(CancellationToken.None));

    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> read)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await App.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
