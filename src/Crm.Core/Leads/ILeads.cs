using Crm.Core.Customers;
using Crm.Core.Opportunities;
using Crm.Core.Products;
using Crm.Core.Storage;
using Crm.Core.Teams;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Leads;

/// <summary>
/// Adds, finds, works on and closes leads of the tenant in scope. Nothing is stored before the host saves
/// (<c>SaveChangesAsync</c> of its context, or <see cref="ICrmUnitOfWork"/>).
/// </summary>
public interface ILeads
{
    /// <summary>Adds a lead. A draft whose external id is known answers with the lead there is, whatever it says.</summary>
    /// <param name="draft">What is known; checked as a whole.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException">
    /// <c>crm.lead.unidentified</c>, <c>crm.team.not-found</c>, <c>crm.team.archived</c>, <c>crm.product.not-found</c>, or the code of
    /// the part that is not acceptable, with its path.
    /// </exception>
    Task<Lead> AddAsync(NewLead draft, CancellationToken ct = default);

    /// <summary>The whole lead; null when the tenant has none with this id.</summary>
    /// <param name="id">The id; another tenant's answers as a missing one.</param>
    /// <param name="ct">Cancels.</param>
    Task<Lead?> FindAsync(LeadId id, CancellationToken ct = default);

    /// <summary>The whole lead.</summary>
    /// <param name="id">The id.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.lead.not-found</c>.</exception>
    Task<Lead> GetAsync(LeadId id, CancellationToken ct = default);

    /// <summary>The lead another system knows under a key; null when there is none.</summary>
    /// <param name="system">The system.</param>
    /// <param name="key">The key there, exactly.</param>
    /// <param name="ct">Cancels.</param>
    Task<Lead?> FindByExternalIdAsync(string system, string key, CancellationToken ct = default);

    /// <summary>The leads with an e-mail address, open and closed; at most 200.</summary>
    /// <param name="email">As typed.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.email.…</c>.</exception>
    Task<IReadOnlyList<Lead>> FindByEmailAsync(string email, CancellationToken ct = default);

    /// <summary>The leads with a telephone number, open and closed; at most 200.</summary>
    /// <param name="phone">As typed; without a country code it belongs to the region of the options.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.phone.…</c>.</exception>
    Task<IReadOnlyList<Lead>> FindByPhoneAsync(string phone, CancellationToken ct = default);

    /// <summary>Loads a lead and changes it: its details, how it is reached, how far it is.</summary>
    /// <param name="id">The lead.</param>
    /// <param name="change">Calls the lead's methods, passing on the instant it is given.</param>
    /// <param name="expectedVersion">The version the caller saw; null to change whatever is there.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.lead.not-found</c>, <c>crm.concurrency.stale</c>, or what the lead refuses.</exception>
    Task<Lead> ChangeAsync(LeadId id, Action<Lead, DateTimeOffset> change, long? expectedVersion = null, CancellationToken ct = default);

    /// <summary>Replaces the products a lead is interested in.</summary>
    /// <param name="id">The lead.</param>
    /// <param name="wanted">Products of the catalogue; at most 50.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.lead.not-found</c>, <c>crm.product.not-found</c>, <c>crm.lead.too-many</c>, <c>crm.lead.closed</c>.</exception>
    Task<Lead> WantProductsAsync(LeadId id, IReadOnlyList<ProductId> wanted, CancellationToken ct = default);

    /// <summary>Makes an employee and a team responsible; null for nobody.</summary>
    /// <param name="id">The lead.</param>
    /// <param name="owner">The employee.</param>
    /// <param name="team">The team.</param>
    /// <param name="reason">Why: a code such as <c>territory</c>.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.lead.not-found</c>, <c>crm.team.not-found</c>, <c>crm.team.archived</c>, <c>crm.lead.nothing-changed</c>, <c>crm.lead.closed</c>.</exception>
    Task<Lead> AssignAsync(LeadId id, UserId? owner, TeamId? team, ReasonCode reason, CancellationToken ct = default);

    /// <summary>The caller begins to work on a new lead.</summary>
    /// <param name="id">The lead.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.lead.not-found</c>, <c>crm.lead.illegal-transition</c>.</exception>
    Task<Lead> StartWorkingAsync(LeadId id, CancellationToken ct = default);

    /// <summary>Marks a lead being worked on as worth pursuing.</summary>
    /// <param name="id">The lead.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.lead.not-found</c>, <c>crm.lead.illegal-transition</c>.</exception>
    Task<Lead> QualifyAsync(LeadId id, CancellationToken ct = default);

    /// <summary>Keeps a lead warm: not now.</summary>
    /// <param name="id">The lead.</param>
    /// <param name="until">The day to take it up again; null when no day is set.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.lead.not-found</c>, <c>crm.lead.illegal-transition</c>, <c>crm.lead.nurture-in-the-past</c>.</exception>
    Task<Lead> NurtureAsync(LeadId id, DateOnly? until = null, CancellationToken ct = default);

    /// <summary>Takes a nurtured lead up again.</summary>
    /// <param name="id">The lead.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.lead.not-found</c>, <c>crm.lead.illegal-transition</c>.</exception>
    Task<Lead> ResumeAsync(LeadId id, CancellationToken ct = default);

    /// <summary>Closes a lead that is not worth pursuing.</summary>
    /// <param name="id">The lead.</param>
    /// <param name="reason">A reason of the tenant's catalogue for disqualified leads.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.lead.not-found</c>, <c>crm.lead.illegal-transition</c>, <c>crm.reason.unknown</c>, <c>crm.reason.retired</c>.</exception>
    Task<Lead> DisqualifyAsync(LeadId id, ReasonCode reason, CancellationToken ct = default);

    /// <summary>Notes that a lead got its first response.</summary>
    /// <param name="id">The lead.</param>
    /// <param name="respondedAt">When that was; null for now.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.lead.not-found</c>, <c>crm.lead.already-responded</c>, <c>crm.lead.before-it-came-in</c>, <c>crm.lead.in-the-future</c>, <c>crm.lead.closed</c>.</exception>
    Task<Lead> RecordFirstResponseAsync(LeadId id, DateTimeOffset? respondedAt = null, CancellationToken ct = default);

    /// <summary>Closes a qualified lead that became a customer, and shows it in the customer's timeline. Makes and changes no customer.</summary>
    /// <param name="id">The lead.</param>
    /// <param name="customer">The customer it became.</param>
    /// <param name="opportunity">The deal with the customer that was opened, or joined; null for none.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.lead.not-found</c>, <c>crm.customer.not-found</c>, <c>crm.lead.foreign-opportunity</c>, <c>crm.lead.illegal-transition</c>.</exception>
    Task<Lead> MarkConvertedAsync(LeadId id, CustomerId customer, OpportunityId? opportunity = null, CancellationToken ct = default);

    /// <summary>One page of leads as summaries.</summary>
    /// <param name="specification">Which and in what order; null for the open ones, newest first.</param>
    /// <param name="ct">Cancels.</param>
    Task<Page<LeadSummary>> ListAsync(Specification<Lead>? specification = null, CancellationToken ct = default);

    /// <summary>How many leads match.</summary>
    /// <param name="specification">Which; null for the open ones.</param>
    /// <param name="ct">Cancels.</param>
    Task<long> CountAsync(Specification<Lead>? specification = null, CancellationToken ct = default);
}
