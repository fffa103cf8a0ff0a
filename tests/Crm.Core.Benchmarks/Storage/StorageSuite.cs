using Crm.Core.Benchmarks.Stores;
using Crm.Core.Testing;

namespace Crm.Core.Benchmarks.Storage;

/// <summary>Reads and writes of one record, pages and timelines, on SQLite and PostgreSQL.</summary>
internal sealed class StorageSuite(StorageScale scale, Only only, Action<Report> report)
{
    private const string Suite = "storage";

    public async Task RunAsync()
    {
        if (only.Wants("sqlite")) await RunAsync("sqlite", Store.OnSqliteAsync, timelineGoal: 25);
        if (!only.Wants("postgresql")) return;
        if (PostgresServer.Unavailable is { } reason)
        {
            await Console.Error.WriteLineAsync($"postgresql: left out. {reason}");
            return;
        }

        await using var server = await PostgresServer.StartAsync(new() { Fsync = true });
        await RunAsync("postgresql", population => Store.OnPostgresAsync(server, population), timelineGoal: 15);
    }

    private async Task RunAsync(string name, Func<Population, Task<Store>> open, double timelineGoal)
    {
        await using var small = await open(scale.Small);
        await CompareAsync(small);
        var (timeline, growth) = (only.Wants(name + "/timeline-page"), only.Wants(name + "/growth"));
        if (!timeline && !growth) return;
        await using var large = await open(scale.Large);
        if (timeline) await TimelineAsync(large, timelineGoal);
        if (growth) await GrowthAsync(small, large);
    }

    private async Task CompareAsync(Store store)
    {
        var ours = new CrmOperations(store);
        var plain = await PlainOperations.OnAsync(store);
        await RaceAsync("read-by-id", 1.2, scale.Reads, ours.ReadAsync, plain.ReadAsync);
        await RaceAsync("list-page-50 first", 1.15, scale.Reads, ours.FirstPageAsync, plain.FirstPageAsync);
        await RaceAsync("list-page-50 middle", 1.15, scale.Reads, ours.MiddlePageAsync, plain.MiddlePageAsync);
        await RaceAsync("insert", 2, scale.Writes, ours.InsertAsync, plain.InsertAsync);
        await RaceAsync("update", 1.3, scale.Writes, ours.UpdateAsync, plain.UpdateAsync);

        async Task RaceAsync(string name, double goal, Pace pace, Func<Task> mine, Func<Task> yardstick)
        {
            if (!only.Wants($"{store.Name}/{name}")) return;
            var (time, theirs) = await Measure.RaceAsync($"{store.Name} {name}", pace, mine, yardstick);
            report(new(Suite, $"{store.Name} {name}", "us", time, theirs, goal));
        }
    }

    private async Task TimelineAsync(Store store, double goal)
    {
        var operations = new CrmOperations(store);
        await P95Async("first, any customer", operations.TimelineOfAnyAsync);
        await P95Async("first, busy customer", operations.TimelineOfBusyAsync);
        var third = await operations.ThirdPagesAsync(scale.Pages);
        await P95Async("third, busy customer", third);

        async Task P95Async(string name, Func<Task> operation) =>
            report(new(Suite, $"{store.Name} timeline-page {name}", "ms p95", await Measure.P95Async(scale.Pages / 4, scale.Pages, operation), goal, 1));
    }

    private async Task GrowthAsync(Store small, Store large)
    {
        var (few, many) = (new CrmOperations(small), new CrmOperations(large));
        await RaceAsync("read-by-id", scale.Reads, many.ReadAsync, few.ReadAsync);
        await RaceAsync("list-page-50", scale.Reads, many.MiddlePageAsync, few.MiddlePageAsync);
        await RaceAsync("timeline-page", scale.Reads, many.TimelineOfAnyAsync, few.TimelineOfAnyAsync);
        await RaceAsync("insert", scale.Writes, many.InsertAsync, few.InsertAsync);
        await RaceAsync("update", scale.Writes, many.UpdateAsync, few.UpdateAsync);
        await RaceAsync("record-purchase", scale.Writes, many.RecordPurchaseAsync, few.RecordPurchaseAsync);

        async Task RaceAsync(string name, Pace pace, Func<Task> at, Func<Task> from)
        {
            if (!only.Wants($"{small.Name}/growth {name}")) return;
            var (time, before) = await Measure.RaceAsync($"{small.Name} growth {name}", pace, at, from);
            report(new(Suite, $"{small.Name} growth {name}", $"us, {large.Population.Customers} against {small.Population.Customers} customers", time, before, 1.2));
        }
    }
}
