using Crm.Core.Storage;
using Crm.Core.Values;

namespace Crm.Core.Contracts;

/// <summary>
/// The contracts of the tenant in scope. Nothing is stored before the host saves (<c>SaveChangesAsync</c> of its context, or
/// <see cref="ICrmUnitOfWork"/>). "Today" is meant in the time zone of <see cref="Settings.CrmOptions.TimeZone"/>.
/// </summary>
public interface IContracts
{
    /// <summary>Adds a contract.</summary>
    /// <param name="draft">The contract.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException">
    /// <c>crm.customer.not-found</c>, <c>crm.opportunity.not-found</c>, <c>crm.contract.foreign-opportunity</c>, <c>crm.product.not-found</c>,
    /// <c>crm.contract.duplicate-number</c>, <c>crm.contract.in-the-future</c>, or what <see cref="Contract.Add"/> refuses.
    /// </exception>
    Task<Contract> AddAsync(NewContract draft, CancellationToken ct = default);

    /// <summary>The whole contract; null when the tenant has none with this id.</summary>
    /// <param name="id">The id; another tenant's answers as a missing one.</param>
    /// <param name="ct">Cancels.</param>
    Task<Contract?> FindAsync(ContractId id, CancellationToken ct = default);

    /// <summary>The whole contract.</summary>
    /// <param name="id">The id.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.contract.not-found</c>.</exception>
    Task<Contract> GetAsync(ContractId id, CancellationToken ct = default);

    /// <summary>The contract with a number; null when there is none.</summary>
    /// <param name="number">The number, exactly.</param>
    /// <param name="ct">Cancels.</param>
    Task<Contract?> FindByNumberAsync(string number, CancellationToken ct = default);

    /// <summary>The contract is agreed.</summary>
    /// <param name="id">The contract.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.contract.not-found</c>, or what <see cref="Contract.Activate"/> refuses.</exception>
    Task<Contract> ActivateAsync(ContractId id, CancellationToken ct = default);

    /// <summary>Says what happens when the contract runs out.</summary>
    /// <param name="id">The contract.</param>
    /// <param name="terms">The terms.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.contract.not-found</c>, or what <see cref="Contract.ChangeTerms"/> refuses.</exception>
    Task<Contract> ChangeTermsAsync(ContractId id, RenewalTerms terms, CancellationToken ct = default);

    /// <summary>The contract goes on for another term.</summary>
    /// <param name="id">The contract.</param>
    /// <param name="value">What the new term is worth; null for as much as the one before.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.contract.not-found</c>, or what <see cref="Contract.Renew"/> refuses.</exception>
    Task<Contract> RenewAsync(ContractId id, Money? value = null, CancellationToken ct = default);

    /// <summary>Says that the renewal is due; the event is raised once for each term.</summary>
    /// <param name="id">The contract.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>True when it was said now; false when it had been said for this term.</returns>
    /// <exception cref="Errors.CrmException"><c>crm.contract.not-found</c>, or what <see cref="Contract.NoteRenewalDue"/> refuses.</exception>
    Task<bool> NoteRenewalDueAsync(ContractId id, CancellationToken ct = default);

    /// <summary>The contract ran out.</summary>
    /// <param name="id">The contract.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.contract.not-found</c>, or what <see cref="Contract.End"/> refuses.</exception>
    Task<Contract> EndAsync(ContractId id, CancellationToken ct = default);

    /// <summary>The contract is given up.</summary>
    /// <param name="id">The contract.</param>
    /// <param name="reason">Why: a code such as <c>moved-away</c>.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.contract.not-found</c>, or what <see cref="Contract.Terminate"/> refuses.</exception>
    Task<Contract> TerminateAsync(ContractId id, ReasonCode reason, CancellationToken ct = default);

    /// <summary>One page of contracts.</summary>
    /// <param name="specification">Which, in what order; null lists all, those that end first first.</param>
    /// <param name="ct">Cancels.</param>
    Task<Page<ContractSummary>> ListAsync(Specification<Contract>? specification = null, CancellationToken ct = default);

    /// <summary>How many contracts there are.</summary>
    /// <param name="specification">Which; null counts all.</param>
    /// <param name="ct">Cancels.</param>
    Task<long> CountAsync(Specification<Contract>? specification = null, CancellationToken ct = default);
}
