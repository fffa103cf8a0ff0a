using System.Diagnostics;
using Crm.Core.Customers;
using Crm.Core.Segments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Proofs.SegmentKills;

/// <summary>Kills one of two workers while it brings segments up to date, and looks whether the other one made good what was left. All rounds are on one database.</summary>
/// <param name="store">Where they write.</param>
/// <param name="seed">Makes the moments and the writes repeatable, as far as a machine lets them be.</param>
/// <param name="customers">How many there are.</param>
public sealed class SegmentKillProof(ProofStore store, int seed, int customers = 3_000)
{
    private const int Writers = 2;

    private const int MostTimes = 4;

    private const int LongestMoment = 120; // milliseconds: a few refreshes and what is between them

    private static readonly KillPoint[] s_points = Enum.GetValues<KillPoint>();

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

    private readonly Random _random = new(seed);

    private string? _connection;
    private List<CustomerId> _customers = [];

    /// <summary>One kill.</summary>
    /// <param name="round">Its number.</param>
    public async Task<SegmentKillResult> RoundAsync(int round)
    {
        var isFirst = _connection is null;
        _connection ??= await store.CreateAsync(round);
        await using var services = Host.Open(store.Name, _connection);
        if (isFirst)
        {
            await SegmentPopulation.AddAsync(services, customers, seed);
            _customers = await SegmentPopulation.IdsAsync(services);
        }

        using var patience = new CancellationTokenSource(s_patience);
        using WorkerProcess victim = WorkerProcess.Start(store.Name, _connection), survivor = WorkerProcess.Start(store.Name, _connection);
        await Task.WhenAll(victim.ReadyAsync(patience.Token), survivor.ReadyAsync(patience.Token));
        var segments = await SegmentsAsync(services);
        var writers = Enumerable.Range(0, Writers).Select(n => new SegmentWriter(services, _customers, segments, (seed * 1_000) + (round * Writers) + n)).ToList();
        using var enough = new CancellationTokenSource();
        // On threads of their own: SQLite answers at once, so an asynchronous loop over it never yields.
        var writing = Task.WhenAll(writers.ConvertAll(w => Task.Run(() => w.RunAsync(enough.Token), CancellationToken.None)));
        bool inside;
        var point = s_points[round % s_points.Length];
        try
        {
            await Task.Delay(_random.Next(500, 2_500), patience.Token);
            inside = point is KillPoint.AnyMoment
                ? await victim.KillAsync(TimeSpan.FromMilliseconds(_random.Next(LongestMoment)), patience.Token)
                : await victim.KillAtAsync(point, _random.Next(1, MostTimes), patience.Token);
            await Task.Delay(_random.Next(1_000), patience.Token);
        }
        finally
        {
            await enough.CancelAsync();
            await writing;
        }

        var (check, stopped) = (new SegmentCheck(services), Stopwatch.GetTimestamp());
        await DrainAsync(services);
        var drained = Stopwatch.GetElapsedTime(stopped);
        try
        {
            var asOf = await survivor.FinishAsync(patience.Token);
            if (await WorkerHost.LeftAsync(services) is { } left) check.Refuse($"left undone: {left}");
            await check.AllAsync(asOf);
        }
        catch (WorkerGoneException gone)
        {
            check.Refuse(gone.Message);
        }
        catch (OperationCanceledException)
        {
            check.Refuse($"not done in time: {await WorkerHost.LeftAsync(services)}");
        }

        return new(store.Name, round, point, inside, drained, writers.Sum(w => w.Stored), victim.Refreshes + survivor.Refreshes, check.Stays, check.Moves, check.Violations);
    }

    // The one that goes on works it off; what the killed one had claimed is free again when its lease ends.
    private static async Task DrainAsync(IServiceProvider services)
    {
        var started = Stopwatch.GetTimestamp();
        while (await WorkerHost.LeftAsync(services) is not null && Stopwatch.GetElapsedTime(started) < s_patience / 2) await Task.Delay(100);
    }

    private static async Task<Dictionary<string, SegmentId>> SegmentsAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<HostDb>().Set<Segment>().AsNoTracking().ToDictionaryAsync(s => s.Name, s => s.Id);
    }
}
