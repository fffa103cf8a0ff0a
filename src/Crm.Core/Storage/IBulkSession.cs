namespace Crm.Core.Storage;

/// <summary>An adapter's part of one bulk write.</summary>
public interface IBulkSession : IAsyncDisposable
{
    /// <summary>Stores batches with their events and their audit in one transaction, one after the other, or nothing. The records still carry the versions they were loaded with.</summary>
    /// <param name="batches">The batches, at least one.</param>
    /// <param name="ct">Cancels; then nothing of them is stored.</param>
    Task StoreAsync(IReadOnlyList<RecordedBatch> batches, CancellationToken ct);

    /// <summary>The records now carry their new versions: brings what the scope remembers of them into line.</summary>
    /// <param name="batch">The batch that was stored.</param>
    void Settle(RecordedBatch batch);
}
