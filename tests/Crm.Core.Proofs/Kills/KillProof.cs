using System.Diagnostics;
using System.Globalization;
using Crm.Core.Dispatching;
using Crm.Core.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Proofs.Kills;

/// <summary>Kills a writing process at a moment nobody chose and looks at what is left.</summary>
/// <param name="store">Where it writes.</param>
/// <param name="seed">Makes the moments and the writes repeatable, as far as a machine lets them be.</param>
public sealed class KillProof(ProofStore store, int seed)
{
    private const int WarmedUp = 40; // before that a process mostly compiles

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly Random _random = new(seed);

    /// <summary>One kill.</summary>
    /// <param name="round">Its number.</param>
    public async Task<KillResult> RoundAsync(int round)
    {
        var connection = await store.CreateAsync(round);
        var acknowledged = await WriteAndKillAsync(connection, round, TimeSpan.FromMilliseconds(_random.Next(200, 2500)));
        await using var services = Host.Open(store.Name, connection);
        var check = new Check(services);
        await check.RecordsAsync(acknowledged);
        var undelivered = await DrainAsync(services, check);
        await check.EffectsAsync();
        return new(store.Name, round, acknowledged.Count, check.Commits, check.Events, undelivered, check.Effects, check.Violations);
    }

    private async Task<List<Acknowledgement>> WriteAndKillAsync(string connection, int round, TimeSpan moment)
    {
        string[] arguments = ["exec", typeof(Writer).Assembly.Location, "write", store.Name, connection, ((seed * 1000) + round).ToString(CultureInfo.InvariantCulture)];
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The writer did not start.");
        using var patience = new CancellationTokenSource(s_patience);
        var acknowledged = new List<Acknowledgement>();
        Task? kill = null;
        try
        {
            while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                if (Acknowledgement.Read(line) is not { } read) continue;
                acknowledged.Add(read);
                if (acknowledged.Count >= WarmedUp) kill ??= KillAsync(process, moment);
            }
        }
        finally
        {
            process.Kill(); // SIGKILL; nothing when it is gone already
        }

        if (kill is null) throw new InvalidOperationException("The writer ended before it wrote much.");
        await kill;
        await process.WaitForExitAsync(patience.Token);
        return acknowledged;
    }

    private static async Task KillAsync(Process process, TimeSpan moment)
    {
        await Task.Delay(moment);
        process.Kill();
    }

    private static async Task<int> DrainAsync(IServiceProvider services, Check check)
    {
        var before = await CountAsync(services);
        var started = Stopwatch.GetTimestamp();
        var counts = before;
        while (counts.Pending + counts.Claimed > 0 && Stopwatch.GetElapsedTime(started) < s_patience)
        {
            await services.GetRequiredService<IEventDispatcher>().DispatchAsync();
            await Task.Delay(50); // what the killed dispatcher held is free again when its lease ends
            counts = await CountAsync(services);
        }

        if (counts.Pending + counts.Claimed + counts.Parked > 0) check.Refuse($"not delivered: {counts}");
        return (int)(before.Pending + before.Claimed);
    }

    private static async Task<OutboxCounts> CountAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IOutbox>().CountAsync();
    }
}
