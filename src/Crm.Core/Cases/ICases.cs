using Crm.Core.Feedback;
using Crm.Core.Storage;
using Crm.Core.Teams;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Cases;

/// <summary>
/// Opens, finds, works on and closes cases of the tenant in scope. Nothing is stored before the host saves
/// (<c>SaveChangesAsync</c> of its context, or <see cref="ICrmUnitOfWork"/>).
/// </summary>
public interface ICases
{
    /// <summary>Opens a case. A draft whose external id is known answers with the customer's case there is, whatever else it says.</summary>
    /// <param name="draft">The case; checked as a whole.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException">
    /// <c>crm.customer.not-found</c>, <c>crm.team.not-found</c>, <c>crm.team.archived</c>, <c>crm.feedback.not-found</c>,
    /// <c>crm.interaction.not-found</c>, <c>crm.case.feedback-has-case</c>, <c>crm.case.external-id-taken</c>, or what <see cref="Case.Open"/> refuses.
    /// </exception>
    Task<Case> OpenAsync(NewCase draft, CancellationToken ct = default);

    /// <summary>The whole case; null when the tenant has none with this id.</summary>
    /// <param name="id">The id; another tenant's answers as a missing one.</param>
    /// <param name="ct">Cancels.</param>
    Task<Case?> FindAsync(CaseId id, CancellationToken ct = default);

    /// <summary>The whole case.</summary>
    /// <param name="id">The id.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.case.not-found</c>.</exception>
    Task<Case> GetAsync(CaseId id, CancellationToken ct = default);

    /// <summary>The case another system knows under a key; null when there is none.</summary>
    /// <param name="system">The system.</param>
    /// <param name="key">The key there, exactly.</param>
    /// <param name="ct">Cancels.</param>
    Task<Case?> FindByExternalIdAsync(string system, string key, CancellationToken ct = default);

    /// <summary>The case feedback led to; null when it led to none.</summary>
    /// <param name="feedback">The feedback.</param>
    /// <param name="ct">Cancels.</param>
    Task<Case?> FindByFeedbackAsync(FeedbackId feedback, CancellationToken ct = default);

    /// <summary>Loads a case and changes it: what it is and says, how far it is, by when it is due.</summary>
    /// <param name="id">The case.</param>
    /// <param name="change">Calls the case's methods, passing on the instant it is given.</param>
    /// <param name="expectedVersion">The version the caller saw; null to change whatever is there.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.case.not-found</c>, <c>crm.concurrency.stale</c>, or what the case refuses.</exception>
    Task<Case> ChangeAsync(CaseId id, Action<Case, DateTimeOffset> change, long? expectedVersion = null, CancellationToken ct = default);

    /// <summary>Makes an employee and a team responsible; null for nobody.</summary>
    /// <param name="id">The case.</param>
    /// <param name="owner">The employee.</param>
    /// <param name="team">The team.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.case.not-found</c>, <c>crm.team.not-found</c>, <c>crm.team.archived</c>, <c>crm.case.nothing-changed</c>, <c>crm.case.closed</c>.</exception>
    Task<Case> AssignAsync(CaseId id, UserId? owner, TeamId? team = null, CancellationToken ct = default);

    /// <summary>The caller begins to work on a new case.</summary>
    /// <param name="id">The case.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.case.not-found</c>, <c>crm.case.illegal-transition</c>.</exception>
    Task<Case> StartWorkAsync(CaseId id, CancellationToken ct = default);

    /// <summary>Nothing can be done before somebody answers.</summary>
    /// <param name="id">The case.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.case.not-found</c>, <c>crm.case.illegal-transition</c>.</exception>
    Task<Case> WaitAsync(CaseId id, CancellationToken ct = default);

    /// <summary>The answer is there; work goes on.</summary>
    /// <param name="id">The case.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.case.not-found</c>, <c>crm.case.illegal-transition</c>.</exception>
    Task<Case> ResumeAsync(CaseId id, CancellationToken ct = default);

    /// <summary>The case is solved as far as we know.</summary>
    /// <param name="id">The case.</param>
    /// <param name="resolution">How: a code such as <c>refunded</c>.</param>
    /// <param name="text">How, in words, at most 16 000 characters; null for nothing.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.case.not-found</c>, or what <see cref="Case.Resolve"/> refuses.</exception>
    Task<Case> ResolveAsync(CaseId id, ReasonCode resolution, string? text = null, CancellationToken ct = default);

    /// <summary>The case is solved for good.</summary>
    /// <param name="id">The case.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.case.not-found</c>, <c>crm.case.illegal-transition</c>.</exception>
    Task<Case> CloseAsync(CaseId id, CancellationToken ct = default);

    /// <summary>A resolved case is not solved after all.</summary>
    /// <param name="id">The case.</param>
    /// <param name="reason">Why: a code such as <c>came-back</c>.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.case.not-found</c>, <c>crm.case.illegal-transition</c>, <c>crm.reason.invalid</c>.</exception>
    Task<Case> ReopenAsync(CaseId id, ReasonCode reason, CancellationToken ct = default);

    /// <summary>Another case, of any customer, is about the same.</summary>
    /// <param name="id">The open case that ends here.</param>
    /// <param name="original">The case that goes on, open or resolved or closed.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.case.not-found</c>, or what <see cref="Case.MarkDuplicate"/> refuses.</exception>
    Task<Case> MarkDuplicateAsync(CaseId id, CaseId original, CancellationToken ct = default);

    /// <summary>Notes that the customer got the first response.</summary>
    /// <param name="id">The case.</param>
    /// <param name="respondedAt">When that was; null for now.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="Errors.CrmException"><c>crm.case.not-found</c>, or what <see cref="Case.RecordFirstResponse"/> refuses.</exception>
    Task<Case> RecordFirstResponseAsync(CaseId id, DateTimeOffset? respondedAt = null, CancellationToken ct = default);

    /// <summary>One page of cases as summaries.</summary>
    /// <param name="specification">Which and in what order; null for the open ones, newest first.</param>
    /// <param name="ct">Cancels.</param>
    Task<Page<CaseSummary>> ListAsync(Specification<Case>? specification = null, CancellationToken ct = default);

    /// <summary>How many cases match.</summary>
    /// <param name="specification">Which; null for the open ones.</param>
    /// <param name="ct">Cancels.</param>
    Task<long> CountAsync(Specification<Case>? specification = null, CancellationToken ct = default);
}
