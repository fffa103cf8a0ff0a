using Crm.Core.Auditing;
using Crm.Core.Domain;
using Crm.Core.Telemetry;

namespace Crm.Core.Storage;

/// <summary>What every adapter's bulk writer does alike: cuts the stream into batches, records them, and tells what is stored.</summary>
/// <param name="recorder">Makes the event and the audit of a batch.</param>
/// <param name="clock">Measures how long it takes.</param>
public abstract class BulkWriter(BatchRecorder recorder, TimeProvider clock) : IBulkWriter
{
    /// <inheritdoc />
    public async Task<BulkProgress> WriteAsync<TAggregate>(
        IAsyncEnumerable<TAggregate> records, BulkOptions? options = null, IProgress<BulkProgress>? progress = null, CancellationToken ct = default)
        where TAggregate : AggregateRoot
    {
        ArgumentNullException.ThrowIfNull(records);
        if (typeof(TAggregate).IsAbstract) throw new NotSupportedException($"{typeof(TAggregate).Name} is no kind of record. Write each kind by itself.");
        ct.ThrowIfCancellationRequested();
        var size = (options ?? new()).BatchSize;
        var started = clock.GetTimestamp();
        var stored = new BulkProgress(0, 0, 0, 0, TimeSpan.Zero);
        var (batch, unchanged) = (new List<AggregateRoot>(Math.Min(size, 4096)), 0L);
        await using var session = await OpenAsync(ct);
        await foreach (var record in records.WithCancellation(ct))
        {
            if (record is null) throw new InvalidOperationException("A record is null. Leave out what could not be made.");
            if (SaysNothing(record)) unchanged++;
            else batch.Add(record);
            if (batch.Count == size) await StoreBatchAsync();
        }

        if (batch.Count > 0 || unchanged > 0) await StoreBatchAsync();
        return stored;

        async Task StoreBatchAsync()
        {
            ct.ThrowIfCancellationRequested();
            var (created, changed) = batch.Count == 0 ? (0, 0) : await StoreAsync(session, [batch], ct);
            stored = new(stored.Created + created, stored.Changed + changed, stored.Unchanged + unchanged, stored.Batches + (batch.Count == 0 ? 0 : 1), clock.GetElapsedTime(started));
            batch.Clear();
            unchanged = 0;
            progress?.Report(stored);
        }
    }

    /// <inheritdoc />
    public async Task WriteTogetherAsync(IReadOnlyList<IReadOnlyList<AggregateRoot>> batches, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(batches);
        ct.ThrowIfCancellationRequested();
        var together = batches.Select(records => records.Where(r => !SaysNothing(r)).ToList()).Where(records => records.Count > 0).ToList();
        if (together.Exists(records => records.Exists(r => r.GetType() != records[0].GetType()))) throw new NotSupportedException("A batch holds records of one kind. Write each kind as a batch of its own.");
        if (together.Count == 0) return;
        await using var session = await OpenAsync(ct);
        await StoreAsync(session, together, ct);
    }

    /// <summary>Begins a write: from here until it is disposed, batches are stored one after the other.</summary>
    /// <param name="ct">Cancels.</param>
    protected abstract Task<IBulkSession> OpenAsync(CancellationToken ct);

    private async Task<(int Created, int Changed)> StoreAsync(IBulkSession session, IReadOnlyList<IReadOnlyList<AggregateRoot>> together, CancellationToken ct)
    {
        using var activity = CrmTelemetry.Source.StartActivity("crm.bulk");
        activity?.SetTag("crm.records", together.Sum(records => records.Count));
        var batches = together.Select(recorder.Record).ToList();
        await session.StoreAsync(batches, ct);
        var (created, changed) = (0, 0);
        foreach (var batch in batches)
        {
            // Only now: what was refused can be written again.
            foreach (var (record, _, version) in batch.Records)
            {
                record.TakePendingChanges();
                record.MarkStored(version);
            }

            session.Settle(batch);
            var added = batch.Records.Count(r => r.Action is AuditAction.Created);
            Count(batch.Entry.AggregateType, AuditAction.Created, added);
            Count(batch.Entry.AggregateType, AuditAction.Changed, batch.Records.Count - added);
            (created, changed) = (created + added, changed + batch.Records.Count - added);
        }

        return (created, changed);
    }

    private static bool SaysNothing(AggregateRoot record) => record.Version > 0 && !record.HasPendingChanges;

    private static void Count(string type, AuditAction action, int count)
    {
        if (count > 0) CrmTelemetry.RecordsStored.Add(count, new("crm.record", type), new("crm.action", action.ToString()));
    }
}
