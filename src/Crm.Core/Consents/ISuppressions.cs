using Crm.Core.Customers;
using Crm.Core.Storage;
using Crm.Core.Values;

namespace Crm.Core.Consents;

/// <summary>
/// Contact points of the tenant in scope that must not be used, known by a keyed digest. Nothing is stored before the host saves
/// (<c>SaveChangesAsync</c> of its context, or <see cref="ICrmUnitOfWork"/>).
/// </summary>
public interface ISuppressions
{
    /// <summary>A contact point must not be used. One that is suppressed for the same reason already is counted; one that was lifted holds again.</summary>
    /// <param name="kind">Why.</param>
    /// <param name="pointKind">E-mail, phone, …</param>
    /// <param name="point">As typed.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.suppression.no-key</c>, <c>crm.suppression.unknown-kind</c>, <c>crm.email.…</c>, <c>crm.phone.…</c>, <c>crm.text.…</c>.</exception>
    Task<Suppression> AddAsync(SuppressionKind kind, ContactPointKind pointKind, string point, CancellationToken ct = default);

    /// <summary>No contact point a customer has may be used: for an objection, and before an erasure.</summary>
    /// <param name="kind">Why.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.customer.not-found</c>, <c>crm.suppression.no-key</c>, <c>crm.suppression.unknown-kind</c>.</exception>
    Task<IReadOnlyList<Suppression>> AddAllOfAsync(SuppressionKind kind, CustomerId customer, CancellationToken ct = default);

    /// <summary>A contact point may be used again, as far as this reason goes. The caller answers for it.</summary>
    /// <param name="id">The suppression.</param>
    /// <param name="reason">Why: a code such as <c>asked-by-owner</c>.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.suppression.not-found</c>, <c>crm.suppression.lifted</c>, <c>crm.suppression.actor-required</c>.</exception>
    Task<Suppression> LiftAsync(SuppressionId id, ReasonCode reason, CancellationToken ct = default);

    /// <summary>Why a contact point must not be used: the suppressions of it that hold.</summary>
    /// <param name="pointKind">E-mail, phone, …</param>
    /// <param name="point">As typed.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.suppression.no-key</c>, <c>crm.suppression.unknown-kind</c>, <c>crm.email.…</c>, <c>crm.phone.…</c>, <c>crm.text.…</c>.</exception>
    Task<IReadOnlyList<Suppression>> OfPointAsync(ContactPointKind pointKind, string point, CancellationToken ct = default);

    /// <summary>One page of suppressions as summaries.</summary>
    /// <param name="specification">Which and in what order; null for those that hold, newest first.</param>
    /// <param name="ct">Cancels.</param>
    Task<Page<SuppressionSummary>> ListAsync(Specification<Suppression>? specification = null, CancellationToken ct = default);
}
