using System.Diagnostics;
using Crm.Core.Auditing;
using Crm.Core.Benchmarks.Stores;
using Crm.Core.Customers;
using Crm.Core.Events;
using Crm.Core.Search;
using Crm.Core.Storage;
using Crm.Core.Testing;
using Crm.Core.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Benchmarks.Bulk;

/// <summary>
/// Customers with contact points, written by the bulk writer and, as fast as the driver can, by hand: the same rows, journal included,
/// in the same batches, from the same stream of aggregates. Processor time is what counts, as two cores shared with others tell little on the wall.
/// </summary>
internal sealed class BulkSuite(BulkScale scale, Only only, Action<Report> report)
{
    private const string Suite = "bulk";

    private static readonly double s_goal = Math.Round(1 / 0.6, 3); // 60 % of the speed of the raw way
    private static readonly int s_batch = new BulkOptions().BatchSize;

    public async Task RunAsync()
    {
        if (only.Wants("sqlite")) await RunAsync(new SqliteTarget());
        if (!only.Wants("postgresql")) return;
        if (PostgresServer.Unavailable is { } reason)
        {
            await Console.Error.WriteLineAsync($"postgresql: left out. {reason}");
            return;
        }

        await using var server = await PostgresServer.StartAsync(new() { Fsync = true });
        await RunAsync(new PostgresTarget(await server.CreateDatabaseAsync()));
    }

    private async Task RunAsync(IBulkTarget target)
    {
        await using var _ = target;
        var (ours, raw, data) = (new List<Spent>(), new List<Spent>(), new List<Spent>());
        await RoundAsync(target, scale.Customers / 20, WriteAsync); // warm-up
        await RoundAsync(target, scale.Customers / 20, (t, n) => WriteRawAsync(t, n, journal: true));
        double memory = 0;
        for (var round = 0; round < scale.Rounds; round++)
        {
            ours.Add(await RoundAsync(target, scale.Customers, async (t, n) =>
            {
                await using var watch = new MemoryWatch();
                await WriteAsync(t, n);
                memory = Math.Max(memory, watch.MostMegabytes);
            }));
            raw.Add(await RoundAsync(target, scale.Customers, (t, n) => WriteRawAsync(t, n, journal: true)));
            data.Add(await RoundAsync(target, scale.Customers, (t, n) => WriteRawAsync(t, n, journal: false)));
            await Console.Error.WriteLineAsync($"{target.Name} round {round}: ours {ours[^1]}, raw {raw[^1]}, raw without search, event and audit {data[^1]} us per customer");
        }

        Compare("insert", raw);
        Compare("insert, yardstick without search, event and audit", data);
        report(new(Suite, $"{target.Name} memory", "MB over idle at the most", memory, 150, 1));
        report(new(Suite, $"{target.Name} insert, yardstick EF Core AddRange", "us of processor per customer", Median(ours, s => s.Processor), (await RoundAsync(target, scale.ByEfCore, WriteByEfCoreAsync)).Processor, 1));

        void Compare(string name, List<Spent> yardstick)
        {
            report(new(Suite, $"{target.Name} {name}", "us of processor per customer", Median(ours, s => s.Processor), Median(yardstick, s => s.Processor), s_goal));
            report(new(Suite, $"{target.Name} {name}", "us on the wall per customer", Median(ours, s => s.Clock), Median(yardstick, s => s.Clock), s_goal));
        }
    }

    private static async Task<Spent> RoundAsync(IBulkTarget target, int customers, Func<IBulkTarget, int, Task> write)
    {
        await target.EmptyAsync();
#pragma warning disable S1215 // what was thrown away before must not be counted here
        GC.Collect();
#pragma warning restore S1215
        var (processor, started) = (await ProcessorAsync(target), Stopwatch.GetTimestamp());
        await write(target, customers);
        var clock = Stopwatch.GetElapsedTime(started);
        return new(PerCustomer(await ProcessorAsync(target) - processor), PerCustomer(clock));

        double PerCustomer(TimeSpan spent) => Math.Round(spent.TotalMicroseconds / customers, 2);
    }

    private static async Task<TimeSpan> ProcessorAsync(IBulkTarget target)
    {
        using var self = Process.GetCurrentProcess();
        return self.TotalProcessorTime + await target.ServerTimeAsync();
    }

    private static async Task WriteAsync(IBulkTarget target, int customers)
    {
        await using var scope = target.Crm.CreateAsyncScope();
        var done = await scope.ServiceProvider.GetRequiredService<IBulkWriter>().WriteAsync(Stream(target, customers).ToAsyncEnumerable());
        if (done.Created != customers) throw new InvalidOperationException($"{done.Created} of {customers} were written.");
    }

    private static async Task WriteRawAsync(IBulkTarget target, int customers, bool journal)
    {
        await using var scope = target.Crm.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<CrmDb>();
        var recorder = scope.ServiceProvider.GetRequiredService<BatchRecorder>();
        await context.Database.OpenConnectionAsync();
        var (customer, point, external) = (RawRows.Of<Customer>(context), RawRows.Of<ContactPoint>(context), RawRows.Of<ExternalId>(context));
        var (outbox, audit, lines) = (RawRows.Of<OutboxMessage>(context), RawRows.Of<AuditEntry>(context), RawRows.Of<AuditLine>(context));
        var terms = RawRows.Of<SearchTerm>(context);
        List<RawRows> tables = journal ? [customer, point, external, terms, outbox, audit, lines] : [customer, point, external];
        foreach (var batch in Stream(target, customers).Chunk(s_batch))
        {
            foreach (var table in tables) table.Rows.Clear();
            var recorded = journal ? recorder.Record(batch) : null;
            foreach (var record in batch)
            {
                record.MarkStored(1);
                customer.Rows.Add(record);
                point.Rows.AddRange(record.ContactPoints);
                external.Rows.AddRange(record.ExternalIds);
            }

            if (recorded is not null)
            {
                terms.Rows.AddRange(batch.SelectMany(c => SearchTermSet.Of(c).RowsOf(c.TenantId, c.Id)));
                outbox.Rows.Add(recorded.Message);
                audit.Rows.Add(recorded.Entry);
                lines.Rows.AddRange(recorded.Lines);
            }

            await target.WriteRawAsync(context, tables);
        }
    }

    private static async Task WriteByEfCoreAsync(IBulkTarget target, int customers)
    {
        foreach (var chunk in Stream(target, customers).Chunk(1000))
        {
            await using var scope = target.Crm.CreateAsyncScope();
            var context = scope.ServiceProvider.GetRequiredService<CrmDb>();
            context.Set<Customer>().AddRange(chunk);
            await context.SaveChangesAsync();
        }
    }

    private static IEnumerable<Customer> Stream(IBulkTarget target, int customers) =>
        BulkCustomers.Make(customers, target.Crm.GetRequiredService<IIdGenerator>(), target.Crm.GetRequiredService<TimeProvider>().GetUtcNow());

    private static double Median(List<Spent> spent, Func<Spent, double> figure) => spent.Select(figure).Order().ElementAt(spent.Count / 2);
}
