using Crm.Core.Customers;
using Crm.Core.Storage;
using Crm.Core.Values;

namespace Crm.Core.Churn;

/// <summary>
/// Customers of the tenant in scope that went away, and those that came back. Nothing is stored before the host saves
/// (<c>SaveChangesAsync</c> of its context, or <see cref="ICrmUnitOfWork"/>).
/// </summary>
public interface IChurn
{
    /// <summary>Records that a customer went away. A customer is away once at a time.</summary>
    /// <param name="customer">The customer; archived ones too.</param>
    /// <param name="draft">When and why.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException">
    /// <c>crm.customer.not-found</c>, <c>crm.reason.unknown</c>, <c>crm.reason.retired</c>, <c>crm.churn.already-open</c>,
    /// <c>crm.churn.overlapping</c>, or what <see cref="ChurnRecord.Record"/> refuses.
    /// </exception>
    Task<ChurnRecord> RecordAsync(CustomerId customer, NewChurn draft, CancellationToken ct = default);

    /// <summary>The record; null when the tenant has none with this id.</summary>
    /// <param name="id">The id; another tenant's answers as a missing one.</param>
    /// <param name="ct">Cancels.</param>
    Task<ChurnRecord?> FindAsync(ChurnRecordId id, CancellationToken ct = default);

    /// <summary>The record.</summary>
    /// <param name="id">The id.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.churn.not-found</c>.</exception>
    Task<ChurnRecord> GetAsync(ChurnRecordId id, CancellationToken ct = default);

    /// <summary>The open record of a customer; null while the customer is with us.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="ct">Cancels.</param>
    Task<ChurnRecord?> FindOpenAsync(CustomerId customer, CancellationToken ct = default);

    /// <summary>The reason became known, or another one is closer to the truth.</summary>
    /// <param name="id">The record.</param>
    /// <param name="reason">A reason of the catalogue for customers that leave.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException">
    /// <c>crm.churn.not-found</c>, <c>crm.reason.unknown</c>, <c>crm.reason.retired</c>, <c>crm.churn.nothing-changed</c>, <c>crm.churn.reason-required</c>.
    /// </exception>
    Task<ChurnRecord> ExplainAsync(ChurnRecordId id, ReasonCode reason, CancellationToken ct = default);

    /// <summary>The customer came back.</summary>
    /// <param name="id">The record.</param>
    /// <param name="wonBackAt">When; null for now.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.churn.not-found</c>, or what <see cref="ChurnRecord.WinBack"/> refuses.</exception>
    Task<ChurnRecord> WinBackAsync(ChurnRecordId id, DateTimeOffset? wonBackAt = null, CancellationToken ct = default);

    /// <summary>One page of records as summaries.</summary>
    /// <param name="specification">Which and in what order; null for all, the latest first.</param>
    /// <param name="ct">Cancels.</param>
    Task<Page<ChurnSummary>> ListAsync(Specification<ChurnRecord>? specification = null, CancellationToken ct = default);

    /// <summary>How many records match.</summary>
    /// <param name="specification">Which; null for all.</param>
    /// <param name="ct">Cancels.</param>
    Task<long> CountAsync(Specification<ChurnRecord>? specification = null, CancellationToken ct = default);
}
