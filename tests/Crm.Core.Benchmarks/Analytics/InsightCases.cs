using System.Diagnostics;
using System.Globalization;
using Crm.Core.Analytics.Insights;
using Crm.Core.Benchmarks.Stores;
using Crm.Core.Insights;
using Crm.Core.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Benchmarks.Analytics;

/// <summary>Recency, frequency and monetary value of everybody from the kept profiles of a PostgreSQL server, against the goal of the design, which is a time: the yardstick is the goal.</summary>
internal sealed class InsightCases(int customers, Only only, Action<Report> print)
{
    private const string Name = "postgresql/rfm-from-profiles";
    private const int Rounds = 9;

    private static readonly DateOnly s_end = new(2025, 12, 31);

    public async Task RunAsync()
    {
        if (!only.Wants(Name)) return;
        if (PostgresServer.Unavailable is { } reason)
        {
            await Console.Error.WriteLineAsync($"{Name}: left out. {reason}");
            return;
        }

        await using var server = await PostgresServer.StartAsync(new() { Fsync = true });
        await using var store = await Store.OnPostgresAsync(server, customers, [Profiles()], clock: new ManualClock(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero)), more: crm => crm.AddAnalytics());
        await using var scope = store.Crm.CreateAsyncScope();
        var insights = scope.ServiceProvider.GetRequiredService<IInsights>();
        await insights.AnalyzeRfmAsync(new() { AsOf = s_end });
        var (rounds, allocated) = (new List<double>(), GC.GetTotalAllocatedBytes(precise: true));
        for (var i = 0; i < Rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            var found = await insights.AnalyzeRfmAsync(new() { AsOf = s_end });
            rounds.Add(watch.Elapsed.TotalMilliseconds);
            if (found.Customers.Count != customers) throw new InvalidOperationException("Somebody is missing.");
        }

        var bytes = (GC.GetTotalAllocatedBytes(precise: true) - allocated) / Rounds;
        rounds.Sort();
        await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{Name}: {bytes:N0} bytes a round, best {rounds[0]:F2} ms"));
        print(new("analytics", Name, "ms", Math.Round(rounds[Rounds / 2], 3), Math.Round(1_000.0 * customers / 1_000_000, 3), 1));
    }

    private BulkTable Profiles() => new(
        typeof(PurchaseProfile), ["Id", "Version", "FirstDay", "LastDay", "Days", "Orders", "SumMinor", "RepeatMinor", "Unpriced", "Months", "CurrencyCode"], Rows());

    private IEnumerable<object?[]> Rows()
    {
        var random = new Random(3);
        for (var i = 0; i < customers; i++)
        {
            var (days, ago) = (1 + (int)(30 * random.NextDouble() * random.NextDouble()), random.Next(730));
            var (last, first) = (s_end.AddDays(-ago), s_end.AddDays(-ago - (7 * (days - 1))));
            var months = ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;
            yield return [Population.Customer(i), 1L, first, last, days, days + random.Next(3), random.NextInt64(10_000, 1_000_000_000), 0L, 0, new string('1', months), "VND"];
        }
    }
}
