using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using Crm.Core.Analytics.LifetimeValue;
using Crm.Core.Analytics.Purchasing;
using Crm.Core.Analytics.Retention;
using Crm.Core.Analytics.Rfm;
using MathNet.Numerics.Distributions;

namespace Crm.Core.Benchmarks.Analytics;

/// <summary>Analyses of purchases in memory against the goals of the design, which are times: the yardstick is the goal.</summary>
internal sealed class AnalyticsSuite(int customers, int purchases, Only only, Action<Report> print)
{
    private const string Suite = "analytics";

    public void Run()
    {
        var cdnow = RepeatHistories.Of(Cdnow());
        Fit("memory/bg-nbd-cdnow", 20, () => BgNbd.Fit(cdnow));
        Fit("memory/mbg-nbd-cdnow", 20, () => MbgNbd.Fit(cdnow));
        Fit("memory/pareto-nbd-cdnow", 300, () => ParetoNbd.Fit(cdnow));
        if (only.Wants("memory/bg-nbd-million") || only.Wants("memory/scoring"))
        {
            var all = Simulated();
            Fit("memory/bg-nbd-million", 4_000, () => BgNbd.Fit(RepeatHistories.Of(all)));
            Scoring(all);
        }

        if (only.Wants("memory/rfm-and-cohorts")) Purchases();
    }

    private void Scoring(RepeatHistory[] all)
    {
        var model = new BgNbd(.2426, 4.4136, .7929, 2.4259);
        var sum = 0.0;
        Time("memory/scoring", all.Length / 5_000.0, () =>
        {
            var local = 0.0;
            foreach (var history in all) local += model.ProbabilityAlive(history) + model.ExpectedPurchases(history, 39);
            sum += local;
        });
        if (!double.IsFinite(sum)) throw new InvalidOperationException("A score is no number.");
    }

    private void Purchases()
    {
        var random = new Random(1);
        var (first, rows) = (new DateOnly(2024, 1, 1), new PurchaseRow[purchases]);
        for (var i = 0; i < rows.Length; i++) rows[i] = new((int)(customers * random.NextDouble() * random.NextDouble()), first.AddDays(random.Next(730)), i, random.Next(1_000, 1_000_000));
        var end = first.AddDays(729);
        Time("memory/rfm-and-cohorts", 1_000.0 * purchases / 10_000_000, () =>
        {
            var history = PurchaseHistory.Of(rows);
            RfmAnalysis.Of(history.Facts, end);
            Cohorts.Of(history, end);
        });
    }

    private void Fit(string name, double goal, Func<RepeatModelFit> fit) => Time(name, goal, () =>
    {
        if (fit() is { Warning: { } warning }) throw new InvalidOperationException(warning);
    });

    // The median of rounds, after the runtime has compiled what runs often once more.
    private void Time(string name, double goal, Action work)
    {
        if (!only.Wants(name)) return;
        var warm = Stopwatch.StartNew();
        do work();
        while (warm.Elapsed < TimeSpan.FromSeconds(2));
        var rounds = new List<double>();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var all = Stopwatch.StartNew();
        do
        {
            var watch = Stopwatch.StartNew();
            work();
            rounds.Add(watch.Elapsed.TotalMilliseconds);
        }
        while (all.Elapsed < TimeSpan.FromSeconds(4) && rounds.Count < 200);
        var bytes = (GC.GetTotalAllocatedBytes(precise: true) - allocated) / rounds.Count;
        rounds.Sort();
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {bytes:N0} bytes a round, best {rounds[0]:F2} ms"));
        print(new(Suite, name, "ms", Math.Round(rounds[rounds.Count / 2], 3), Math.Round(goal, 3), 1));
    }

    private RepeatHistory[] Simulated()
    {
        var (random, all) = (new Random(7), new RepeatHistory[customers]);
        for (var i = 0; i < all.Length; i++)
        {
            // As the model says it, in whole days, as purchases have them.
            var (days, rate, dropout) = (random.Next(200, 273), Gamma.Sample(random, .2426, 4.4136), Beta.Sample(random, .7929, 2.4259));
            var (x, last, now) = (0, 0, 0.0);
            while ((now += Exponential.Sample(random, rate)) <= days / 7.0)
            {
                var day = Math.Max((int)Math.Ceiling(now * 7), last + 1);
                if (day > days) break;
                (x, last) = (x + 1, day);
                if (random.NextDouble() < dropout) break;
            }

            all[i] = new(x, last / 7.0, days / 7.0);
        }

        return all;
    }

    private static IEnumerable<RepeatHistory> Cdnow()
    {
        using var stream = typeof(AnalyticsSuite).Assembly.GetManifestResourceStream("CDNOW_master.txt.gz")!;
        using var reader = new StreamReader(new GZipStream(stream, CompressionMode.Decompress));
        var rows = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select((c, i) => new PurchaseRow(int.Parse(c[0], CultureInfo.InvariantCulture), DateOnly.ParseExact(c[1], "yyyyMMdd", CultureInfo.InvariantCulture), i, 1));
        return [.. PurchaseHistory.Of(rows).Repeats(new(1997, 9, 30))];
    }
}
