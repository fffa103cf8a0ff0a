using System.Diagnostics;
using Crm.Core.Auditing;
using Crm.Core.Benchmarks.Stores;
using Crm.Core.Customers;
using Crm.Core.Events;
using Crm.Core.Storage;
using Crm.Core.Testing;
using Crm.Core.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Core.Benchmarks.Bulk;

/// <summary>
/// Customers with contact points, written by the bulk writer and, as fast as the driver can, by hand: the same rows, journal included,
/// in the same batches, from the same stream of aggregates. Microseconds of wall time per customer, the best of the rounds; less is better.
/// </summary>
internal sealed class BulkSuite(BulkScale scale, Only only, Action<Report> report)
{
    private const string Suite = "bulk";
    private const double Goal = 1 / 0.6; // 60 % of the speed of the raw way

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
        var (ours, raw, data) = (new List<double>(), new List<double>(), new List<double>());
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
            await Console.Error.WriteLineAsync($"{target.Name} round {round}: ours {ours[^1]}, raw {raw[^1]}, raw without journal {data[^1]} us per customer");
        }

        report(new(Suite, $"{target.Name} insert", "us per customer, all rows", Best(ours), Best(raw), Math.Round(Goal, 3)));
        report(new(Suite, $"{target.Name} insert, yardstick without event and audit", "us per customer", Best(ours), Best(data), Math.Round(Goal, 3)));
        report(new(Suite, $"{target.Name} memory", "MB over idle at the most", memory, 150, 1));
        var byEf = await RoundAsync(target, scale.ByEfCore, WriteByEfCoreAsync);
        report(new(Suite, $"{target.Name} insert, yardstick EF Core AddRange", "us per customer", Best(ours), byEf, 1));
    }

    private static async Task<double> RoundAsync(IBulkTarget target, int customers, Func<IBulkTarget, int, Task> write)
    {
        await target.EmptyAsync();
        GC.Collect();
        var started = Stopwatch.GetTimestamp();
        await write(target, customers);
        return Math.Round(Stopwatch.GetElapsedTime(started).TotalMicroseconds / customers, 2);
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
        List<RawRows> tables = journal ? [customer, point, external, outbox, audit, lines] : [customer, point, external];
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

    // The round that was disturbed least: a neighbour that writes to the same disk stalls a commit for seconds.
    private static double Best(List<double> values) => values.Min();
}
