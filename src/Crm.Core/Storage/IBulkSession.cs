namespace Crm.Core.Storage;

/// <summary>An adapter's part of one bulk write.</summary>
public interface IBulkSession : IAsyncDisposable
{
    /// <summary>Stores a batch with its event and its audit, or nothing. The records still carry the versions they were loaded with.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="ct">Cancels; then nothing of the batch is stored.</param>
    Task StoreAsync(RecordedBatch batch, CancellationToken ct);

    /// <summary>The records now carry their new versions: brings what the scope remembers of them into line.</summary>
    /// <param name="batch">The batch that was stored.</param>
    void Settle(RecordedBatch batch);
}
