using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Crm.Core.Errors;
using Crm.Core.Tenancy;
using Crm.SampleHost.Data;
using Crm.SampleHost.Insights;
using Crm.SampleHost.Loading;
using Crm.SampleHost.Loading.Maven;
using Crm.SampleHost.Loading.Retail;
using Crm.SampleHost.Overview;
using Crm.SampleHost.Segments;
using Crm.SampleHost.Standing;
using Crm.SampleHost.Storage;
using Crm.SampleHost.Tenants;
using Spectre.Console;

namespace Crm.SampleHost;

/// <summary>What the command line runs: loads, shows, serves. Answers 0, 1 when something failed, 2 when the command line is wrong.</summary>
public static class SampleCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        try
        {
            var options = SampleOptions.Parse(args);
            if (options.Help) await Console.Out.WriteLineAsync(SampleOptions.Usage);
            else await RunAsync(options);
            return 0;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped. What is loaded stays; start again to go on.");
            return 130;
        }
        catch (CrmException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message.ReplaceLineEndings(" "));
            return refused.Code.StartsWith(SampleOptions.ErrorPrefix, StringComparison.Ordinal) ? 2 : 1;
        }
        catch (Exception failure) when (Cause(failure) is { } cause)
        {
            await Console.Error.WriteLineAsync(cause.ReplaceLineEndings(" "));
            return 1;
        }
    }

    private static async Task RunAsync(SampleOptions options)
    {
        if (options.Fresh) SampleDatabase.Delete(options.Database);
        await using var app = SampleApp.Build(options);
        await LoadAsync(app.Services, options);
        if (options.Serve) await ServeAsync(app);
    }

    private static async Task LoadAsync(IServiceProvider services, SampleOptions options)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        var console = Terminal();
        console.WriteLine(options.Postgres is null ? $"Database: {Path.GetFullPath(options.Database)}" : "Database: the PostgreSQL server you named");
        await SampleDatabase.PrepareAsync(services, stop.Token);
        foreach (var tenant in options.Tenants)
        {
            var watch = Stopwatch.StartNew();
            var stored = await LoadDisplay.LoadAsync(console, services.GetRequiredService<SampleLoader>(), PlanOf(tenant, services), stop.Token);
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tenant.Name}: {(stored == 0 ? "everything was there" : "loaded")} after {watch.Elapsed.TotalSeconds:0.0} s."));
        }

        foreach (var tenant in options.Tenants) await DifferentiateAsync(console, services, tenant, stop.Token);
        foreach (var tenant in options.Tenants) await PrintAsync(console, services, tenant, stop.Token);

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    private static async Task DifferentiateAsync(IAnsiConsole console, IServiceProvider services, SampleTenant tenant, CancellationToken ct)
    {
        var watch = Stopwatch.StartNew();
        using var acting = services.GetRequiredService<CurrentCaller>().ActAs(tenant.Caller);
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SegmentOverview>().PrepareAsync(tenant, ct);
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tenant.Name}: segments up to date after {watch.Elapsed.TotalSeconds:0.0} s."));
        watch.Restart();
        await scope.ServiceProvider.GetRequiredService<StandingOverview>().PrepareAsync(tenant, ct);
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tenant.Name}: scores, tiers and policies up to date after {watch.Elapsed.TotalSeconds:0.0} s."));
        watch.Restart();
        await scope.ServiceProvider.GetRequiredService<InsightOverview>().PrepareAsync(tenant, ct);
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{tenant.Name}: insights up to date after {watch.Elapsed.TotalSeconds:0.0} s."));
    }

    private static LoadPlan PlanOf(SampleTenant tenant, IServiceProvider services)
    {
        var clock = services.GetRequiredService<TimeProvider>();
        return tenant == SampleTenant.Maven ? MavenPlan.Of(MavenCrm.ReadBundled(), clock) : RetailPlan.Whole(clock);
    }

    private static async Task PrintAsync(IAnsiConsole console, IServiceProvider services, SampleTenant tenant, CancellationToken ct)
    {
        using var acting = services.GetRequiredService<CurrentCaller>().ActAs(tenant.Caller);
        await using var scope = services.CreateAsyncScope();
        console.Write(new Rule($"[bold]{tenant.Name}[/]").LeftJustified());
        console.WriteLine(tenant.About);
        await scope.ServiceProvider.GetRequiredService<TenantOverview>().PrintAsync(console, tenant, ct);
    }

    private static async Task ServeAsync(WebApplication app)
    {
        await app.StartAsync();
        var address = app.Urls.First();
        // Not through the console's own writer, which would break the lines people copy.
        await Console.Out.WriteLineAsync($$"""

            Serving on {{address}} (Ctrl-C stops); add ?tenant=maven for the other tenant
              {{address}}/                        pages of the customers
              {{address}}/overview                the overview above
              {{address}}/customers               the customers as JSON; ?size=20&after=CURSOR
              {{address}}/customers/ID/timeline   what happened with one of them
              {{address}}/health
              curl -X POST {{address}}/customers/ID/interactions -H 'Content-Type: application/json' \
                   -d '{"channel":"Call","direction":"Inbound","subject":"asked for delivery"}'
            """);
        await app.WaitForShutdownAsync();
    }

    private static IAnsiConsole Terminal() => Console.IsOutputRedirected ? TenantOverview.PlainConsole() : AnsiConsole.Console;

    // What a user can cause: a wrong file, no server, no right to write, a port in use. EF wraps some of it. Anything else is a fault of ours.
    private static string? Cause(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is DbException) return $"The database cannot be used: {cause.Message} Check --db or --postgres.";
            if (cause is IOException or UnauthorizedAccessException) return cause.Message;
        }

        return null;
    }
}
