using System.Globalization;
using Crm.Core.Customers;
using Crm.Core.Dispatching;
using Crm.Core.Hosting;
using Crm.Core.Segments;
using Crm.Core.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Crm.Core.Proofs.SegmentKills;

/// <summary>One of the two processes: delivers events and keeps segments up to date in the background, until it is killed or told to finish.</summary>
internal static class WorkerHost
{
    public const string Ready = "ready";

    public const string Finish = "finish";

    public const string Die = "die";

    public const string Done = "done";

    private const int MostTurns = 200;

    private static readonly Lock s_out = new();

    public static async Task<int> RunAsync(string database, string connection)
    {
        var (clock, kills) = (new StoppableClock(), new KillSwitch());
        await using var services = Host.Open(database, connection, crm => AddWorkers(crm, kills), clock);
        var workers = services.GetServices<IHostedService>().ToList();
        foreach (var worker in workers) await worker.StartAsync(default);
        Say(Ready);
        // Nobody is left to kill it when its parent was killed: then the pipe ends.
        var told = await Console.In.ReadLineAsync();
        for (; told?.Split(' ') is [Die, var point, var times]; told = await Console.In.ReadLineAsync()) kills.Arm(Enum.Parse<KillPoint>(point), int.Parse(times, CultureInfo.InvariantCulture));
        if (told != Finish) return 0;
        foreach (var worker in workers) await worker.StopAsync(default);
        var stopped = clock.Stop();
        // With what this process remembers, so that nothing is looked at again only because somebody else asks.
        for (var turn = 0; turn < MostTurns && !await UpdateAsync(services); turn++) await services.GetRequiredService<IEventDispatcher>().DispatchAsync();
        Say(string.Create(CultureInfo.InvariantCulture, $"{Done} {stopped.UtcTicks}"));
        return 0;
    }

    /// <summary>What there is still to do: events that are not delivered, marks nobody looked at.</summary>
    public static async Task<string?> LeftAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var counts = await scope.ServiceProvider.GetRequiredService<IOutbox>().CountAsync();
        var marks = await scope.ServiceProvider.GetRequiredService<HostDb>().Set<SegmentMark>().CountAsync();
        return counts.Pending + counts.Claimed + counts.Parked + marks > 0 ? $"{counts}, {marks} marks" : null;
    }

    // True when nothing was left to do before it.
    private static async Task<bool> UpdateAsync(IServiceProvider services)
    {
        var left = await LeftAsync(services);
        await using var scope = services.CreateAsyncScope();
        var done = await scope.ServiceProvider.GetRequiredService<ISegments>().UpdateAsync();
        return left is null && done is { Entered: 0, Left: 0 };
    }

    private static void AddWorkers(CrmBuilder crm, KillSwitch kills)
    {
        crm.AddBackgroundProcessing(o => o.IdleDelay = TimeSpan.FromMilliseconds(20));
        crm.Services.Configure<SegmentOptions>(o => (o.SweepEvery, o.RankEvery) = (TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1)));
        var ledger = crm.Services.Last(d => d.ServiceType == typeof(ISegmentLedger<Customer>)).ImplementationType!;
        crm.Services.Replace(ServiceDescriptor.Scoped<ISegmentLedger<Customer>>(s => new NotedLedger((ISegmentLedger<Customer>)ActivatorUtilities.CreateInstance(s, ledger), Say, kills)));
        var outbox = crm.Services.Last(d => d.ServiceType == typeof(IOutbox)).ImplementationType!;
        crm.Services.Replace(ServiceDescriptor.Scoped<IOutbox>(s => new NotedOutbox((IOutbox)ActivatorUtilities.CreateInstance(s, outbox), kills)));
    }

    private static void Say(string line)
    {
        lock (s_out)
        {
            Console.Out.WriteLine(line);
            Console.Out.Flush();
        }
    }
}
