using Crm.Core.Affiliations;
using Crm.Core.Customers;
using Crm.Core.Pipelines;
using Crm.Core.Storage;
using Crm.Core.Values;

namespace Crm.Core.Opportunities;

/// <summary>
/// The deals of the tenant in scope. Nothing is stored before the host saves (<c>SaveChangesAsync</c> of its context, or
/// <see cref="ICrmUnitOfWork"/>).
/// </summary>
public interface IOpportunities
{
    /// <summary>
    /// Adds a deal. With an external id that is known, the stored deal comes back as it stands: a deal lives on after it was imported, so what
    /// a feed says again does not overwrite it.
    /// </summary>
    /// <param name="draft">The deal.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException">
    /// <c>crm.customer.not-found</c>, <c>crm.pipeline.not-found</c>, <c>crm.pipeline.no-default</c>, <c>crm.product.not-found</c>, <c>crm.reason.unknown</c>,
    /// <c>crm.reason.retired</c>, <c>crm.opportunity.external-id-taken</c>: it is known for another customer; or what <see cref="Opportunity.Add"/> refuses.
    /// </exception>
    Task<Opportunity> AddAsync(NewOpportunity draft, CancellationToken ct = default);

    /// <summary>
    /// Adds many deals with the checks of <see cref="AddAsync"/>, in batches: for imports. A process and no verb: it stores them, in the caller's transaction when there is
    /// one, otherwise each batch in one of its own (see <see cref="IBulkWriter"/>), with one event and one audit entry a batch instead of one for each deal.
    /// </summary>
    /// <param name="drafts">The deals, read as they are needed; a list says <c>ToAsyncEnumerable()</c>. Customers, products and pipelines are stored already.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="progress">Told after every stored batch; the last report is what is stored.</param>
    /// <param name="ct">Cancels between batches, or the batch being written, which is then not stored.</param>
    /// <returns>What was added as created, and as unchanged what was known by its external id.</returns>
    /// <exception cref="Errors.CrmException">
    /// What <see cref="AddAsync"/> refuses, at a path that begins with the draft's place such as <c>opportunities[17]</c>; what a bulk write refuses; <c>crm.bulk.not-supported</c>.
    /// The batch is not stored, those before it are.
    /// </exception>
    Task<BulkProgress> AddManyAsync(
        IAsyncEnumerable<NewOpportunity> drafts, BulkOptions? options = null, IProgress<BulkProgress>? progress = null, CancellationToken ct = default);

    /// <summary>The whole deal; null when the tenant has none with this id.</summary>
    /// <param name="id">The id; another tenant's answers as a missing one.</param>
    /// <param name="ct">Cancels.</param>
    Task<Opportunity?> FindAsync(OpportunityId id, CancellationToken ct = default);

    /// <summary>The whole deal.</summary>
    /// <param name="id">The id.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.opportunity.not-found</c>.</exception>
    Task<Opportunity> GetAsync(OpportunityId id, CancellationToken ct = default);

    /// <summary>The deal another system knows by a key; null when there is none.</summary>
    /// <param name="system">The system.</param>
    /// <param name="key">The key there.</param>
    /// <param name="ct">Cancels.</param>
    Task<Opportunity?> FindByExternalIdAsync(string system, string key, CancellationToken ct = default);

    /// <summary>Changes a deal by its own methods.</summary>
    /// <param name="id">The deal.</param>
    /// <param name="change">What to do, with the instant to do it at.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.opportunity.not-found</c>, or what the deal refuses.</exception>
    Task<Opportunity> ChangeAsync(OpportunityId id, Action<Opportunity, DateTimeOffset> change, CancellationToken ct = default);

    /// <summary>Says who is to buy.</summary>
    /// <param name="id">The deal.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.opportunity.not-found</c>, <c>crm.customer.not-found</c>, <c>crm.opportunity.closed</c>.</exception>
    Task<Opportunity> AttachCustomerAsync(OpportunityId id, CustomerId customer, CancellationToken ct = default);

    /// <summary>Adds a person that has to do with the deal, or changes the part the person plays.</summary>
    /// <param name="id">The deal.</param>
    /// <param name="person">The person.</param>
    /// <param name="role">The part played in the decision; null when unknown.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.opportunity.not-found</c>, <c>crm.customer.not-found</c>, or what <see cref="Opportunity.AddContact"/> refuses.</exception>
    Task<Opportunity> AddContactAsync(OpportunityId id, CustomerId person, DecisionRole? role = null, CancellationToken ct = default);

