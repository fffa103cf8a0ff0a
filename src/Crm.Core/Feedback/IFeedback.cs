using Crm.Core.Customers;
using Crm.Core.Storage;

namespace Crm.Core.Feedback;

/// <summary>
/// Records and finds feedback of the tenant in scope. Nothing is stored before the host saves
/// (<c>SaveChangesAsync</c> of its context, or <see cref="ICrmUnitOfWork"/>).
/// </summary>
public interface IFeedback
{
    /// <summary>Records feedback. The same external id with the same facts answers with what is recorded already.</summary>
    /// <param name="customer">Who gave it; archived customers too.</param>
    /// <param name="draft">What was said; checked as a whole.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException">
    /// <c>crm.customer.not-found</c>, <c>crm.interaction.not-found</c>, <c>crm.feedback.external-id-taken</c>, or the code of the part that is
    /// not acceptable, with its path.
    /// </exception>
    Task<CustomerFeedback> RecordAsync(CustomerId customer, NewFeedback draft, CancellationToken ct = default);

    /// <summary>The feedback with its text; null when the tenant has none with this id.</summary>
    /// <param name="id">The id; another tenant's answers as a missing one.</param>
    /// <param name="ct">Cancels.</param>
    Task<CustomerFeedback?> FindAsync(FeedbackId id, CancellationToken ct = default);

    /// <summary>The feedback with its text.</summary>
    /// <param name="id">The id.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.feedback.not-found</c>.</exception>
    Task<CustomerFeedback> GetAsync(FeedbackId id, CancellationToken ct = default);

    /// <summary>The feedback another system knows under a key; null when there is none.</summary>
    /// <param name="source">The system.</param>
    /// <param name="key">The key there, exactly.</param>
    /// <param name="ct">Cancels.</param>
    Task<CustomerFeedback?> FindByExternalIdAsync(string source, string key, CancellationToken ct = default);

    /// <summary>The feedback of one customer, newest first.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="page">How many and from where; null for the first 50.</param>
    /// <param name="ct">Cancels.</param>
    Task<Page<FeedbackSummary>> OfAsync(CustomerId customer, PageRequest? page = null, CancellationToken ct = default);

    /// <summary>One page of feedback as summaries.</summary>
    /// <param name="specification">Which and in what order; null for all, newest first.</param>
    /// <param name="ct">Cancels.</param>
    Task<Page<FeedbackSummary>> ListAsync(Specification<CustomerFeedback>? specification = null, CancellationToken ct = default);

    /// <summary>How much feedback matches.</summary>
    /// <param name="specification">Which; null for all.</param>
    /// <param name="ct">Cancels.</param>
    Task<long> CountAsync(Specification<CustomerFeedback>? specification = null, CancellationToken ct = default);
}
