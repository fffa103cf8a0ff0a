using Crm.Core.Auditing;
using Crm.Core.Errors;

namespace Crm.Core.Storage.InMemory;

/// <summary>Writes many records to memory. There are no transactions to join: every batch stands by itself.</summary>
internal sealed class InMemoryBulkWriter(InMemoryStore store, InMemoryUnitOfWork work, BatchRecorder recorder, TimeProvider clock) : BulkWriter(recorder, clock)
{
    protected override Task<IBulkSession> OpenAsync(CancellationToken ct) => Task.FromResult<IBulkSession>(new Session(store, work));

    private sealed class Session(InMemoryStore store, InMemoryUnitOfWork work) : IBulkSession
    {
        public Task StoreAsync(IReadOnlyList<RecordedBatch> batches, CancellationToken ct)
        {
            foreach (var (record, action, _) in batches.SelectMany(b => b.Records))
            {
                if (action is AuditAction.Created && work.Knows(record.GetType(), record.TenantId, record.Key, out _)) throw new CrmException(BulkErrors.InUnitOfWork, record.ToString());
            }

            store.Commit(batches);
            return Task.CompletedTask;
        }

        public void Settle(RecordedBatch batch)
        {
            // A unit of work asks its records whether they changed; these say no.
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