    /// <summary>Says what the deal is worth.</summary>
    /// <param name="id">The deal.</param>
    /// <param name="amount">Not negative; null when not known.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.opportunity.not-found</c>, or what <see cref="Opportunity.ChangeAmount"/> refuses.</exception>
    Task<Opportunity> ChangeAmountAsync(OpportunityId id, Money? amount, CancellationToken ct = default);

    /// <summary>Says what is to be sold.</summary>
    /// <param name="id">The deal.</param>
    /// <param name="lines">At most 200.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.opportunity.not-found</c>, or what <see cref="Opportunity.ChangeLines"/> refuses.</exception>
    Task<Opportunity> ChangeLinesAsync(OpportunityId id, IReadOnlyList<NewOpportunityLine> lines, CancellationToken ct = default);

    /// <summary>Says when the deal is expected to close and how firmly its owner counts on it.</summary>
    /// <param name="id">The deal.</param>
    /// <param name="day">The day; null when not known.</param>
    /// <param name="forecast">How firmly.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.opportunity.not-found</c>, or what <see cref="Opportunity.Expect"/> refuses.</exception>
    Task<Opportunity> ExpectAsync(OpportunityId id, DateOnly? day, ForecastCategory forecast, CancellationToken ct = default);

    /// <summary>Takes the deal to another stage of its pipeline.</summary>
    /// <param name="id">The deal.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="at">When; null for now.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.opportunity.not-found</c>, <c>crm.opportunity.in-the-future</c>, or what <see cref="Opportunity.MoveTo"/> refuses.</exception>
    Task<Opportunity> MoveAsync(OpportunityId id, StageId stage, DateTimeOffset? at = null, CancellationToken ct = default);

    /// <summary>Takes the deal into another pipeline.</summary>
    /// <param name="id">The deal.</param>
    /// <param name="pipeline">The other pipeline.</param>
    /// <param name="stage">Its stage; null for the first one.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException">
    /// <c>crm.opportunity.not-found</c>, <c>crm.pipeline.not-found</c>, or what <see cref="Opportunity.ChangePipeline"/> refuses.
    /// </exception>
    Task<Opportunity> ChangePipelineAsync(OpportunityId id, PipelineId pipeline, StageId? stage = null, CancellationToken ct = default);

    /// <summary>Sets the probability by hand, or gives it back to the stage.</summary>
    /// <param name="id">The deal.</param>
    /// <param name="percent">0 to 100; null for that of the stage.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.opportunity.not-found</c>, or what <see cref="Opportunity.OverrideProbability"/> refuses.</exception>
    Task<Opportunity> OverrideProbabilityAsync(OpportunityId id, int? percent, CancellationToken ct = default);

    /// <summary>The customer bought.</summary>
    /// <param name="id">The deal.</param>
    /// <param name="at">When; null for now.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.opportunity.not-found</c>, <c>crm.opportunity.in-the-future</c>, or what <see cref="Opportunity.Win"/> refuses.</exception>
    Task<Opportunity> WinAsync(OpportunityId id, DateTimeOffset? at = null, CancellationToken ct = default);

    /// <summary>The customer did not buy.</summary>
    /// <param name="id">The deal.</param>
    /// <param name="reason">Why: a code of the tenant's catalogue.</param>
    /// <param name="at">When; null for now.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException">
    /// <c>crm.opportunity.not-found</c>, <c>crm.reason.unknown</c>, <c>crm.reason.retired</c>, <c>crm.opportunity.in-the-future</c>, or what
    /// <see cref="Opportunity.Lose"/> refuses.
    /// </exception>
    Task<Opportunity> LoseAsync(OpportunityId id, ReasonCode reason, DateTimeOffset? at = null, CancellationToken ct = default);

    /// <summary>Opens a won or lost deal again.</summary>
    /// <param name="id">The deal.</param>
    /// <param name="stage">A stage of its pipeline; null for the one it was closed in.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.opportunity.not-found</c>, or what <see cref="Opportunity.Reopen"/> refuses.</exception>
    Task<Opportunity> ReopenAsync(OpportunityId id, StageId? stage = null, CancellationToken ct = default);

    /// <summary>One page of deals.</summary>
    /// <param name="specification">Which, in what order; null lists all, newest first.</param>
    /// <param name="ct">Cancels.</param>
    Task<Page<OpportunitySummary>> ListAsync(Specification<Opportunity>? specification = null, CancellationToken ct = default);

    /// <summary>How many deals there are.</summary>
    /// <param name="specification">Which; null counts all.</param>
    /// <param name="ct">Cancels.</param>
    Task<long> CountAsync(Specification<Opportunity>? specification = null, CancellationToken ct = default);
}
