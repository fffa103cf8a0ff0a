using Crm.Core.Errors;

namespace Crm.Core.Storage;

/// <summary>Stores drafts in bulk that have to be looked at together before they are records: cuts them into batches, and tells what is stored.</summary>
internal sealed class DraftBatches(IEnumerable<IBulkWriter> bulk, TimeProvider clock)
{
    /// <summary>Makes records of drafts and stores them, batch by batch.</summary>
    /// <param name="drafts">The drafts, read as they are needed.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="progress">Told after every stored batch.</param>
    /// <param name="make">Makes the records of a batch; takes the place of its first draft.</param>
    /// <param name="ct">Cancels between batches, or the batch being written, which is then not stored.</param>
    public async Task<BulkProgress> StoreAsync<TDraft>(
        IAsyncEnumerable<TDraft> drafts, BulkOptions? options, IProgress<BulkProgress>? progress, Func<TDraft[], int, Task<DraftBatch>> make, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(drafts);
        ct.ThrowIfCancellationRequested();
        var writer = bulk.LastOrDefault() ?? throw new CrmException(BulkErrors.NotSupported);
        var started = clock.GetTimestamp();
        var (stored, place) = (new BulkProgress(0, 0, 0, 0, TimeSpan.Zero), 0);
        await foreach (var some in drafts.Chunk((options ?? new()).BatchSize).WithCancellation(ct))
        {
            var batch = await make(some, place);
            await writer.WriteTogetherAsync([batch.Created, batch.Changed, batch.Beside], ct);
            var batches = stored.Batches + (batch.Created.Count == 0 ? 0 : 1);
            stored = new(stored.Created + batch.Created.Count, stored.Changed + batch.Changed.Count, stored.Unchanged + batch.Unchanged, batches, clock.GetElapsedTime(started));
            progress?.Report(stored);
            place += some.Length;
        }

        return stored;
    }
}
