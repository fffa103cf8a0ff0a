using Crm.Core.Domain;
using Crm.Core.Errors;

namespace Crm.Core.Storage;

/// <summary>
/// Writes many whole records of one kind, batch by batch. For imports and other processes; what a person changes goes through the
/// unit of work. A capability: a host that needs it says <c>AddCrm().RequireStorage&lt;IBulkWriter&gt;()</c>, and a store without it fails at start.
/// </summary>
/// <remarks>
/// <para>A record is new when its <see cref="AggregateRoot.Version"/> is 0, otherwise changed; one that says nothing changed is left alone and
/// counted as unchanged. What one record says about another must be stored before it: parents come first.</para>
/// <para>Each batch is stored whole or not at all: the records with their parts, one <see cref="Events.BatchWritten"/> instead of the records' own
/// events, one audit entry. When the caller has begun a transaction the batches join it and are gone with it; otherwise each is a transaction of its own.</para>
/// <para>What the unit of work of the scope holds beside is neither stored nor lost. Records the scope has loaded go on being part of it, as
/// unchanged ones; new ones do not become part of it: load them to change them later, or hand them to this writer again.</para>
/// </remarks>
public interface IBulkWriter
{
    /// <summary>Writes records.</summary>
    /// <typeparam name="TAggregate">The kind of record.</typeparam>
    /// <param name="records">The records, read as they are needed: at most one batch is held. A list says <c>ToAsyncEnumerable()</c>.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="progress">
    /// Told after every batch that was stored, before anything else happens: however the write ends, the last report is what is stored.
    /// (<see cref="Progress{T}"/> passes reports on later; implement the interface to be told at once.)
    /// </param>
    /// <param name="ct">Cancels between batches, or the batch being written, which is then not stored.</param>
    /// <returns>What was stored: the same as the last report.</returns>
    /// <exception cref="CrmConcurrencyException">Someone else changed a record of the batch first; the path names it.</exception>
    /// <exception cref="CrmException">
    /// <c>crm.tenancy.foreign-tenant</c>, <c>crm.bulk.repeated</c>, <c>crm.bulk.in-unit-of-work</c>, <c>crm.storage.missing-reference</c>, or what else would no longer be
    /// unique, with the code an ordinary save gives; the path names the record. Nothing of the batch is stored, and its records can be written again.
    /// </exception>
    Task<BulkProgress> WriteAsync<TAggregate>(
        IAsyncEnumerable<TAggregate> records, BulkOptions? options = null, IProgress<BulkProgress>? progress = null, CancellationToken ct = default)
        where TAggregate : AggregateRoot;

    /// <summary>Writes what belongs together, such as purchases and the lifecycles they change: all of it is stored or nothing.</summary>
    /// <param name="batches">
    /// Records of one kind each, in the order in which they are written. Each is a batch with its event and its audit entry; what says nothing changed is left out.
    /// </param>
    /// <param name="ct">Cancels; then nothing is stored.</param>
    /// <exception cref="CrmException">What <see cref="WriteAsync"/> refuses; nothing of all batches is stored.</exception>
    Task WriteTogetherAsync(IReadOnlyList<IReadOnlyList<AggregateRoot>> batches, CancellationToken ct = default);
}
