using System.Diagnostics;
using Crm.Core.Benchmarks.Stores;
using Crm.Core.Customers;
using Crm.Core.Search;
using Crm.Core.Testing;
using Crm.Core.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Benchmarks.Search;

/// <summary>Mixed queries against many customers: how long they take, and whether they find what a scan of all customers finds.</summary>
internal sealed class SearchSuite(int customers, int queries, int scanned, Only only, Action<Report> report)
{
    private const string Suite = "search";

    private readonly SearchPopulation _population = new(customers);

    private List<(string Kind, string Text, HashSet<CustomerId> Best)>? _expected;

    public async Task RunAsync()
    {
        if (only.Wants("sqlite"))
        {
            await using var store = await Store.OnSqliteAsync(_population.Customers, _population.Tables());
            await TimeAsync(store, goal: 20);
            await CompareAsync(store);
        }

        if (!only.Wants("postgresql")) return;
        if (PostgresServer.Unavailable is { } reason)
        {
            await Console.Error.WriteLineAsync($"postgresql: left out. {reason}");
            return;
        }

        await using var server = await PostgresServer.StartAsync(new() { Fsync = true });
        await using var postgres = await Store.OnPostgresAsync(server, _population.Customers, _population.Tables());
        await TimeAsync(postgres, goal: 10);
        await using var prepared = postgres.OnPostgresWith("Max Auto Prepare=100");
        await TimeAsync(prepared, goal: 10);
        await CompareAsync(postgres);
    }

    private async Task TimeAsync(Store store, double goal)
    {
        var all = SearchQueries.Of(_population, queries).ToList();
        foreach (var (_, text) in all.Take(queries / 5)) await FindAsync(store, text);
        var times = new List<(string Kind, double Milliseconds)>();
        foreach (var (kind, text) in all)
        {
            var started = Stopwatch.GetTimestamp();
            await FindAsync(store, text);
            times.Add((kind, Stopwatch.GetElapsedTime(started).TotalMilliseconds));
        }

        foreach (var kind in times.GroupBy(t => t.Kind)) await Console.Error.WriteLineAsync($"  {kind.Key}: p50 {At(kind.Select(t => t.Milliseconds), 0.5):F2} ms, p95 {At(kind.Select(t => t.Milliseconds), 0.95):F2} ms");
        report(new(Suite, $"{store.Name} {customers} customers, {queries} mixed queries", "ms p95", At(times.Select(t => t.Milliseconds), 0.95), goal, 1));
    }

    // Of the twenty best customers a scan finds, how many the index finds.
    private async Task CompareAsync(Store store)
    {
        var (wanted, found) = (0, 0);
        foreach (var (kind, text, best) in _expected ??= Scan())
        {
            var hits = (await FindAsync(store, text)).Count(m => best.Contains(m.Customer.Id));
            if (hits < best.Count) await Console.Error.WriteLineAsync($"  {kind}: {hits} of the best {best.Count}");
            wanted += best.Count;
            found += hits;
        }

        report(new(Suite, $"{store.Name} {customers} customers, recall of the best 20 in {scanned} queries against a linear scan", "customers missed", wanted - found, wanted, 0.01));
    }

    private List<(string Kind, string Text, HashSet<CustomerId> Best)> Scan()
    {
        var sample = SearchQueries.Of(_population, scanned).Select(q => (q.Kind, q.Text, Query: SearchQuery.Parse(q.Text, CountryCode.Vietnam), Best: new BestMatches(20))).ToList();
        Console.Error.WriteLine($"  scanning {customers} customers for {scanned} queries: minutes, once for all stores");
        Parallel.For(0, 2, half =>
        {
            for (var i = 0; i < customers; i++)
            {
                var terms = SearchPopulation.At(i).Terms();
                for (var q = half; q < sample.Count; q += 2)
                {
                    if (SearchRanking.Match(terms, sample[q].Query) is { } match) sample[q].Best.Add(match, terms.Name, SearchPopulation.Id(i));
                }
            }
        });
        return sample.ConvertAll(q => (q.Kind, q.Text, q.Best.Customers()));
    }

    private static async Task<IReadOnlyList<CustomerMatch>> FindAsync(Store store, string text)
    {
        await using var scope = store.Crm.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ISearch>().CustomersAsync(text);
    }

    private static double At(IEnumerable<double> values, double quantile)
    {
        var sorted = values.Order().ToList();
        return Math.Round(sorted[(int)(quantile * (sorted.Count - 1))], 3);
    }
}
