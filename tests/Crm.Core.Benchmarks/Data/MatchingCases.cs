using System.Diagnostics;
using System.Globalization;
using Crm.Core.Matching;
using Crm.Core.Matching.Blocking;

namespace Crm.Core.Benchmarks.Data;

/// <summary>
/// Finding duplicates among generated customers, against the goals of the design: 500 000 pairs of eight fields a second and core, where recordlinkage compares 21 000 to 30 000; a million records from texts to clusters,
/// learning included, in 43 s on two cores, which Splink took, and 4 GB; one record against a million within 20 ms.
/// </summary>
internal sealed class MatchingCases(int records, Only only, Action<Report> print)
{
    private const string Suite = "data";
    private const double PairsOfSecond = 500_000;
    private const double SecondsOfMillion = 43;
    private const double GigabytesOfMillion = 4;
    private const double MillisecondsOfOne = 20;

    public void Run()
    {
        if (only.Wants("memory/match-pairs")) Pairs();
        if (only.Wants("memory/match-end-to-end") || only.Wants("memory/match-one")) EndToEnd();
    }

    // One big block of strangers, nearly all comparisons run to the end: the dearest pairs there are.
    private void Pairs()
    {
        MatchField[] fields = [.. GeneratedCustomers.Fields, new("all", MatchFieldKind.Text)];
        var all = GeneratedCustomers.Records(2_000).Select(r => r with { Values = [.. r.Values, ["x"]] });
        var population = MatchPopulation.Read(fields, all, [BlockingKey.Parse("all")]);
        var model = MatchModel.Default(fields, population.Count);
        var options = new MatchOptions { LargestBlock = population.Count, Threads = 1, Same = 0.999999 };
        var rounds = new List<double>();
        for (var round = 0; round < 7; round++)
        {
            var started = Stopwatch.GetTimestamp();
            var found = DuplicateSearch.Find(population, model, options);
            rounds.Add(found.Compared / Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        rounds.Sort();
        // As time, so that less is better: microseconds for each pair.
        print(new(Suite, "memory/match-pairs", "us/pair", Math.Round(1e6 / rounds[rounds.Count / 2], 4), 1e6 / PairsOfSecond, 1));
    }

    private void EndToEnd()
    {
        var given = GeneratedCustomers.Records(records);
        var started = Stopwatch.GetTimestamp();
        var population = MatchPopulation.Read(GeneratedCustomers.Fields, given);
        var read = Stopwatch.GetElapsedTime(started);
        var model = MatchTraining.Train(population);
        var trained = Stopwatch.GetElapsedTime(started);
        var found = DuplicateSearch.Find(population, model);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"memory/match-end-to-end: read {read.TotalSeconds:F1} s, learned {(trained - read).TotalSeconds:F1} s, found {seconds - trained.TotalSeconds:F1} s; {found.Compared:N0} pairs, {found.Clusters.Count:N0} clusters, {found.Skipped.Count:N0} blocks skipped; {Quality(given, found)}"));
        var scale = records / 1_000_000.0;
        print(new(Suite, "memory/match-end-to-end", "s", Math.Round(seconds, 2), SecondsOfMillion * scale, 1));
        using var process = Process.GetCurrentProcess();
        print(new(Suite, "memory/match-peak", "GB", Math.Round(process.PeakWorkingSet64 / 1e9, 3), GigabytesOfMillion, 1));
        One(given, population, model);
    }

    private void One(List<MatchRecord> given, MatchPopulation population, MatchModel model)
    {
        var index = new MatchIndex(population, model);
        var (random, times) = (new Random(5), new List<double>());
        for (var i = 0; i < 2_200; i++)
        {
            var record = given[random.Next(given.Count)] with { Id = "new" };
            var started = Stopwatch.GetTimestamp();
            index.Match(record);
            if (i >= 200) times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        times.Sort();
        print(new(Suite, "memory/match-one", "ms p95", Math.Round(times[(int)(times.Count * 0.95)], 4), MillisecondsOfOne, 1));
    }

    private static string Quality(List<MatchRecord> given, FoundDuplicates found)
    {
        double total = given.CountBy(r => Customer(r.Id)).Sum(c => (long)c.Value * (c.Value - 1) / 2);
        var taken = found.Pairs.Where(p => p.Probability >= 0.9).ToList();
        double right = taken.Count(p => Customer(p.A) == Customer(p.B));
        return string.Create(CultureInfo.InvariantCulture, $"precision {right / taken.Count:F4}, recall {right / total:F4}");
    }

    private static string Customer(string id) => id[..id.IndexOf('-')];
}
