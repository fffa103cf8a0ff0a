using Crm.Core.Interactions;
using Crm.Core.Storage;
using Crm.Core.Teams;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.FollowUps;

/// <summary>
/// Plans, finds, does and cancels follow-ups of the tenant in scope. Nothing is stored before the host saves
/// (<c>SaveChangesAsync</c> of its context, or <see cref="ICrmUnitOfWork"/>).
/// </summary>
public interface IFollowUps
{
    /// <summary>Plans a follow-up.</summary>
    /// <param name="draft">What is to be done; checked as a whole.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException">
    /// <c>crm.customer.not-found</c>, <c>crm.lead.not-found</c>, <c>crm.opportunity.not-found</c>, <c>crm.case.not-found</c>,
    /// <c>crm.follow-up.foreign-link</c>, <c>crm.team.not-found</c>, <c>crm.team.archived</c>, or what <see cref="FollowUp.Plan"/> refuses.
    /// </exception>
    Task<FollowUp> PlanAsync(NewFollowUp draft, CancellationToken ct = default);

    /// <summary>The whole follow-up; null when the tenant has none with this id.</summary>
    /// <param name="id">The id; another tenant's answers as a missing one.</param>
    /// <param name="ct">Cancels.</param>
    Task<FollowUp?> FindAsync(FollowUpId id, CancellationToken ct = default);

    /// <summary>The whole follow-up.</summary>
    /// <param name="id">The id.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.follow-up.not-found</c>.</exception>
    Task<FollowUp> GetAsync(FollowUpId id, CancellationToken ct = default);

    /// <summary>Loads a follow-up and changes it: what is to be done, by when, its reminders.</summary>
    /// <param name="id">The follow-up.</param>
    /// <param name="change">Calls the follow-up's methods, passing on the instant it is given.</param>
    /// <param name="expectedVersion">The version the caller saw; null to change whatever is there.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.follow-up.not-found</c>, <c>crm.concurrency.stale</c>, or what the follow-up refuses.</exception>
    Task<FollowUp> ChangeAsync(FollowUpId id, Action<FollowUp, DateTimeOffset> change, long? expectedVersion = null, CancellationToken ct = default);

    /// <summary>Moves it to another instant; its reminders move by as much.</summary>
    /// <param name="id">The follow-up.</param>
    /// <param name="due">By when.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.follow-up.not-found</c>, <c>crm.follow-up.closed</c>, <c>crm.follow-up.nothing-changed</c>.</exception>
    Task<FollowUp> RescheduleAsync(FollowUpId id, DateTimeOffset due, CancellationToken ct = default);

    /// <summary>Says who is to do it; null for nobody.</summary>
    /// <param name="id">The follow-up.</param>
    /// <param name="assignee">The employee.</param>
    /// <param name="team">The team.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.follow-up.not-found</c>, <c>crm.team.not-found</c>, <c>crm.team.archived</c>, <c>crm.follow-up.nothing-changed</c>, <c>crm.follow-up.closed</c>.</exception>
    Task<FollowUp> AssignAsync(FollowUpId id, UserId? assignee, TeamId? team = null, CancellationToken ct = default);

    /// <summary>It is done. When it comes back, the next one is planned, exactly once.</summary>
    /// <param name="id">The follow-up.</param>
    /// <param name="outcome">What came of it: a code such as <c>reached</c>.</param>
    /// <param name="logged">An interaction with the same customer or lead that is recorded already; null for none.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException">
    /// <c>crm.follow-up.not-found</c>, <c>crm.follow-up.illegal-transition</c>, <c>crm.interaction.not-found</c>, <c>crm.reason.invalid</c>.
    /// </exception>
    Task<FollowUpCompletion> CompleteAsync(FollowUpId id, ReasonCode outcome, InteractionId? logged = null, CancellationToken ct = default);

    /// <summary>It is done and logged as an interaction with the customer or lead. When it comes back, the next one is planned, exactly once.</summary>
    /// <param name="id">The follow-up.</param>
    /// <param name="outcome">What came of it: a code such as <c>reached</c>.</param>
    /// <param name="log">The interaction to record.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException">
    /// <c>crm.follow-up.not-found</c>, <c>crm.follow-up.illegal-transition</c>, <c>crm.reason.invalid</c>, or
    /// what recording the interaction refuses.
    /// </exception>
    Task<FollowUpCompletion> CompleteAsync(FollowUpId id, ReasonCode outcome, NewInteraction log, CancellationToken ct = default);

    /// <summary>It is not to be done any more; a recurring one does not come back.</summary>
    /// <param name="id">The follow-up.</param>
    /// <param name="reason">Why: a code such as <c>not-needed</c>.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.follow-up.not-found</c>, <c>crm.follow-up.illegal-transition</c>, <c>crm.reason.invalid</c>.</exception>
    Task<FollowUp> CancelAsync(FollowUpId id, ReasonCode reason, CancellationToken ct = default);

    /// <summary>One page of follow-ups as summaries.</summary>
    /// <param name="specification">Which and in what order; null for the open ones, those due first first.</param>
    /// <param name="ct">Cancels.</param>
    Task<Page<FollowUpSummary>> ListAsync(Specification<FollowUp>? specification = null, CancellationToken ct = default);

    /// <summary>How many follow-ups match.</summary>
    /// <param name="specification">Which; null for the open ones.</param>
    /// <param name="ct">Cancels.</param>
    Task<long> CountAsync(Specification<FollowUp>? specification = null, CancellationToken ct = default);
}
