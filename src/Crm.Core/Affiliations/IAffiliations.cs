using Crm.Core.Customers;
using Crm.Core.Storage;

namespace Crm.Core.Affiliations;

/// <summary>
/// Ties between the customers of the tenant in scope. Nothing is stored before the host saves
/// (<c>SaveChangesAsync</c> of its context, or <see cref="ICrmUnitOfWork"/>).
/// </summary>
public interface IAffiliations
{
    /// <summary>Ties a person to an organisation or another person.</summary>
    /// <param name="draft">The tie.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.customer.not-found</c>, <c>crm.affiliation.overlap</c>, <c>crm.affiliation.wrong-kind</c>, or what else the affiliation refuses.</exception>
    Task<Affiliation> AddAsync(NewAffiliation draft, CancellationToken ct = default);

    /// <summary>The whole affiliation; null when the tenant has none with this id.</summary>
    /// <param name="id">The id; another tenant's answers as a missing one.</param>
    /// <param name="ct">Cancels.</param>
    Task<Affiliation?> FindAsync(AffiliationId id, CancellationToken ct = default);

    /// <summary>Changes what the person does in the organisation.</summary>
    /// <param name="id">The affiliation.</param>
    /// <param name="title">At most 200 characters; null when unknown.</param>
    /// <param name="department">At most 200 characters; null when unknown.</param>
    /// <param name="decisionRole">The part played in decisions; null when unknown.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.affiliation.not-found</c>, or what the affiliation refuses.</exception>
    Task<Affiliation> ChangeAsync(AffiliationId id, string? title, string? department, DecisionRole? decisionRole, CancellationToken ct = default);

    /// <summary>Ends an affiliation.</summary>
    /// <param name="id">The affiliation.</param>
    /// <param name="to">The last day, included.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.affiliation.not-found</c>, <c>crm.affiliation.ended</c>, <c>crm.date.range-reversed</c>.</exception>
    Task<Affiliation> EndAsync(AffiliationId id, DateOnly to, CancellationToken ct = default);

    /// <summary>Makes the organisation of an affiliation the person's primary one; the one before no longer is.</summary>
    /// <param name="id">The affiliation.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.affiliation.not-found</c>, <c>crm.affiliation.not-with-organisation</c>, <c>crm.affiliation.ended</c>.</exception>
    Task<Affiliation> MakePrimaryAsync(AffiliationId id, CancellationToken ct = default);

    /// <summary>Everything a person is tied to, also by ties noted from the other side; latest first.</summary>
    /// <param name="person">The person.</param>
    /// <param name="page">How many and from where; null for the first 50.</param>
    /// <param name="ct">Cancels.</param>
    Task<Page<AffiliationSummary>> OfPersonAsync(CustomerId person, PageRequest? page = null, CancellationToken ct = default);

    /// <summary>The persons tied to an organisation, latest first.</summary>
    /// <param name="organisation">The organisation.</param>
    /// <param name="page">How many and from where; null for the first 50.</param>
    /// <param name="ct">Cancels.</param>
    Task<Page<AffiliationSummary>> OfOrganisationAsync(CustomerId organisation, PageRequest? page = null, CancellationToken ct = default);

    /// <summary>The tie of a person to its primary organisation; null when there is none.</summary>
    /// <param name="person">The person.</param>
    /// <param name="ct">Cancels.</param>
    Task<Affiliation?> PrimaryOfAsync(CustomerId person, CancellationToken ct = default);
}
