using Crm.Core.Customers;
using Crm.Core.Storage;
using Crm.Core.Values;

namespace Crm.Core.Unidentified;

/// <summary>
/// Facts that arrived without a known customer. Nothing is dropped: they are held, counted and linked later, and then behave as if the
/// customer had been known. Nothing is stored before the host saves.
/// </summary>
public interface IUnidentified
{
    /// <summary>Holds a fact; one held before under the same kind, source and key is returned as it is. Concepts call this, hosts call theirs.</summary>
    /// <param name="fact">The fact with its keys.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException">
    /// <c>crm.unidentified.source-key-taken</c> when another fact is held there, <c>crm.unidentified.unknown-kind</c>, <c>crm.unidentified.in-the-future</c>,
    /// or what the fact or its kind refuses, such as <c>crm.purchase.unreadable-payload</c>: what could never be recorded is not held.
    /// </exception>
    Task<UnidentifiedFact> HoldAsync(NewUnidentifiedFact fact, CancellationToken ct = default);

    /// <summary>The fact that came under a key of its source, whatever became of it; null when none did.</summary>
    /// <param name="kind">Which concept it belongs to.</param>
    /// <param name="source">Where it came from.</param>
    /// <param name="sourceKey">Its key there.</param>
    /// <param name="ct">Cancels.</param>
    Task<UnidentifiedFact?> FindAsync(string kind, string source, string sourceKey, CancellationToken ct = default);

    /// <summary>The held fact.</summary>
    /// <param name="id">The id.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.unidentified.not-found</c>.</exception>
    Task<UnidentifiedFact> GetAsync(UnidentifiedFactId id, CancellationToken ct = default);

    /// <summary>Records a held fact for a customer somebody named.</summary>
    /// <param name="id">The fact.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="how">How the customer was found.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException">
    /// <c>crm.unidentified.not-found</c>, <c>crm.unidentified.illegal-transition</c>, <c>crm.unidentified.unknown-kind</c>, <c>crm.unidentified.unknown-way</c>,
    /// <c>crm.customer.not-found</c>, or what recording the fact refuses.
    /// </exception>
    Task<UnidentifiedFact> LinkAsync(UnidentifiedFactId id, CustomerId customer, LinkedBy how = LinkedBy.Hand, CancellationToken ct = default);

    /// <summary>Records every stored held fact that carries an external id, e-mail address or telephone number of a customer; at most 2 000 in one call.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.customer.not-found</c>.</exception>
    Task<LinkResult> LinkByKeysAsync(CustomerId customer, CancellationToken ct = default);

    /// <summary>Says that a fact is about no customer.</summary>
    /// <param name="id">The fact.</param>
    /// <param name="reason">Why: a code such as <c>test-order</c>.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.unidentified.not-found</c>, <c>crm.unidentified.illegal-transition</c>, <c>crm.reason.invalid</c>.</exception>
    Task<UnidentifiedFact> DismissAsync(UnidentifiedFactId id, ReasonCode reason, CancellationToken ct = default);

    /// <summary>One page of facts.</summary>
    /// <param name="specification">Which, in what order; null lists what is held, newest first.</param>
    /// <param name="ct">Cancels.</param>
    Task<Page<UnidentifiedSummary>> ListAsync(Specification<UnidentifiedFact>? specification = null, CancellationToken ct = default);

    /// <summary>How many facts there are, by what became of them.</summary>
    /// <param name="ct">Cancels.</param>
    Task<UnidentifiedCounts> CountAsync(CancellationToken ct = default);
}
