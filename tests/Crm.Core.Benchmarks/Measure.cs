using System.Diagnostics;

namespace Crm.Core.Benchmarks;

/// <summary>Measures operations that take turns.</summary>
internal static class Measure
{
    /// <summary>Microseconds per operation: the median of the rounds' means, for both sides.</summary>
    public static async Task<(double Ours, double Yardstick)> RaceAsync(Pace pace, Func<Task> ours, Func<Task> yardstick)
    {
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < pace.WarmUp)
        {
            await RoundAsync(ours, pace.PerRound);
            await RoundAsync(yardstick, pace.PerRound);
        }

        var (first, second) = (new double[pace.Rounds], new double[pace.Rounds]);
        for (var round = 0; round < pace.Rounds; round++)
        {
            // Who goes first changes: the second of a pair finds warmer caches.
            if (round % 2 == 0) first[round] = await RoundAsync(ours, pace.PerRound);
            second[round] = await RoundAsync(yardstick, pace.PerRound);
            if (round % 2 == 1) first[round] = await RoundAsync(ours, pace.PerRound);
        }

        return (At(first, 0.5), At(second, 0.5));
    }

    /// <summary>The 95th percentile in milliseconds of single operations.</summary>
    public static async Task<double> P95Async(int warmUp, int count, Func<Task> operation)
    {
        await RoundAsync(operation, warmUp);
        var times = new double[count];
        for (var i = 0; i < count; i++) times[i] = await RoundAsync(operation, 1) / 1000;
        return At(times, 0.95);
    }

    private static async Task<double> RoundAsync(Func<Task> operation, int count)
    {
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < count; i++) await operation();
        return Math.Round(Stopwatch.GetElapsedTime(started).TotalMicroseconds / count, 3);
    }

    private static double At(double[] values, double quantile)
    {
        Array.Sort(values);
        return values[(int)(quantile * (values.Length - 1))];
    }
}
