using Crm.Core.Customers;
using Crm.Core.Leads;
using Crm.Core.Storage;

namespace Crm.Core.Interactions;

/// <summary>
/// Records, corrects and finds interactions of the tenant in scope. Nothing is stored before the host saves
/// (<c>SaveChangesAsync</c> of its context, or <see cref="ICrmUnitOfWork"/>).
/// </summary>
public interface IInteractions
{
    /// <summary>Records an interaction and moves the customer's last contact on.</summary>
    /// <param name="customer">The customer; archived ones too.</param>
    /// <param name="channel">Through what.</param>
    /// <param name="direction">Who started it.</param>
    /// <param name="occurredAt">When it took place.</param>
    /// <param name="subject">What it was about, at most 300 characters; null when not said.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.customer.not-found</c>, <c>crm.interaction.in-the-future</c>, <c>crm.text.…</c>.</exception>
    Task<Interaction> RecordAsync(CustomerId customer, Channel channel, Direction direction, DateTimeOffset occurredAt, string? subject, CancellationToken ct = default);

    /// <summary>Records an interaction and moves the customer's last contact on. The same external id with the same facts answers with what is recorded already.</summary>
    /// <param name="customer">The customer; archived ones too.</param>
    /// <param name="draft">What happened; checked as a whole.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException">
    /// <c>crm.customer.not-found</c>, <c>crm.interaction.external-id-taken</c>, <c>crm.interaction.in-the-future</c>, or the code of
    /// the part that is not acceptable, with its path.
    /// </exception>
    Task<Interaction> RecordAsync(CustomerId customer, NewInteraction draft, CancellationToken ct = default);

    /// <summary>Records an interaction with a lead. The same external id with the same facts answers with what is recorded already.</summary>
    /// <param name="lead">The lead; closed ones too. When it became a customer, the interaction is with both.</param>
    /// <param name="draft">What happened; checked as a whole.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException">
    /// <c>crm.lead.not-found</c>, <c>crm.interaction.external-id-taken</c>, <c>crm.interaction.in-the-future</c>, or the code of
    /// the part that is not acceptable, with its path.
    /// </exception>
    Task<Interaction> RecordWithLeadAsync(LeadId lead, NewInteraction draft, CancellationToken ct = default);

    /// <summary>A lead became a customer: its interactions join the customer's, with their dates, and move the customer's last contact on. They stay the lead's, too.</summary>
    /// <param name="lead">A converted lead.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>How many were carried over now; those that were before are left alone.</returns>
    /// <exception cref="Errors.CrmException"><c>crm.lead.not-found</c>, <c>crm.interaction.lead-not-converted</c>.</exception>
    Task<int> CarryOverAsync(LeadId lead, CancellationToken ct = default);

    /// <summary>Records how an interaction really was; the mistaken one stays and is hidden from lists.</summary>
    /// <param name="id">The mistaken one.</param>
    /// <param name="draft">The whole interaction as it should have been recorded.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The interaction that counts instead.</returns>
    /// <exception cref="Errors.CrmException">
    /// <c>crm.interaction.not-found</c>, <c>crm.interaction.already-corrected</c>, <c>crm.interaction.external-id-taken</c>, or the
    /// code of the part that is not acceptable, with its path.
    /// </exception>
    Task<Interaction> CorrectAsync(InteractionId id, NewInteraction draft, CancellationToken ct = default);

    /// <summary>The whole interaction; null when the tenant has none with this id.</summary>
    /// <param name="id">The id; another tenant's answers as a missing one.</param>
    /// <param name="ct">Cancels.</param>
    Task<Interaction?> FindAsync(InteractionId id, CancellationToken ct = default);

    /// <summary>The whole interaction.</summary>
    /// <param name="id">The id.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.interaction.not-found</c>.</exception>
    Task<Interaction> GetAsync(InteractionId id, CancellationToken ct = default);

    /// <summary>The interaction another system knows under a key; null when there is none.</summary>
    /// <param name="source">The system.</param>
    /// <param name="key">The key there, exactly.</param>
    /// <param name="ct">Cancels.</param>
    Task<Interaction?> FindByExternalIdAsync(string source, string key, CancellationToken ct = default);

    /// <summary>Loads an interaction and notes what became known later: outcome, sentiment, recording.</summary>
    /// <param name="id">The interaction.</param>
    /// <param name="change">Calls the interaction's methods, passing on the instant it is given.</param>
    /// <param name="expectedVersion">The version the caller saw; null to change whatever is there.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.interaction.not-found</c>, <c>crm.concurrency.stale</c>, or what the interaction refuses.</exception>
    Task<Interaction> ChangeAsync(InteractionId id, Action<Interaction, DateTimeOffset> change, long? expectedVersion = null, CancellationToken ct = default);

    /// <summary>The interactions with one customer that count, newest first.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="page">How many and from where; null for the first 50.</param>
    /// <param name="ct">Cancels.</param>
    Task<Page<InteractionSummary>> OfAsync(CustomerId customer, PageRequest? page = null, CancellationToken ct = default);

    /// <summary>The interactions with one lead that count, newest first.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="page">How many and from where; null for the first 50.</param>
    /// <param name="ct">Cancels.</param>
    Task<Page<InteractionSummary>> OfLeadAsync(LeadId lead, PageRequest? page = null, CancellationToken ct = default);

    /// <summary>One page of interactions as summaries.</summary>
    /// <param name="specification">Which and in what order; null for all that count, newest first.</param>
    /// <param name="ct">Cancels.</param>
    Task<Page<InteractionSummary>> ListAsync(Specification<Interaction>? specification = null, CancellationToken ct = default);

    /// <summary>How many interactions match.</summary>
    /// <param name="specification">Which; null for all that count.</param>
    /// <param name="ct">Cancels.</param>
    Task<long> CountAsync(Specification<Interaction>? specification = null, CancellationToken ct = default);
}
