using Crm.Core.Domain;
using Crm.Core.Values;

namespace Crm.Core.Storage;

/// <summary>
/// The records of one kind, of the tenant in scope only. Loading joins the unit of work: what a loaded or added record
/// says it changed is stored by the unit of work, never by the repository.
/// </summary>
/// <typeparam name="TAggregate">The record.</typeparam>
/// <typeparam name="TId">Its id.</typeparam>
public interface IRepository<TAggregate, TId>
    where TAggregate : AggregateRoot<TId>
    where TId : struct, ITypedId<TId>
{
    /// <summary>The whole record, also when it was added to this unit of work and is not stored yet; null when the tenant has none.</summary>
    /// <param name="id">The id; a foreign tenant's id answers as a missing one.</param>
    /// <param name="ct">Cancels the read.</param>
    Task<TAggregate?> FindAsync(TId id, CancellationToken ct = default);

    /// <summary>
    /// The whole records that match, in id order. What this unit of work added or changed and has not stored yet is judged as it is now; a
    /// criterion that reaches <see cref="Facts"/> sees only what is stored. For natural keys and other narrow criteria; use
    /// <see cref="ListAsync"/> to look at many.
    /// </summary>
    /// <param name="criterion">Which records.</param>
    /// <param name="limit">At most this many, 1 to 200.</param>
    /// <param name="ct">Cancels the read.</param>
    Task<IReadOnlyList<TAggregate>> FindManyAsync(Criterion<TAggregate> criterion, int limit, CancellationToken ct = default);

    /// <summary>Whether the tenant has the record, stored or added to this unit of work. Loads nothing.</summary>
    /// <param name="id">The id.</param>
    /// <param name="ct">Cancels the read.</param>
    Task<bool> ExistsAsync(TId id, CancellationToken ct = default);

    /// <summary>
    /// What this unit of work added or changed and has not stored yet. Lists show what is stored; who counts records puts these in the place of
    /// what a list says of them.
    /// </summary>
    IReadOnlyList<TAggregate> Unsaved { get; }

    /// <summary>Adds a new record to the unit of work.</summary>
    /// <param name="aggregate">The record, of the tenant in scope.</param>
    void Add(TAggregate aggregate);

    /// <summary>Removes a record for good. Erasure only; everything else archives.</summary>
    /// <param name="aggregate">A record of this unit of work.</param>
    void Remove(TAggregate aggregate);

    /// <summary>
    /// Lets go of all records of this kind that nothing of waits to be stored, because a process in a scope of its own changed them: the next find reads them anew.
    /// An object handed out before refuses to be changed (<c>crm.concurrency.released</c>).
    /// </summary>
    void ReleaseUnchanged();

    /// <summary>One page of what is stored, as the summaries the specification selects.</summary>
    /// <typeparam name="TResult">The summary.</typeparam>
    /// <param name="specification">Which, in what order, from where, how many.</param>
    /// <param name="ct">Cancels the read.</param>
    Task<Page<TResult>> ListAsync<TResult>(ISpecification<TAggregate, TResult> specification, CancellationToken ct = default);

    /// <summary>All that is stored and matches, page by page behind the scenes; for exports and processes.</summary>
    /// <typeparam name="TResult">The summary.</typeparam>
    /// <param name="specification">Which and in what order; its page size is the size of a batch.</param>
    /// <param name="ct">Cancels the read.</param>
    IAsyncEnumerable<TResult> StreamAsync<TResult>(ISpecification<TAggregate, TResult> specification, CancellationToken ct = default);

    /// <summary>How many are stored and match; order and page do not matter.</summary>
    /// <param name="specification">Which.</param>
    /// <param name="ct">Cancels the read.</param>
    Task<long> CountAsync(ISpecification<TAggregate> specification, CancellationToken ct = default);
}
