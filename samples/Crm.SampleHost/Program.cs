using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Crm.Core.Errors;
using Crm.SampleHost;
using Crm.SampleHost.Data;
using Crm.SampleHost.Loading;
using Crm.SampleHost.Overview;
using Crm.SampleHost.Storage;
using Spectre.Console;

var console = AnsiConsole.Console;
try
{
    var options = SampleOptions.Parse(args);
    if (options.Help)
    {
        console.WriteLine(SampleOptions.Usage);
        return 0;
    }

    if (options.Fresh) SampleDatabase.Delete(options.Database);
    await using var app = SampleApp.Build(options);
    await LoadAsync(app.Services, options);
    if (options.Serve) await ServeAsync(app);
    return 0;
}
catch (CrmException refused)
{
    console.WriteLine(refused.Message);
    return 2;
}
catch (OperationCanceledException)
{
    console.WriteLine("Stopped. What is loaded stays; start again to go on.");
    return 130;
}

async Task LoadAsync(IServiceProvider services, SampleOptions options)
{
    using var stop = new CancellationTokenSource();
    using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
    using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
    console.WriteLine(options.Postgres is null ? $"Database: {Path.GetFullPath(options.Database)}" : "Database: the PostgreSQL server you named");
    var watch = Stopwatch.StartNew();
    await SampleDatabase.PrepareAsync(services, stop.Token);
    var stored = await LoadDisplay.LoadAsync(console, services.GetRequiredService<OnlineRetailLoader>(), OnlineRetail.ReadBundled(), stop.Token);
    console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(stored == 0 ? "Everything was there" : "Loaded")} after {watch.Elapsed.TotalSeconds:0.0} s."));
    await using var scope = services.CreateAsyncScope();
    OverviewPrinter.Print(console, await scope.ServiceProvider.GetRequiredService<OverviewReader>().ReadAsync(stop.Token));

    void Stop(PosixSignalContext signal)
    {
        signal.Cancel = true;
        stop.Cancel();
    }
}

static async Task ServeAsync(WebApplication app)
{
    await app.StartAsync();
    var address = app.Urls.First();
    // Not through the console's own writer, which would break the lines people copy.
    await Console.Out.WriteLineAsync($$"""

        Serving on {{address}} (Ctrl-C stops)
          {{address}}/                        pages of the customers
          {{address}}/customers               the same as JSON; ?size=20&after=CURSOR
          {{address}}/customers/ID/timeline   what happened with one of them
          {{address}}/health
          curl -X POST {{address}}/customers/ID/interactions -H 'Content-Type: application/json' \
               -d '{"channel":"Call","direction":"Inbound","subject":"asked for delivery"}'
        """);
    await app.WaitForShutdownAsync();
}
