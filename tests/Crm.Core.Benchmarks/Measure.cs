using System.Diagnostics;
using System.Globalization;

namespace Crm.Core.Benchmarks;

/// <summary>Measures operations that take turns.</summary>
internal static class Measure
{
    /// <summary>
    /// Microseconds per operation: the median of the rounds' means, for both sides. What a busy machine hides is told on standard error:
    /// the best round, and the processor time of this process.
    /// </summary>
    /// <param name="name">What standard error calls it.</param>
    /// <param name="pace">How long.</param>
    /// <param name="ours">The library's operation.</param>
    /// <param name="yardstick">What it is held against.</param>
    /// <param name="before">What has to happen before each round of the library's, unmeasured.</param>
    public static async Task<(double Ours, double Yardstick)> RaceAsync(string name, Pace pace, Func<Task> ours, Func<Task> yardstick, Func<Task>? before = null)
    {
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < pace.WarmUp)
        {
            await OursAsync();
            await RoundAsync(yardstick, pace.PerRound);
        }

        var (first, second) = (new Spent[pace.Rounds], new Spent[pace.Rounds]);
        for (var round = 0; round < pace.Rounds; round++)
        {
            // Who goes first changes: the second of a pair finds warmer caches.
            if (round % 2 == 0) first[round] = await OursAsync();
            second[round] = await RoundAsync(yardstick, pace.PerRound);
            if (round % 2 == 1) first[round] = await OursAsync();
        }

        await Console.Error.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: best {first.Min(r => r.Clock):F0} / {second.Min(r => r.Clock):F0}, processor {At(first.Select(r => r.Processor), 0.5):F0} / {At(second.Select(r => r.Processor), 0.5):F0} us"));
        return (At(first.Select(r => r.Clock), 0.5), At(second.Select(r => r.Clock), 0.5));

        async Task<Spent> OursAsync()
        {
            if (before is not null) await before();
            return await RoundAsync(ours, pace.PerRound);
        }
    }

    /// <summary>The 95th percentile in milliseconds of single operations.</summary>
    public static async Task<double> P95Async(int warmUp, int count, Func<Task> operation)
    {
        await RoundAsync(operation, warmUp);
        var times = new double[count];
        for (var i = 0; i < count; i++) times[i] = (await RoundAsync(operation, 1)).Clock / 1000;
        return At(times, 0.95);
    }

    /// <summary>Nanoseconds per call of what never waits: medians of the rounds, the sides taking turns.</summary>
    public static (double Ours, double Yardstick) Race(int rounds, int perRound, Func<bool> ours, Func<bool> yardstick)
    {
        var (first, second) = (new List<double>(), new List<double>());
        for (var round = 0; round < 2 * rounds; round++)
        {
            var (mine, theirs) = (Nanoseconds(perRound, ours), Nanoseconds(perRound, yardstick));
            if (round < rounds) continue; // the first half warms up
            first.Add(mine);
            second.Add(theirs);
        }

        return (Math.Round(At(first, 0.5), 2), Math.Round(At(second, 0.5), 2));
    }

    private static double Nanoseconds(int count, Func<bool> call)
    {
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < count; i++) call();
        return Stopwatch.GetElapsedTime(started).TotalNanoseconds / count;
    }

    private static async Task<Spent> RoundAsync(Func<Task> operation, int count)
    {
        var (started, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        for (var i = 0; i < count; i++) await operation();
        var (clock, used) = (Stopwatch.GetElapsedTime(started), Environment.CpuUsage.TotalTime - processor);
        return new(used.TotalMicroseconds / count, Math.Round(clock.TotalMicroseconds / count, 3));
    }

    private static double At(IEnumerable<double> values, double quantile)
    {
        var sorted = values.Order().ToList();
        return sorted[(int)(quantile * (sorted.Count - 1))];
    }
}
