using Crm.Core.Customers;
using Crm.Core.Storage;

namespace Crm.Core.Traits;

/// <summary>
/// Needs, preferences and activities of the customers of the tenant in scope, with their history. Nothing is stored before
/// the host saves (<c>SaveChangesAsync</c> of its context, or <see cref="ICrmUnitOfWork"/>).
/// </summary>
public interface ITraits
{
    /// <summary>Notes a trait; the current one of the same kind and topic becomes history.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="draft">What is known.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException">
    /// <c>crm.customer.not-found</c>, <c>crm.interaction.not-found</c> (no such interaction with this customer), or what the trait
    /// refuses, with its path. Somebody else's note of the same topic is found when saving: <c>crm.trait.already-current</c>.
    /// </exception>
    Task<Trait> NoteAsync(CustomerId customer, NewTrait draft, CancellationToken ct = default);

    /// <summary>A need was answered.</summary>
    /// <param name="id">The need.</param>
    /// <param name="answeredAt">When; null for now.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException">
    /// <c>crm.trait.not-found</c>, <c>crm.trait.not-a-need</c>, <c>crm.trait.superseded</c>, <c>crm.trait.already-answered</c>,
    /// <c>crm.trait.answered-too-early</c>, <c>crm.trait.in-the-future</c>.
    /// </exception>
    Task<Trait> AnswerAsync(TraitId id, DateTimeOffset? answeredAt = null, CancellationToken ct = default);

    /// <summary>The whole trait; null when the tenant has none with this id.</summary>
    /// <param name="id">The id; another tenant's answers as a missing one.</param>
    /// <param name="ct">Cancels.</param>
    Task<Trait?> FindAsync(TraitId id, CancellationToken ct = default);

    /// <summary>What is known of a customer now, newest first.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="page">How many and from where; null for the first 50.</param>
    /// <param name="ct">Cancels.</param>
    Task<Page<TraitSummary>> CurrentAsync(CustomerId customer, PageRequest? page = null, CancellationToken ct = default);

    /// <summary>Everything that was ever noted about a topic, newest first.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="topic">As typed; case and accents do not matter.</param>
    /// <param name="page">How many and from where; null for the first 50.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.text.…</c>, <c>crm.trait.invalid-topic</c>.</exception>
    Task<Page<TraitSummary>> HistoryAsync(CustomerId customer, string topic, PageRequest? page = null, CancellationToken ct = default);

    /// <summary>What changed since an instant, such as the last contact: traits noted, superseded or answered after it, newest first.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="since">The instant, not included.</param>
    /// <param name="page">How many and from where; null for the first 50.</param>
    /// <param name="ct">Cancels.</param>
    Task<Page<TraitSummary>> ChangedSinceAsync(CustomerId customer, DateTimeOffset since, PageRequest? page = null, CancellationToken ct = default);
}
